import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Span } from '#domain/text/place.ts'

export type TruthSpan = { readonly offset: readonly [number, number]; readonly quote: string }

export type TruthFinding = {
  readonly id: string
  readonly seed: string
  readonly rule: string
  readonly severity: 'error' | 'warning' | 'note'
  readonly detect: string
  readonly title: string
  readonly spans: readonly TruthSpan[]
}

export type TruthCheck = {
  readonly id: string
  readonly seed: string
  readonly rule: string
  readonly result: string
  readonly title: string
  readonly spans: readonly TruthSpan[]
}

export type TruthFinance = {
  readonly metric: string
  readonly value: number | null
  readonly value_printed?: string | null
  readonly unit: string
  readonly kind?: string
  readonly offset: readonly [number, number]
}

export type TruthIndicator = {
  readonly name: string
  readonly target_printed: string | null
  readonly actual_printed: string | null
  readonly completion_printed: string | null
  readonly offset?: readonly [number, number]
  readonly name_span?: TruthSpan
}

export type TruthProject = { readonly name: string; readonly offset?: readonly [number, number] }

/** Facts of one report, as printed, with the place of each. */
export type TruthFacts = {
  readonly seed: string
  readonly source_file: string
  readonly finance: readonly TruthFinance[]
  readonly projects: readonly TruthProject[]
  readonly indicator_tables: readonly { readonly rows: readonly TruthIndicator[] }[]
}

export type TruthReport = {
  readonly seed: string
  readonly bytes: Uint8Array
  readonly findings: readonly TruthFinding[]
  readonly checks: readonly TruthCheck[]
  readonly facts: TruthFacts | undefined
}

type FindingsFile = { readonly findings: readonly TruthFinding[]; readonly checks: readonly TruthCheck[] }

/** The caller names the shape: truth files are made by hand and looked at by people. */
const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

const sourceOf = (reports: string, seed: string, facts: TruthFacts | undefined): string | undefined => {
  const named = facts && join(reports, facts.source_file)
  if (named !== undefined && existsSync(named)) return named
  const found = readdirSync(reports).find((file) => file.startsWith(`${seed}_`) || file.startsWith(`${seed}.txt`))
  return found === undefined ? undefined : join(reports, found)
}

/** Reads `findings-*.json` and the facts files beside them; the reports stand in `reports` (default: ../seeds). */
export const readTruth = (folder: string, reports = join(dirname(folder), 'seeds')): readonly TruthReport[] => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  const judged = files
    .filter((file) => file.startsWith('findings'))
    .map((file) => readJson(join(folder, file)) as FindingsFile)
  const facts = files
    .filter((file) => !file.startsWith('findings'))
    .map((file) => readJson(join(folder, file)) as TruthFacts)
  const findings = judged.flatMap((file) => file.findings)
  const checks = judged.flatMap((file) => file.checks)
  const seeds = [...new Set([...findings, ...facts].map(({ seed }) => seed))].toSorted()
  return seeds.flatMap((seed) => {
    const own = facts.find((fact) => fact.seed === seed)
    const source = sourceOf(reports, seed, own)
    const ofSeed = <T extends { readonly seed: string }>(all: readonly T[]): T[] =>
      all.filter((one) => one.seed === seed)
    if (source === undefined) return []
    return [{ seed, bytes: readFileSync(source), findings: ofSeed(findings), checks: ofSeed(checks), facts: own }]
  })
}

/** Truth counts characters (code points); places count UTF-16 units. The two differ only behind rare characters. */
export const toUnits = (text: string): ((offset: readonly [number, number]) => Span) => {
  const starts: number[] = []
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) starts.push(at)
  const unit = (point: number): number => starts[point] ?? text.length
  return ([start, end]) => ({ start: unit(start), end: unit(end) })
}

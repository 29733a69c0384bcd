import { createHash } from 'node:crypto'
import type { Check, Evidence } from '#checks/check.ts'
import { runYearChecks } from '#checks/run-years.ts'
import { runChecks, type JudgedBy, type LedgerLine } from '#checks/run.ts'
import type { DraftFiling } from '#domain/filing/draft.ts'
import type { Filing } from '#domain/filing/filing.ts'
import { readFiling } from '#importers/read-filing.ts'
import { buildReport } from '#reports/build/build-report.ts'
import type { Outline } from '#reports/outline.ts'
import { writeMarkdown } from '#reports/write/markdown.ts'
import type { FindingContent, FindingSeverity } from '#store/queries/finding.ts'

/** A check of one report, or of two years. */
export type AnyCheck = Omit<Check, 'judge'>

/** A failing verdict, as it is kept. */
export type Found = {
  readonly check: string
  readonly severity: FindingSeverity
  readonly fingerprint: string
  readonly content: FindingContent
}

const hash = (parts: readonly string[]): string => createHash('sha256').update(parts.join('\n')).digest('hex')

const toldIn = ({ message, arithmetic = '', expected = '', printed = '', difference = '' }: Evidence): string[] => [
  message.zh,
  arithmetic,
  expected,
  printed,
  difference,
]

/** A figure that changed makes another finding: an explanation of the old one does not hold for it. */
const fingerprintOf = (check: string, evidence: Evidence): string => hash([check, ...toldIn(evidence)])

const contentOf = ({ check }: JudgedBy<AnyCheck>, { places, ...evidence }: Evidence): FindingContent => ({
  ...evidence,
  title: check.title,
  rule: check.rule,
  authority: check.authority,
  places: places.map(({ quote, line }) => ({ quote, line })),
})

const foundOf = (judged: JudgedBy<AnyCheck>): readonly Found[] => {
  const { check, severity, verdict } = judged
  if (verdict.kind !== 'fails') return []
  const { kind: _kind, severity: _own, ...evidence } = verdict
  return [
    { check: check.id, severity, fingerprint: fingerprintOf(check.id, evidence), content: contentOf(judged, evidence) },
  ]
}

/** The same thing found twice is told apart by its place among its likes. */
const numbered = (all: readonly Found[]): readonly Found[] => {
  const seen = new Map<string, number>()
  return all.map((found) => {
    const count = seen.get(found.fingerprint) ?? 0
    seen.set(found.fingerprint, count + 1)
    return count === 0 ? found : { ...found, fingerprint: hash([found.fingerprint, `${count}`]) }
  })
}

/** A report beside that of the year before, where there is one. */
export type Compared = {
  readonly outline: Outline
  readonly draft: DraftFiling
  readonly previous: DraftFiling | undefined
}

const filingOf = (outline: Outline, draft: DraftFiling): Filing =>
  readFiling(new TextEncoder().encode(writeMarkdown(buildReport(outline, draft))))

export type WholeRun = { readonly judged: readonly JudgedBy<AnyCheck>[]; readonly ledger: readonly LedgerLine[] }

/** Runs the checks on a report as it would be handed in: it is written, read back and judged like any other. */
export const runOnReport = ({ outline, draft, previous }: Compared): WholeRun => {
  const filing = filingOf(outline, draft)
  const own = runChecks(filing)
  if (!previous) return own
  const years = runYearChecks(filingOf(outline, previous), filing)
  return { judged: [...own.judged, ...years.judged], ledger: [...own.ledger, ...years.ledger] }
}

/** What the checks find. */
export const checkWhole = (compared: Compared): readonly Found[] =>
  numbered(runOnReport(compared).judged.flatMap(foundOf))

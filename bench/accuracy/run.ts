import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { runChecks } from '#checks/run.ts'
import { readFiling } from '#importers/read-filing.ts'
import { scoreFinance, scoreIndicators, scoreProjects, type Extraction } from './extraction.ts'
import {
  countHits,
  isDecidable,
  isSemantic,
  scoreFindings,
  scoreHeld,
  scoreRaised,
  type FindingScore,
  type HeldScore,
  type Raised,
} from './score.ts'
import { readTruth, toUnits, type TruthReport } from './truth.ts'

const share = (part: number, whole: number): string =>
  whole === 0 ? '   –  ' : `${((100 * part) / whole).toFixed(1).padStart(5)}%`

type Scored = {
  readonly seed: string
  readonly findings: readonly FindingScore[]
  readonly raised: readonly Raised[]
  readonly held: readonly HeldScore[]
  readonly extraction: Readonly<Record<string, Extraction>>
}

const scoreReport = ({ seed, bytes, findings, checks, facts }: TruthReport): Scored => {
  const filing = readFiling(bytes)
  const run = runChecks(filing)
  const toSpan = toUnits(filing.document.source.text)
  return {
    seed,
    findings: scoreFindings(findings, run, toSpan),
    raised: scoreRaised(findings, run, toSpan),
    held: scoreHeld(checks, run, toSpan),
    extraction: facts
      ? {
          'finance items': scoreFinance(facts, filing, toSpan),
          projects: scoreProjects(facts, filing, toSpan),
          indicators: scoreIndicators(facts, filing, toSpan),
        }
      : {},
  }
}

const line = (title: string, scores: readonly FindingScore[]): string => {
  const { truth, found, sameRule } = countHits(scores)
  const cells = [truth, found].map((count) => String(count).padStart(4)).join(' ')
  return `${title.padEnd(46)}${cells}  ${share(found, truth)}   same rule ${share(sameRule, truth)}`
}

const printKinds = (scores: readonly FindingScore[]): void => {
  const kinds = [...new Set(scores.map(({ finding }) => `${finding.severity} · ${finding.detect}`))].toSorted()
  for (const kind of kinds)
    console.log(
      line(
        `  ${kind}`,
        scores.filter(({ finding }) => `${finding.severity} · ${finding.detect}` === kind),
      ),
    )
  const ofSeverity = (severity: string): FindingScore[] => scores.filter(({ finding }) => finding.severity === severity)
  for (const severity of ['error', 'warning'])
    console.log(
      line(
        `  = ${severity}s a rule can decide`,
        ofSeverity(severity).filter(({ finding }) => isDecidable(finding)),
      ),
    )
  console.log(
    line(
      '  = semantic',
      scores.filter(({ finding }) => isSemantic(finding)),
    ),
  )
  for (const { finding } of scores.filter(({ found, finding: { severity } }) => !found && severity !== 'note'))
    console.log(`    not found: ${finding.id} ${finding.rule} ${finding.severity} (${finding.detect}) ${finding.title}`)
}

const printRaised = (raised: readonly Raised[]): void => {
  for (const severity of ['error', 'warning', 'note'] as const) {
    const own = raised.filter(({ judged }) => judged.severity === severity)
    const right = own.filter((one) => one.right).length
    console.log(
      `  raised as ${severity.padEnd(8)} ${String(own.length).padStart(4)}  right ${right}  ${share(right, own.length)}`,
    )
    if (severity === 'note') continue
    for (const { judged } of own.filter((one) => !one.right))
      console.log(
        `    not in the truth: ${judged.check.rule} ${judged.check.id}: ` +
          judged.verdict.places
            .map(({ line: at, quote }) => `L${at} ${quote.replaceAll(/\s+/gu, '').slice(0, 40)}`)
            .join(' | '),
      )
  }
}

const printHeld = (held: readonly HeldScore[]): void => {
  const reported = held.filter((one) => one.reported).length
  console.log(`  checks that hold, reported as holding: ${reported} of ${held.length}  ${share(reported, held.length)}`)
  for (const { check } of held.filter((one) => !one.reported))
    console.log(`    not reported: ${check.id} ${check.rule} ${check.title}`)
}

const printExtraction = (extraction: Scored['extraction']): void => {
  for (const [kind, { truth, matched, read, right, missed, extra }] of Object.entries(extraction)) {
    console.log(
      `  ${kind.padEnd(14)} recall ${matched}/${truth} ${share(matched, truth)}  precision ${right}/${read} ${share(right, read)}`,
    )
    for (const name of missed) console.log(`    missed: ${name}`)
    for (const name of extra) console.log(`    extra:  ${name}`)
  }
}

const print = (title: string, scored: Omit<Scored, 'seed'>): void => {
  console.log(`\n${title}`)
  printKinds(scored.findings)
  printRaised(scored.raised)
  printHeld(scored.held)
  printExtraction(scored.extraction)
}

/** Prints, per report and in all, what was found, what was raised without ground, what was read. */
export const runAccuracy = ([folder = '../shared/truth', reports]: readonly string[]): void => {
  const truth = resolve(folder)
  if (!existsSync(truth)) {
    console.log(`no truth at ${truth}: nothing measured. Give a folder: npm run bench -- accuracy FOLDER [REPORTS]`)
    return
  }
  const all = readTruth(truth, resolve(reports ?? join(truth, '../seeds'))).map(scoreReport)
  for (const scored of all) print(`report ${scored.seed}`, scored)
  print('all reports', {
    findings: all.flatMap(({ findings }) => findings),
    raised: all.flatMap(({ raised }) => raised),
    held: all.flatMap(({ held }) => held),
    extraction: {},
  })
}

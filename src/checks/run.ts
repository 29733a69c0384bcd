import type { Filing } from '#domain/filing/filing.ts'
import type { Words } from '#domain/words/words.ts'
import { checks as allChecks } from './registry.ts'
import type { Check, Severity, Verdict } from './check.ts'

/** A verdict with the check that gave it; a verdict that does not fail is a note. */
export type JudgedBy<C> = { readonly check: C; readonly severity: Severity; readonly verdict: Verdict }
export type Judged = JudgedBy<Check>

export type LedgerLine = {
  readonly check: string
  readonly examined: number
  readonly held: number
  readonly withinRounding: number
  readonly failed: number
  readonly cannotTell: number
  readonly why: readonly Words[]
}

export type RunOf<C> = { readonly judged: readonly JudgedBy<C>[]; readonly ledger: readonly LedgerLine[] }
export type CheckRun = RunOf<Check>

type Judging = Pick<Check, 'id' | 'severity'>

const judgedBy = <C extends Judging>(check: C, verdicts: readonly Verdict[]): JudgedBy<C>[] =>
  verdicts.map((verdict) => ({
    check,
    severity: verdict.kind === 'fails' ? (verdict.severity ?? check.severity) : 'note',
    verdict,
  }))

const ledgerLine = (check: Judging, judged: readonly { readonly verdict: Verdict }[]): LedgerLine => {
  const count = (kind: Verdict['kind']): number => judged.filter(({ verdict }) => verdict.kind === kind).length
  return {
    check: check.id,
    examined: judged.length - count('cannot-tell'),
    held: count('holds'),
    withinRounding: count('within-rounding'),
    failed: count('fails'),
    cannotTell: count('cannot-tell'),
    why: judged.flatMap(({ verdict }) => (verdict.kind === 'cannot-tell' ? [verdict.why] : [])),
  }
}

/** Runs checks of any kind: `judge` gives each what it looks at. */
export const runEach = <C extends Judging>(checks: readonly C[], judge: (check: C) => readonly Verdict[]): RunOf<C> => {
  const byCheck = checks.map((check) => ({ check, judged: judgedBy(check, judge(check)) }))
  return {
    judged: byCheck.flatMap(({ judged }) => judged),
    ledger: byCheck.map(({ check, judged }) => ledgerLine(check, judged)),
  }
}

/** Runs every check on one filing. Pure: the same filing gives the same run. */
export const runChecks = (filing: Filing, checks: readonly Check[] = allChecks): CheckRun =>
  runEach(checks, (check) => check.judge(filing))

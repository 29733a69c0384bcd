import type { Filing } from '#domain/filing/filing.ts'
import type { Severity, Verdict, YearCheck } from './check.ts'
import { yearChecks as allChecks } from './registry.ts'
import type { LedgerLine } from './run.ts'

/** A verdict across years with the check that gave it. Places are in the later report. */
export type JudgedYears = { readonly check: YearCheck; readonly severity: Severity; readonly verdict: Verdict }

export type YearRun = { readonly judged: readonly JudgedYears[]; readonly ledger: readonly LedgerLine[] }

const judge = (check: YearCheck, earlier: Filing, later: Filing): JudgedYears[] =>
  check.judge(earlier, later).map((verdict) => ({
    check,
    severity: verdict.kind === 'fails' ? (verdict.severity ?? check.severity) : 'note',
    verdict,
  }))

const ledgerLine = (check: YearCheck, judged: readonly JudgedYears[]): LedgerLine => {
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

/** Runs every check across years on two filings of one organisation, the earlier first. Pure. */
export const runYearChecks = (earlier: Filing, later: Filing, checks: readonly YearCheck[] = allChecks): YearRun => {
  const byCheck = checks.map((check) => ({ check, judged: judge(check, earlier, later) }))
  return {
    judged: byCheck.flatMap(({ judged }) => judged),
    ledger: byCheck.map(({ check, judged }) => ledgerLine(check, judged)),
  }
}

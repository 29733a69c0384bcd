import type { Filing } from '#domain/filing/filing.ts'
import type { Words } from '#domain/words/words.ts'
import { checks as allChecks } from './registry.ts'
import type { Check, Severity, Verdict } from './check.ts'

/** A verdict with the check that gave it; a failing one has a `severity` of its own or its check's, any other is a note. */
export type Judged = { readonly check: Check; readonly severity: Severity; readonly verdict: Verdict }

export type LedgerLine = {
  readonly check: string
  readonly examined: number
  readonly held: number
  readonly withinRounding: number
  readonly failed: number
  readonly cannotTell: number
  readonly why: readonly Words[]
}

export type CheckRun = { readonly judged: readonly Judged[]; readonly ledger: readonly LedgerLine[] }

const judge = (check: Check, filing: Filing): Judged[] =>
  check.judge(filing).map((verdict) => ({
    check,
    severity: verdict.kind === 'fails' ? (verdict.severity ?? check.severity) : 'note',
    verdict,
  }))

const ledgerLine = (check: Check, judged: readonly Judged[]): LedgerLine => {
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

/** Runs every check on one filing. Pure: the same filing gives the same run. */
export const runChecks = (filing: Filing, checks: readonly Check[] = allChecks): CheckRun => {
  const byCheck = checks.map((check) => ({ check, judged: judge(check, filing) }))
  return {
    judged: byCheck.flatMap(({ judged }) => judged),
    ledger: byCheck.map(({ check, judged }) => ledgerLine(check, judged)),
  }
}

import { noMoney, subtractMoney, sumMoney, type Money } from '#domain/number/money.ts'
import { halfUp } from '#domain/number/rounding.ts'
import {
  suggest,
  whatIf,
  type ResultUseLine,
  type ResultUseRules,
  type Suggestion,
} from '#domain/process/result-use.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { suggestionTerms } from '#domain/words/result-terms.ts'
import type { Context } from '../context.ts'
import { look } from '../transact.ts'
import { loadCases, type AskedCases, type Case } from './cases.ts'
import { tableFor } from './result-use-tables.ts'

export type TryResultUse = AskedCases & {
  readonly table?: string | undefined
  /** Lines of one’s own in place of a table. */
  readonly lines?: readonly ResultUseLine[] | undefined
}

export type SuggestionSum = {
  readonly suggestion: Suggestion
  readonly count: number
  readonly before: Money
  readonly after: Money
}

/** What the budgets would be, beside what the table that holds gives. Nothing is changed. */
export type Trial = {
  readonly before: Money
  readonly after: Money
  readonly change: Money
  /** What the table in force would leave. */
  readonly inForce: Money
  readonly undecided: number
  readonly ungraded: number
  readonly bySuggestion: readonly SuggestionSum[]
}

const bySuggestion = (table: ResultUseRules, cases: readonly Case[]): readonly SuggestionSum[] => {
  const advised = cases.flatMap((one) => suggest(table, one, halfUp) ?? [])
  return idsOf(suggestionTerms).flatMap((suggestion) => {
    const of = advised.filter((advice) => advice.suggestion === suggestion)
    const after = sumMoney(of.map(({ budget }) => budget))
    const before = subtractMoney(after, sumMoney(of.map(({ change }) => change)))
    return of.length === 0 ? [] : [{ suggestion, count: of.length, before, after }]
  })
}

const rulesOf = (ctx: Context, { year, table, lines }: TryResultUse): ResultUseRules =>
  lines
    ? { authority: 'product', status: 'to-confirm', lines, whileUnrectified: undefined }
    : tableFor(ctx, year, table)

/** Tries another table or other grades. */
export const tryResultUse = (ctx: Context, input: TryResultUse): Promise<Trial> =>
  look(ctx, async (tx) => {
    const { cases, ungraded } = await loadCases(ctx, tx, input)
    const table = rulesOf(ctx, input)
    const { before, after, undecided } = whatIf(table, cases, halfUp)
    const inForce = cases.length === 0 ? noMoney : whatIf(tableFor(ctx, input.year, undefined), cases, halfUp).after
    const sums = bySuggestion(table, cases)
    return { before, after, change: subtractMoney(after, before), inForce, undecided, ungraded, bySuggestion: sums }
  })

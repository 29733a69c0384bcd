import type { FundSource } from '#domain/filing/finance.ts'
import { moneyOf, sumMoney, type Money } from '#domain/number/money.ts'
import type { BudgetEntry } from '#domain/process/ledger/budget-entry.ts'
import { spend, type ExecutionEntry } from '#domain/process/ledger/execution.ts'
import { done, type Result } from '#domain/process/result.ts'
import { groupBy } from './group-by.ts'
import type { ImportDefaults, RefusedRow } from './import-input.ts'
import { refuseRow } from './refused-row.ts'
import { readMonth } from './row-values.ts'
import {
  decideByProject,
  isRefused,
  reasonOf,
  sourceOf,
  withoutDoubles,
  type Candidate,
  type MatchedRow,
  type Understood,
} from './understood.ts'

/** What rows are understood with. */
export type ExecutionImport = {
  readonly year: number
  readonly defaults: ImportDefaults
  readonly budget: readonly BudgetEntry[]
  readonly existing: readonly ExecutionEntry[]
  readonly newId: () => string
}

type Placed = {
  readonly row: MatchedRow
  readonly source: FundSource
  readonly month: number
  readonly amount: Money
}

const monthOf = (row: MatchedRow, { year, defaults }: ExecutionImport): number | RefusedRow => {
  const printed = row.plain.texts.date
  const found = printed === undefined ? defaults.month : readMonth(printed, year)
  if (found !== undefined) return found
  return printed === undefined
    ? refuseRow(row, ['没有支付日期', 'the day of payment is missing'], ['请选择月份', 'choose the month'])
    : refuseRow(
        row,
        [`日期“${printed}”无法识别或不在${year}年`, `"${printed}" is no day of ${year}`],
        ['请写成 2026-03-01 的形式并核对年度', 'write it as 2026-03-01 and check the year'],
      )
}

const placed = (row: MatchedRow, given: ExecutionImport): Placed | RefusedRow => {
  const source = sourceOf(row, given.defaults)
  if (isRefused(source)) return source
  const month = monthOf(row, given)
  if (isRefused(month)) return month
  const amount = row.plain.amounts.executed
  if (amount !== undefined) return { row, source, month, amount }
  return refuseRow(row, ['没有支付数', 'no amount paid'], ['请核对列的对应', 'check how the columns are read'])
}

const entryOf = ({ row, source, month }: Placed, given: ExecutionImport, amount: Money): ExecutionEntry => ({
  id: given.newId(),
  project: row.project.id,
  source,
  month,
  amount,
  reason: reasonOf(row, given.defaults),
})

/** A row without an amount moves nothing. */
const asEntries = (all: readonly Placed[], given: ExecutionImport): readonly Candidate<ExecutionEntry>[] =>
  all.filter(({ amount }) => amount !== 0n).map((one) => ({ entry: entryOf(one, given, one.amount), rows: [one.row] }))

const sumTo = (entries: readonly ExecutionEntry[], month: number): Money =>
  sumMoney(entries.filter((entry) => entry.month <= month).map(({ amount }) => amount))

const keyOf = (entry: Pick<ExecutionEntry, 'project' | 'source'>): string => `${entry.project} ${entry.source}`

/** Sums to the end of a month: what the ledger lacks of them is entered in that month, the earliest first. */
const asBalances = (all: readonly Placed[], given: ExecutionImport): readonly Candidate<ExecutionEntry>[] => {
  const before = groupBy(given.existing, keyOf)
  return [...groupBy(all, ({ row, source }) => keyOf({ project: row.project.id, source }))].flatMap(([key, rows]) => {
    const known = [...(before.get(key) ?? [])]
    const byMonth = [...groupBy(rows, ({ month }) => String(month)).values()].toSorted(([a], [b]) => a.month - b.month)
    return byMonth.flatMap((ofMonth): Candidate<ExecutionEntry>[] => {
      const [one] = ofMonth
      const difference = moneyOf(sumMoney(ofMonth.map(({ amount }) => amount)) - sumTo(known, one.month))
      if (difference === 0n) return []
      const entry = entryOf(one, given, difference)
      known.push(entry)
      return [{ entry, rows: ofMonth.map(({ row }) => row) }]
    })
  })
}

const doubleKey = ({ project, source, month, amount, reason }: ExecutionEntry): string =>
  JSON.stringify([project, source, month, amount.toString(), reason])

const spendAll = (
  books: { readonly budget: readonly BudgetEntry[]; readonly execution: readonly ExecutionEntry[] },
  entries: readonly ExecutionEntry[],
): Result<unknown> => {
  let execution = books.execution
  for (const entry of entries) {
    const result = spend({ budget: books.budget, execution }, entry)
    if (result.kind === 'refused') return result
    execution = result.value
  }
  return done(execution)
}

/** The spending rows come to, and the rows that give none. */
export const understandExecution = (
  rows: readonly MatchedRow[],
  given: ExecutionImport,
): Understood<ExecutionEntry> => {
  const read = rows.map((row) => placed(row, given))
  const all = read.flatMap((one) => (isRefused(one) ? [] : [one]))
  const { allowsDoubles, mode } = given.defaults
  const found = mode === 'entries' ? asEntries(all, given) : asBalances(all, given)
  const doubles = { allowsDoubles: allowsDoubles || mode === 'balances', keyOf: doubleKey }
  const { fresh, refused } = withoutDoubles(found, given.existing, doubles)
  const budget = groupBy(given.budget, ({ project }) => project)
  const execution = groupBy(given.existing, ({ project }) => project)
  const decided = decideByProject(fresh, (project, entries) =>
    spendAll({ budget: budget.get(project) ?? [], execution: execution.get(project) ?? [] }, entries),
  )
  const unread = read.flatMap((one) => (isRefused(one) ? [one] : []))
  return { added: decided.added, refused: [...unread, ...refused, ...decided.refused] }
}

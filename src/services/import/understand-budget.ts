import { moneyOf, sumMoney, type Money } from '#domain/number/money.ts'
import { day, isoDay, type Day } from '#domain/process/calendar/day.ts'
import { enter, type BudgetEntry, type BudgetEntryKind } from '#domain/process/ledger/budget-entry.ts'
import type { FundSource } from '#domain/filing/finance.ts'
import { groupBy } from './group-by.ts'
import type { ImportDefaults, RefusedRow } from './import-input.ts'
import { refuseRow } from './refused-row.ts'
import { readDay } from './row-values.ts'
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
export type BudgetImport = {
  readonly year: number
  readonly defaults: ImportDefaults
  readonly existing: readonly BudgetEntry[]
  readonly newId: () => string
}

type Placed = { readonly row: MatchedRow; readonly source: FundSource; readonly day: Day }

const dayOf = (row: MatchedRow, { year, defaults }: BudgetImport): Day | RefusedRow => {
  const printed = row.plain.texts.date
  const found = printed === undefined ? (defaults.effectiveOn ?? day(year, 1, 1)) : readDay(printed)
  if (found && found.year <= year && found.year >= year - 1) return found
  return refuseRow(
    row,
    [`日期“${printed ?? ''}”无法识别或不在${year}年度`, `"${printed ?? ''}" is no day of the budget year ${year}`],
    ['请写成 2026-03-01 的形式并核对年度', 'write it as 2026-03-01 and check the year'],
  )
}

const placed = (row: MatchedRow, given: BudgetImport): Placed | RefusedRow => {
  const [source, on] = [sourceOf(row, given.defaults), dayOf(row, given)]
  if (isRefused(source)) return source
  return isRefused(on) ? on : { row, source, day: on }
}

const entryOf = (
  { row, source, day: on }: Placed,
  given: BudgetImport,
  { kind, amount }: { readonly kind: BudgetEntryKind; readonly amount: Money },
): BudgetEntry => ({
  id: given.newId(),
  kind,
  project: row.project.id,
  source,
  day: on,
  amount,
  reason: reasonOf(row, given.defaults),
  document: row.plain.texts['document-number'] ?? '',
  transfer: undefined,
  allowsBelowZero: false,
})

const changeOf = (difference: Money): { kind: BudgetEntryKind; amount: Money } => ({
  kind: difference > 0n ? 'addition' : 'reduction',
  amount: difference,
})

/** Reductions are often listed without their sign. */
const signed = (amount: Money, kind: BudgetEntryKind): Money =>
  kind === 'reduction' && amount > 0n ? moneyOf(0n - amount) : amount

/** What a row says by itself: an entry, or the opening budget and what became of it. */
const entriesIn = (one: Placed, given: BudgetImport): readonly BudgetEntry[] | RefusedRow => {
  const { 'opening-budget': opening, 'annual-budget': annual } = one.row.plain.amounts
  const { entryKind: kind } = given.defaults
  if (opening !== undefined && annual !== undefined) {
    const difference = moneyOf(annual - opening)
    const first = entryOf(one, given, { kind: 'opening', amount: opening })
    return difference === 0n ? [first] : [first, entryOf(one, given, changeOf(difference))]
  }
  const amount = opening ?? annual
  if (amount === undefined) return noBudget(one.row)
  return [entryOf(one, given, { kind, amount: signed(amount, kind) })]
}

const noBudget = (row: MatchedRow): RefusedRow =>
  refuseRow(
    row,
    ['没有年初预算或全年预算', 'neither an opening nor an annual budget'],
    ['请核对列的对应', 'check how the columns are read'],
  )

const asEntries = (all: readonly Placed[], given: BudgetImport): Understood<Candidate<BudgetEntry>> => {
  const read = all.map((one) => ({ one, entries: entriesIn(one, given) }))
  return {
    added: read.flatMap(({ one, entries }) =>
      isRefused(entries) ? [] : entries.map((entry) => ({ entry, rows: [one.row] })),
    ),
    refused: read.flatMap(({ entries }) => (isRefused(entries) ? [entries] : [])),
  }
}

const keyOf = ({ project, source }: { readonly project: string; readonly source: FundSource }): string =>
  `${project} ${source}`

const sumIn = (rows: readonly Placed[], field: 'opening-budget' | 'annual-budget'): Money | undefined => {
  const amounts = rows.flatMap(({ row }) => row.plain.amounts[field] ?? [])
  return amounts.length === 0 ? undefined : sumMoney(amounts)
}

const sumOf = (entries: readonly BudgetEntry[], kind?: BudgetEntryKind): Money =>
  sumMoney(entries.filter((entry) => kind === undefined || entry.kind === kind).map(({ amount }) => amount))

const tooMuchOpening = (rows: readonly Placed[]): readonly RefusedRow[] =>
  rows.map(({ row }) =>
    refuseRow(
      row,
      ['台账的年初预算已大于表中数', 'the ledger has a larger opening budget than the table'],
      ['请先撤销台账中多记的年初预算', 'withdraw what was entered too much first'],
    ),
  )

/** What is missing to the sums the rows of one project and source state. */
const differencesOf = (
  rows: readonly [Placed, ...Placed[]],
  existing: readonly BudgetEntry[],
  given: BudgetImport,
): readonly BudgetEntry[] | readonly RefusedRow[] => {
  const [opening, annual] = [sumIn(rows, 'opening-budget'), sumIn(rows, 'annual-budget')]
  if (opening === undefined && annual === undefined) return rows.map(({ row }) => noBudget(row))
  const missing = opening === undefined ? 0n : opening - sumOf(existing, 'opening')
  if (missing < 0n) return tooMuchOpening(rows)
  const difference = annual === undefined ? 0n : annual - sumOf(existing) - missing
  const [one] = rows
  return [
    ...(missing > 0n ? [entryOf(one, given, { kind: 'opening', amount: moneyOf(missing) })] : []),
    ...(difference === 0n ? [] : [entryOf(one, given, changeOf(moneyOf(difference)))]),
  ]
}

const asBalances = (all: readonly Placed[], given: BudgetImport): Understood<Candidate<BudgetEntry>> => {
  const before = groupBy(given.existing, keyOf)
  const groups = groupBy(all, ({ row, source }) => keyOf({ project: row.project.id, source }))
  const [added, refused]: [Candidate<BudgetEntry>[], RefusedRow[]] = [[], []]
  for (const [key, rows] of groups) {
    const differences = differencesOf(rows, before.get(key) ?? [], given)
    for (const found of differences) {
      if (isRefused(found)) refused.push(found)
      else added.push({ entry: found, rows: rows.map(({ row }) => row) })
    }
  }
  return { added, refused }
}

const doubleKey = ({ project, source, kind, amount, day: on, document }: BudgetEntry): string =>
  JSON.stringify([project, source, kind, amount.toString(), isoDay(on), document])

/** The entries rows come to, and the rows that give none. */
export const understandBudget = (rows: readonly MatchedRow[], given: BudgetImport): Understood<BudgetEntry> => {
  const read = rows.map((row) => placed(row, given))
  const all = read.flatMap((one) => (isRefused(one) ? [] : [one]))
  const { allowsDoubles, mode } = given.defaults
  const found = mode === 'entries' ? asEntries(all, given) : asBalances(all, given)
  const doubles = { allowsDoubles: allowsDoubles || mode === 'balances', keyOf: doubleKey }
  const { fresh, refused: double } = withoutDoubles(found.added, given.existing, doubles)
  const existing = groupBy(given.existing, ({ project }) => project)
  const decided = decideByProject(fresh, (project, entries) => enter(existing.get(project) ?? [], entries))
  const unread = read.flatMap((one) => (isRefused(one) ? [one] : []))
  return { added: decided.added, refused: [...unread, ...found.refused, ...double, ...decided.refused] }
}

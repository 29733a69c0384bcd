import type { AccountMeasure, AccountTable } from '#domain/filing/accounts.ts'
import { columnsOf, isAddable, type ColumnAt } from './amounts.ts'

/** A column that adds up others of its table, by index. */
export type ColumnGroup = { readonly total: number; readonly parts: readonly number[] }

/** Measures that divide another one, where both stand side by side below one head. */
const divided: readonly (readonly [AccountMeasure, readonly AccountMeasure[]])[] = [
  ['vehicles', ['vehicle-purchase', 'vehicle-running']],
  ['basic', ['personnel', 'public']],
  ['fiscal', ['general-budget', 'government-fund', 'state-capital']],
]

/** Income, spending and balances of a year stand side by side and are not added to one another. */
const besides: Readonly<Partial<Record<AccountMeasure, ReadonlySet<AccountMeasure>>>> = {
  income: new Set(['opening', 'closing', 'expenditure']),
  expenditure: new Set(['opening', 'closing', 'income', 'total']),
}

const isWithin = ({ column }: ColumnAt): boolean => column.path.some((head) => head.startsWith('其中'))

/** Of several columns below one head its 小计, else all of them. */
const standing = (columns: readonly ColumnAt[], depth: number): readonly ColumnAt[] => {
  const subtotal = columns.find(({ column }) => column.isTotal && column.path.length === depth + 2)
  return subtotal ? [subtotal] : columns
}

/** The columns beside a total below the same head, one or more for each cell of the head there. */
const beside = (columns: readonly ColumnAt[], total: ColumnAt): readonly ColumnAt[] => {
  const depth = total.column.path.length - 1
  const above = total.column.path.slice(0, depth).join('\t')
  const siblings = columns.filter(
    ({ at, column }) =>
      at !== total.at && column.panel === total.column.panel && column.path.slice(0, depth).join('\t') === above,
  )
  const heads = new Set(siblings.map(({ column }) => column.path[depth]))
  return [...heads].flatMap((head) =>
    standing(
      siblings.filter(({ column }) => column.path[depth] === head),
      depth,
    ),
  )
}

const withoutDivided = (columns: readonly ColumnAt[]): readonly ColumnAt[] => {
  const measures = new Set(columns.map(({ column }) => column.measure))
  const inner = new Set(divided.flatMap(([whole, parts]) => (measures.has(whole) ? parts : [])))
  return columns.filter(({ column }) => !inner.has(column.measure))
}

const groupOf = (columns: readonly ColumnAt[], total: ColumnAt): ColumnGroup => {
  const apart = besides[total.column.measure]
  const parts = withoutDivided(beside(columns, total)).filter(
    (each) => apart?.has(each.column.measure) !== true && !isWithin(each),
  )
  return { total: total.at, parts: parts.map(({ at }) => at) }
}

/** 公务用车购置及运行费 | 购置费 | 运行费 side by side: the first adds up the others though it is called no total. */
const dividedGroups = (columns: readonly ColumnAt[]): readonly ColumnGroup[] =>
  divided.flatMap(([whole, parts]) =>
    columns
      .filter(({ column }) => column.measure === whole && !column.isTotal)
      .map((total) => ({
        total: total.at,
        parts: beside(columns, total)
          .filter(({ column }) => parts.includes(column.measure))
          .map(({ at }) => at),
      })),
  )

/** The columns of a table that add up others; a group with rates or with last year beside it is none. */
export const columnGroupsOf = (table: AccountTable): readonly ColumnGroup[] => {
  const columns = columnsOf(table)
  const addable = columns.filter(({ column }) => isAddable(column) && !/上年(?!结)/u.test(column.path.join('')))
  return [
    ...addable.filter(({ column }) => column.isTotal).map((total) => groupOf(addable, total)),
    ...dividedGroups(addable),
  ].filter(({ parts }) => parts.length > 1)
}

import type { AccountForm, AccountMeasure, AccountRow, AccountSide, AccountTable } from '#domain/filing/accounts.ts'
import { add } from '#domain/number/decimal.ts'
import type { Mention } from '../mentions.ts'
import { amountAt, amountsAt, columnOf, columnsOf, isOfStage, nameOfTable } from './amounts.ts'
import type { AccountSet } from './sets.ts'

/** An amount of an account with the table it stands in. */
export type TableFigure = Mention & { readonly table: AccountTable }

const inTable = (table: AccountTable, found: Mention | undefined): TableFigure | undefined =>
  found && { ...found, name: `${nameOfTable(table)}“${found.name}”`, table }

const isTotal = ({ role }: AccountRow): boolean => role === 'total' || role === 'year-total'

/** The total row of a table of codes, in the column of a measure (of the first found). */
export const totalOf = (
  set: AccountSet,
  form: AccountForm,
  measures: readonly AccountMeasure[],
): TableFigure | undefined => {
  const table = set.tables.get(form)
  const row = table?.rows.find(({ role, measure }) => role === 'total' && measure === 'total')
  return table && row && inTable(table, amountAt(table, row, columnOf(table, measures)))
}

type Sided = { readonly form: AccountForm; readonly side: AccountSide; readonly roles: readonly AccountRow['role'][] }

/** A total of one side of a two-sided table, in the column of a measure; the first amount where it has one column. */
export const sideTotalOf = (
  set: AccountSet,
  { form, side, roles }: Sided,
  measure: AccountMeasure = 'total',
): TableFigure | undefined => {
  const table = set.tables.get(form)
  const rows = table?.rows.filter((row) => isTotal(row) && row.side === side && roles.includes(row.role)) ?? []
  if (!table) return undefined
  const columns = columnsOf(table).filter(({ column }) => column.measure === measure && isOfStage(table, column))
  const found = rows.flatMap((row) => columns.flatMap(({ at }) => amountAt(table, row, at) ?? []))[0]
  return inTable(table, found)
}

/** A row with its table. */
export type Item = { readonly table: AccountTable; readonly row: AccountRow }

/** The items of a table, totals and balances left out. */
export const itemsOf = (set: AccountSet, form: AccountForm): readonly Item[] => {
  const table = set.tables.get(form)
  return table ? table.rows.filter(({ role }) => role === 'item').map((row) => ({ table, row })) : []
}

/** The first item that passes a test. */
export const itemOf = (set: AccountSet, form: AccountForm, test: (row: AccountRow) => boolean): Item | undefined =>
  itemsOf(set, form).find(({ row }) => test(row))

/** The amount of an item in the first column of these measures that prints one. */
export const amountOfItem = (item: Item | undefined, measures: readonly AccountMeasure[]): TableFigure | undefined => {
  if (!item) return undefined
  const columns = columnsOf(item.table).filter(
    ({ column }) => measures.includes(column.measure) && isOfStage(item.table, column),
  )
  return inTable(item.table, columns.flatMap(({ at }) => amountAt(item.table, item.row, at) ?? [])[0])
}

/** Staff and running costs together, where the table of basic spending prints no total of both. */
export const basicTotalOf = (set: AccountSet): TableFigure | undefined => {
  const table = set.tables.get('general-basic-expenditure')
  const printed = totalOf(set, 'general-basic-expenditure', ['total', 'basic'])
  const rows = table?.rows.filter(({ role, measure }) => role === 'total' && measure !== 'total') ?? []
  const [staff, running] = table ? amountsAt(table, rows, 0) : []
  if (printed || !table || !staff || !running) return printed
  const value = add(staff.figure.value, running.figure.value)
  return {
    table,
    name: `${nameOfTable(table)}“人员经费、公用经费合计”`,
    figure: { ...staff.figure, value },
    place: staff.place,
  }
}

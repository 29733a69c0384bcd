import type { AccountColumn, AccountMeasure, AccountRow, AccountTable } from '#domain/filing/accounts.ts'
import type { Cell } from '#domain/filing/indicator.ts'
import { budgetFormTerms, finalAccountFormTerms } from '#domain/words/account-terms.ts'
import type { Mention } from '../mentions.ts'

/** The official name of a table; the two forms that stand in budgets only have one name. */
export const nameOfTable = ({ form, stage }: Pick<AccountTable, 'form' | 'stage'>): string =>
  stage === 'budget' || form === 'project-expenditure' || form === 'performance-goals'
    ? budgetFormTerms[form].zh
    : finalAccountFormTerms[form].zh

/** Columns of a table by index, with what they hold. */
export type ColumnAt = { readonly at: number; readonly column: AccountColumn }

export const columnsOf = ({ columns }: AccountTable): readonly ColumnAt[] =>
  columns.map((column, at) => ({ at, column }))

const ofRates = /[％%±]|率|比|增减/u

/** Amounts that may be added; rates and changes against last year are none. */
export const isAddable = ({ path }: AccountColumn): boolean => !ofRates.test(path.join(''))

/** Something is written where an amount belongs, but no number: nothing can be told of its column. */
const isUnread = (cell: Cell | undefined): boolean => cell?.kind === 'written' && cell.figure === undefined

export const allRead = (rows: readonly AccountRow[], at: number): boolean =>
  rows.every(({ amounts }) => !isUnread(amounts[at]))

const nameOf = (row: AccountRow, column: AccountColumn): string =>
  [row.code, row.name, column.path.join('·')].filter((part) => part !== '').join(' ')

/** The amount of a row in a column; undefined where the cell is empty, a dash or words. */
export const amountAt = ({ columns }: AccountTable, row: AccountRow, at: number): Mention | undefined => {
  const [cell, column] = [row.amounts[at], columns[at]]
  if (cell?.kind !== 'written' || !cell.figure || !column) return undefined
  return { name: nameOf(row, column), figure: cell.figure, place: cell.place }
}

/** The amounts of several rows in one column; what is not printed adds nothing. */
export const amountsAt = (table: AccountTable, rows: readonly AccountRow[], at: number): readonly Mention[] =>
  rows.flatMap((row) => amountAt(table, row, at) ?? [])

/** Where budgets and accounts stand side by side, the column of what the table is of. */
export const isOfStage = ({ stage }: AccountTable, column: AccountColumn): boolean =>
  column.stage === undefined || column.stage === stage

/** The column of a measure; a mere 合计 stands for the whole of its table. */
export const columnOf = (table: AccountTable, measures: readonly AccountMeasure[]): number => {
  for (const measure of measures) {
    const at = table.columns.findIndex(
      (column) => column.measure === measure && isAddable(column) && isOfStage(table, column),
    )
    if (at !== -1) return at
  }
  return -1
}

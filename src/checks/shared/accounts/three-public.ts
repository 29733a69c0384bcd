import type { AccountMeasure, AccountRow, AccountStage, AccountTable } from '#domain/filing/accounts.ts'
import { amountAt, columnsOf, nameOfTable, type ColumnAt } from './amounts.ts'
import type { TableFigure } from './figures.ts'
import type { AccountSet } from './sets.ts'

/** The items of 三公经费 with the words a text names them by. */
export const threePublicNames = [
  { measure: 'total', name: '三公”?经费(?:财政拨款)?', zh: '“三公”经费合计', en: 'all three' },
  { measure: 'overseas', name: '因公出国[（(]境[）)]费?', zh: '因公出国（境）费', en: 'travel abroad' },
  {
    measure: 'vehicles',
    name: '公务用车购置费?(?:及|和|与)运行(?:维护)?费',
    zh: '公务用车购置及运行费',
    en: 'official vehicles',
  },
  { measure: 'vehicle-purchase', name: '公务用车购置费?', zh: '公务用车购置费', en: 'purchase of vehicles' },
  { measure: 'vehicle-running', name: '公务用车运行(?:维护)?费', zh: '公务用车运行维护费', en: 'running of vehicles' },
  { measure: 'reception', name: '公务接待费?', zh: '公务接待费', en: 'receptions' },
] as const satisfies readonly { measure: AccountMeasure; name: string; zh: string; en: string }[]

export type ThreePublicMeasure = (typeof threePublicNames)[number]['measure']

type Asked = { readonly row: AccountRow | undefined; readonly measure: AccountMeasure; readonly stage: AccountStage }

/** The amount of a row in the column of a measure; a column without a stage is of that of its table. */
const amountIn = (table: AccountTable, { row, measure, stage }: Asked): TableFigure | undefined => {
  const column = columnsOf(table).find((each) => each.column.measure === measure && stageIn(table, each) === stage)
  const found = row && column && amountAt(table, row, column.at)
  return found && { ...found, name: `${nameOfTable(table)}“${found.name}”`, table }
}

const stageIn = ({ stage }: AccountTable, { column }: ColumnAt): AccountStage => column.stage ?? stage

const isInRows = ({ rows }: AccountTable): boolean => rows.some(({ measure }) => measure === 'reception')

/** An item of 三公经费 in its table, whichever way the table lies. */
export const threePublicOf = (
  { tables }: AccountSet,
  measure: ThreePublicMeasure,
  stage: AccountStage,
): TableFigure | undefined => {
  const table = tables.get('three-public')
  if (!table) return undefined
  // One item a row below 预算数 | 决算数, or one row of amounts below the items.
  const { rows } = table
  return isInRows(table)
    ? amountIn(table, { row: rows.find((row) => row.measure === measure), measure: 'total', stage })
    : amountIn(table, { row: rows.find(({ role }) => role === 'total'), measure, stage })
}

import type { DraftFiling } from '#domain/filing/draft.ts'
import type { TableBlock } from '../../model.ts'
import type { TableName } from '../../outline.ts'
import { financeTable } from './finance-table.ts'
import { goalTable, keyIndicatorTable } from './goal-table.ts'
import { indicatorTable } from './indicator-table.ts'
import { projectTable } from './project-table.ts'
import { scoreTable } from './score-table.ts'

type TableBuilder = (draft: DraftFiling, caption: string) => TableBlock | undefined

/** The builder of each table an outline can name; a table without facts is undefined. */
export const tableBuilders: Readonly<Record<TableName, TableBuilder>> = {
  finance: financeTable,
  'goal-indicators': goalTable,
  'key-indicators': keyIndicatorTable,
  indicators: indicatorTable,
  projects: projectTable,
  score: scoreTable,
}

/** Tables whose amounts are in one unit, printed once above them. */
export const moneyTables: ReadonlySet<TableName> = new Set<TableName>(['finance', 'projects'])

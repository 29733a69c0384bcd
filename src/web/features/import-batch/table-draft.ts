import { fundSources, type FundSource } from '#domain/filing/finance.ts'
import { parseDay } from '#domain/process/calendar/day.ts'
import type { RecipeField } from '#domain/recipe/field.ts'
import type { CallOf } from '../../lib/call.ts'
import type { importBatchContract } from '#contract/import-batch.ts'
import type { UploadedTable } from './kept-table.ts'
import type { Batch, PreviewTable, Recipe } from './queries.ts'

type Asked = CallOf<typeof importBatchContract.dryRun>['body']
type Source = Exclude<FundSource, 'total'>

/** Sources a row may be of. */
export const ledgerSources = fundSources.filter((source): source is Source => source !== 'total')

/** How a table is to be imported, as it is being chosen. */
export type TableDraft = {
  readonly table: number
  readonly kind: Batch['kind']
  readonly recipe: Recipe | undefined
  readonly organisation: string
  readonly mode: Asked['defaults']['mode']
  readonly entryKind: Asked['defaults']['entryKind']
  /** Empty where rows say it themselves. */
  readonly source: Source | ''
  readonly effectiveOn: string
  readonly month: string
  readonly reason: string
  readonly allowsDoubles: boolean
}

/** What the columns tell: payments, budgets, or projects where there is no money at all. */
const likelyKind = (recipe: Recipe | undefined): Batch['kind'] => {
  const fields = new Set(recipe?.columns.map(({ field }) => field))
  if (fields.has('executed') && !fields.has('opening-budget')) return 'execution-entries'
  return fields.has('project-code') && !fields.has('executed') ? 'projects' : 'budget-entries'
}

export const draftOf = ({ number, recipe }: PreviewTable, organisation: string): TableDraft => ({
  table: number,
  kind: likelyKind(recipe),
  recipe,
  organisation,
  mode: 'entries',
  entryKind: 'opening',
  source: '',
  effectiveOn: '',
  month: '',
  reason: '',
  allowsDoubles: false,
})

/** Gives a column another field; a field stands for one column only. */
export const withField = (recipe: Recipe, head: string, field: RecipeField | undefined): Recipe => {
  const others = recipe.columns.filter((column) => column.head !== head && column.field !== field)
  const before = recipe.columns.find((column) => column.head === head)
  if (!field) return { ...recipe, columns: others }
  return { ...recipe, columns: [...others, { head, field, isNeeded: before?.isNeeded ?? false }] }
}

/** What the server is asked. */
export const askedOf = (draft: TableDraft, { fileName, told }: UploadedTable, year: number): Asked => {
  const day = parseDay(draft.effectiveOn)
  return {
    file: told.file,
    fileName,
    year,
    organisation: draft.organisation,
    kind: draft.kind,
    table: draft.table,
    ...(draft.recipe ? { recipe: draft.recipe } : {}),
    defaults: {
      mode: draft.mode,
      entryKind: draft.entryKind,
      category: 'specific',
      recurrence: 'recurring',
      allowsDoubles: draft.allowsDoubles,
      ...(draft.source === '' ? {} : { source: draft.source }),
      ...(day ? { effectiveOn: day } : {}),
      ...(draft.month === '' ? {} : { month: Number(draft.month) }),
      ...(draft.reason.trim() === '' ? {} : { reason: draft.reason.trim() }),
    },
  }
}

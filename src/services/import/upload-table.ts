import { applyRecipe, previewOf, type PlainRow } from '#domain/recipe/apply-recipe.ts'
import { moneyFields, recipeFields, textFields, type RecipeField } from '#domain/recipe/field.ts'
import type { ProposedColumn } from '#domain/recipe/propose-recipe.ts'
import type { Recipe } from '#domain/recipe/recipe.ts'
import type { Money } from '#domain/number/money.ts'
import type { DocumentModel } from '#domain/text/document.ts'
import { words, type Words } from '#domain/words/words.ts'
import { printYuan } from '#store/queries/ledger.ts'
import { allow, today } from '../allow.ts'
import type { Context } from '../context.ts'
import type { ColumnTotal } from './import-input.ts'
import { keepUpload, readUpload } from './read-upload.ts'
import { longestFirst, placeIn, tablesIn, type FoundTable } from './read-table.ts'

/** A row as it was understood: what stands in each field, amounts in 元. */
export type PreviewRow = {
  readonly place: string
  readonly fields: readonly { readonly field: RecipeField; readonly text: string }[]
}

/** A table of the file, and how its columns would be read. */
export type PreviewTable = {
  readonly number: number
  readonly rows: number
  readonly recipe: Recipe | undefined
  readonly columns: readonly ProposedColumn[]
  readonly taken: number
  readonly left: number
  readonly first: readonly PreviewRow[]
  readonly totals: readonly ColumnTotal[]
}

export type UploadedTable = {
  /** Address of the file, for the dry run and the import. */
  readonly file: string
  readonly tables: readonly PreviewTable[]
  readonly notes: readonly Words[]
}

export const totalsOf = (totals: Readonly<Partial<Record<(typeof moneyFields)[number], Money>>>): ColumnTotal[] =>
  moneyFields.flatMap((field) => {
    const amount = totals[field]
    return amount === undefined ? [] : [{ field, amount }]
  })

// What a person looks at; a file may hold thousands of each.
const [mostTables, mostColumns, mostNotes] = [30, 200, 50]

const textOf = ({ texts, amounts }: PlainRow, field: RecipeField): string => {
  const named = textFields.find((name) => name === field)
  const money = moneyFields.find((name) => name === field)
  const amount = money && amounts[money]
  return (named && texts[named]) ?? (amount === undefined ? '' : printYuan(amount))
}

const rowOf = (document: DocumentModel, row: PlainRow): PreviewRow => ({
  place: placeIn(document, row.place, row.row),
  fields: recipeFields.flatMap((field) => {
    const text = textOf(row, field)
    return text === '' ? [] : [{ field, text }]
  }),
})

const tableOf = (document: DocumentModel, { number, table, proposal }: FoundTable): PreviewTable => {
  const common = {
    number,
    rows: table.rows.length,
    recipe: proposal?.recipe,
    columns: proposal?.columns.slice(0, mostColumns) ?? [],
  }
  const applied = proposal && applyRecipe(proposal.recipe, table, document.source)
  if (applied?.kind !== 'applied') return { ...common, taken: 0, left: 0, first: [], totals: [] }
  const { rows, taken, left, totals } = previewOf(applied)
  return { ...common, taken, left, first: rows.map((row) => rowOf(document, row)), totals: totalsOf(totals) }
}

/** Takes in a file with tables and shows how each would be read, before anything is imported. */
export const uploadTable = async (
  ctx: Context,
  input: { readonly content: Uint8Array | AsyncIterable<Uint8Array>; readonly fileName: string },
): Promise<UploadedTable> => {
  allow(ctx, ['import.run', 'ledger.enter'], { organisation: ctx.actor.organisation ?? '', year: today(ctx).year })
  const file = await keepUpload(ctx, input.content)
  const document = await readUpload(ctx, file)
  return {
    file,
    tables: longestFirst(tablesIn(document, input.fileName))
      .slice(0, mostTables)
      .map((found) => tableOf(document, found)),
    notes: document.notes.slice(0, mostNotes).map(({ why }) => words(why.zh, why.en)),
  }
}

import { parseRecipe, printRecipe } from '#catalogue/parse-recipe.ts'
import { applyRecipe, type Applied, type PlainRow } from '#domain/recipe/apply-recipe.ts'
import type { Proposal } from '#domain/recipe/propose-recipe.ts'
import type { Recipe } from '#domain/recipe/recipe.ts'
import type { DocumentModel, Table } from '#domain/text/document.ts'
import { originsOf } from '#domain/text/origin.ts'
import type { Span } from '#domain/text/place.ts'
import { words, type Words } from '#domain/words/words.ts'
import { plainTablesOf } from '#importers/map/plain-table.ts'
import { invalid } from '../errors.ts'

/** A table of a file as it may be imported. */
export type FoundTable = { readonly number: number; readonly table: Table; readonly proposal: Proposal | undefined }

/** Every table of a document, numbered from 1, with the recipe its heads propose. */
export const tablesIn = (document: DocumentModel, name: string): readonly FoundTable[] => {
  const proposals = new Map(
    plainTablesOf({ document, forms: [], accounts: [] }, name.slice(0, 100) || '导入')
      // Heads that are no heads (a page of text, hundreds of columns) make no recipe that could be kept.
      .filter(({ proposal }) => parseRecipe(printRecipe(proposal.recipe)).ok)
      .map(({ block, proposal }) => [block, proposal]),
  )
  let number = 0
  return document.blocks.flatMap((table, block) => {
    if (table.kind !== 'table' || table.layout === 'lines') return []
    number += 1
    return [{ number, table, proposal: proposals.get(block) }]
  })
}

/** An export has one long table; notes and sums beside it are small. */
export const longestFirst = (tables: readonly FoundTable[]): readonly FoundTable[] =>
  tables.toSorted((a, b) => b.table.rows.length - a.table.rows.length)

const noTable = (why: Words): Error =>
  invalid(
    'file',
    why,
    words(
      '请导出含项目编码或名称、金额列的明细表（.xlsx 或 .csv）后再试',
      'export a table with codes or names of projects and amounts (.xlsx or .csv) and try again',
    ),
  )

/** Where a row stands in the file: 支出明细!A7, or 第7行. */
export const placeIn = (document: DocumentModel, place: Span, row: number): string => {
  const [origin] = originsOf(document.anchors, place)
  if (origin?.cell === undefined) return `第${row}行`
  return origin.part === undefined ? origin.cell : `${origin.part}!${origin.cell}`
}

/** The rows of a table by a recipe. */
export type ReadTable = {
  readonly document: DocumentModel
  readonly recipe: Recipe
  readonly applied: Applied
}

/** Only a whole file is taken in: what lies behind a limit would be missing without anybody noticing. */
const unlessWhole = ({ notes, blocks }: DocumentModel): void => {
  const limit = notes.find(({ kind }) => kind === 'limit' || (kind === 'not-understood' && blocks.length === 0))
  if (limit) throw noTable(words(limit.why.zh, limit.why.en))
}

const chosen = (tables: readonly FoundTable[], number: number | undefined): readonly FoundTable[] => {
  if (number === undefined) return longestFirst(tables)
  return tables.filter((found) => found.number === number)
}

/** Reads the rows of the table meant, by a recipe or by the one its heads propose. */
export const readTable = (
  document: DocumentModel,
  asked: { readonly fileName: string; readonly table?: number | undefined; readonly recipe?: Recipe | undefined },
): ReadTable => {
  unlessWhole(document)
  const tables = chosen(tablesIn(document, asked.fileName), asked.table)
  let refused: Words | undefined
  for (const { table, proposal } of tables) {
    const recipe = asked.recipe ?? proposal?.recipe
    if (!recipe) continue
    const applied = applyRecipe(recipe, table, document.source)
    if (applied.kind === 'applied') return { document, recipe, applied }
    refused ??= applied.why
  }
  throw noTable(refused ?? words('没有找到可以按列读取的明细表', 'no table of entries was found'))
}

export const placeOfRow = ({ document }: ReadTable, { place, row }: Pick<PlainRow, 'place' | 'row'>): string =>
  placeIn(document, place, row)

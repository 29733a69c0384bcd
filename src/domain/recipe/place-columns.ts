import type { MappedText } from '../text/mapped-text.ts'
import { recipeFieldTerms } from '../words/recipe-terms.ts'
import { words, type Words } from '../words/words.ts'
import { bareHead, type RecipeField } from './field.ts'
import { findPlainHead } from './find-head.ts'
import { matchHeads } from './match-heads.ts'
import type { Recipe } from './recipe.ts'

type Row = readonly MappedText[]

/** Where the columns of a recipe stand in another table; `next` is the first row below its head. */
export type PlacedColumns = {
  readonly kind: 'placed'
  readonly columns: ReadonlyMap<RecipeField, number>
  readonly unmatched: readonly string[]
  readonly next: number
}
export type Refused = { readonly kind: 'refused'; readonly missing: readonly RecipeField[]; readonly why: Words }

const refusal = (missing: readonly RecipeField[], heads: readonly string[]): Refused => {
  const seen = heads.filter((head) => head !== '')
  const zh = missing.map((field) => recipeFieldTerms[field].zh).join('、')
  const en = missing.map((field) => recipeFieldTerms[field].en).join(', ')
  return {
    kind: 'refused',
    missing,
    why: words(
      `表中找不到方案所需的列：${zh}；表头为：${seen.join('、') || '（未找到）'}。请核对导出的列，或另立方案。`,
      `The table lacks columns the recipe needs: ${en}; its heads: ${seen.join(', ') || '(none found)'}. Check the export, or make another recipe.`,
    ),
  }
}

const deepest = 20

/** The row whose heads are those of the recipe, where one has them all. */
const ownHead = ({ columns }: Recipe, rows: readonly Row[]): { heads: readonly string[]; next: number } | undefined => {
  const wanted = columns.map(({ head }) => head)
  const at = rows.slice(0, deepest).findIndex((row) => {
    const heads = row.map(({ text }) => bareHead(text))
    return wanted.every((head) => heads.includes(head))
  })
  const row = rows[at]
  return row && { heads: row.map(({ text }) => text), next: at + 1 }
}

type Head = { readonly heads: readonly string[]; readonly next: number }

/** The column of each field: by the recipe's own head, else by a synonym. */
const columnsIn = ({ columns }: Recipe, { heads }: Head): ReadonlyMap<RecipeField, number> => {
  const bare = heads.map(bareHead)
  const matches = new Map(matchHeads(heads).map(({ field, column }) => [field, column]))
  return new Map(
    columns.flatMap(({ field, head }) => {
      const own = bare.indexOf(head)
      const column = own === -1 ? matches.get(field) : own
      return column === undefined ? [] : [[field, column] as const]
    }),
  )
}

/** Columns may have moved, or be named by a synonym; a needed one that is gone is a refusal. */
export const placeColumns = (recipe: Recipe, rows: readonly Row[]): PlacedColumns | Refused => {
  const head = ownHead(recipe, rows) ?? findPlainHead(rows) ?? { heads: [], next: 0 }
  const columns = columnsIn(recipe, head)
  const missing = recipe.columns.filter(({ field, isNeeded }) => isNeeded && !columns.has(field))
  if (missing.length > 0 || columns.size === 0)
    return refusal(
      missing.map(({ field }) => field),
      head.heads,
    )
  const used = new Set(columns.values())
  const unmatched = head.heads.map(bareHead).filter((text, at) => text !== '' && !used.has(at))
  return { kind: 'placed', columns, unmatched, next: head.next }
}

import { parseRecipe, printRecipe } from '#catalogue/parse-recipe.ts'
import type { Recipe } from '#domain/recipe/recipe.ts'
import { words } from '#domain/words/words.ts'
import { listTakenCodes } from '#store/queries/import-batch.ts'
import { findRecipe } from '#store/queries/recipe.ts'
import { allow } from '../allow.ts'
import type { Context } from '../context.ts'
import { invalid, notFound } from '../errors.ts'
import { look, lookAsProgram } from '../transact.ts'
import type { ImportAsked } from './import-input.ts'
import { importVerbs } from './import-rights.ts'
import { readTable, type ReadTable } from './read-table.ts'
import { readUpload } from './read-upload.ts'
import type { Understanding } from './understand-import.ts'

export const recipeWords = words('读取方案', 'recipe')

/** A recipe as the catalogue’s parser allows it; throws with the first problem and its place. */
export const soundRecipe = (recipe: Recipe, place: string): Recipe => {
  const parsed = parseRecipe(printRecipe(recipe))
  if (parsed.ok) return parsed.value
  const [problem] = parsed.problems
  throw invalid(
    `${place}${problem?.path.replace('$', '') ?? ''}`,
    problem?.message ?? words('读取方案有误', 'the recipe is wrong'),
    problem?.remedy ?? words('请重新预览后保存', 'make it again from a preview'),
  )
}

const recipeOf = async (ctx: Context, { recipe, recipeId }: ImportAsked): Promise<Recipe | undefined> => {
  if (recipe) return soundRecipe(recipe, 'recipe')
  if (recipeId === undefined) return undefined
  const found = await look(ctx, (tx) => findRecipe(tx, recipeId))
  if (!found) throw notFound(recipeWords)
  return found.content
}

const takenCodes = async (ctx: Context, asked: ImportAsked, { applied }: ReadTable): Promise<ReadonlySet<string>> => {
  const codes = applied.rows.flatMap(({ texts }) => texts['project-code'] ?? [])
  if (asked.kind !== 'projects' || codes.length === 0) return new Set()
  // Codes are unique in the whole division: that one is taken may be known, by whom is not told.
  return new Set(await lookAsProgram(ctx, (tx) => listTakenCodes(tx, asked.year, codes)))
}

/** Reads the file of an import, before any transaction. */
export const prepareImport = async (ctx: Context, asked: ImportAsked): Promise<Omit<Understanding, 'isDry'>> => {
  allow(ctx, importVerbs, { organisation: asked.organisation, year: asked.year })
  const recipe = await recipeOf(ctx, asked)
  const table = readTable(await readUpload(ctx, asked.file), { ...asked, recipe })
  return { asked, table, taken: await takenCodes(ctx, asked, table) }
}

import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Recipe } from '#domain/recipe/recipe.ts'
import { recipe } from '../schema/import-batch.ts'
import type { Transaction } from '../transaction.ts'

/** How an organisation reads the tables of one export. */
export type StoredRecipe = {
  readonly id: string
  readonly organisationId: string
  readonly name: string
  readonly content: Recipe
  readonly createdAt: Date
  readonly version: number
}

const columns = {
  id: recipe.id,
  organisationId: recipe.organisationId,
  name: recipe.name,
  content: recipe.content,
  createdAt: recipe.createdAt,
  version: recipe.version,
}

// Only recipes that were parsed are kept.
const toRecipe = (row: Omit<StoredRecipe, 'content'> & { readonly content: unknown }): StoredRecipe =>
  row as StoredRecipe

/** The recipes of organisations by name. */
export const listRecipes = async (
  { db, scope }: Transaction,
  organisations: readonly string[],
): Promise<readonly StoredRecipe[]> => {
  const rows = await db
    .select(columns)
    .from(recipe)
    .where(and(eq(recipe.divisionCode, scope.division), inArray(recipe.organisationId, [...organisations])))
    .orderBy(asc(recipe.name), asc(recipe.id))
  return rows.map(toRecipe)
}

export const findRecipe = async ({ db, scope }: Transaction, id: string): Promise<StoredRecipe | undefined> => {
  const [row] = await db
    .select(columns)
    .from(recipe)
    .where(and(eq(recipe.divisionCode, scope.division), eq(recipe.id, id)))
  return row && toRecipe(row)
}

export const insertRecipe = async (
  { db, scope }: Transaction,
  value: Omit<StoredRecipe, 'version'> & { readonly createdBy: string },
): Promise<void> => {
  await db.insert(recipe).values({ divisionCode: scope.division, ...value })
}

/** Changes a recipe from the version it was read at; false where somebody else was first. */
export const updateRecipe = async (
  { db, scope }: Transaction,
  { id, name, content, version }: Pick<StoredRecipe, 'id' | 'name' | 'content' | 'version'>,
): Promise<boolean> => {
  const { rowCount } = await db
    .update(recipe)
    .set({ name, content, version: version + 1 })
    .where(and(eq(recipe.divisionCode, scope.division), eq(recipe.id, id), eq(recipe.version, version)))
  return rowCount === 1
}

export const deleteRecipe = async ({ db, scope }: Transaction, id: string): Promise<void> => {
  await db.delete(recipe).where(and(eq(recipe.divisionCode, scope.division), eq(recipe.id, id)))
}

import type { Recipe } from '#domain/recipe/recipe.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { canonicalJson, type JsonValue } from '#store/canonical-json.ts'
import {
  deleteRecipe as removeRecipe,
  findRecipe,
  insertRecipe,
  listRecipes as findRecipes,
  updateRecipe,
  type StoredRecipe,
} from '#store/queries/recipe.ts'
import { words } from '#domain/words/words.ts'
import { allow, signedIn, today } from '../allow.ts'
import type { Context } from '../context.ts'
import { invalid, notFound } from '../errors.ts'
import { conflicting } from '../thing/thing.ts'
import { change, look, type Work } from '../transact.ts'
import { importVerbs } from './import-rights.ts'
import { recipeWords, soundRecipe } from './prepare-import.ts'
import { chainOf } from '#domain/process/organisation.ts'

const unlessAllowed = (ctx: Context, organisation: string): void =>
  allow(ctx, importVerbs, { organisation, year: today(ctx).year })

const described = (recipe: Recipe) => ({ recipe: JSON.parse(JSON.stringify(recipe)) as JsonValue })

/** The recipes an organisation may use: its own, and those of the organisations above it. */
export const listRecipes = async (
  ctx: Context,
  { organisation }: { readonly organisation: string },
): Promise<{ readonly items: readonly StoredRecipe[] }> => {
  unlessAllowed(ctx, organisation)
  const chain = chainOf(ctx.tree, organisation).map(({ id }) => id)
  return { items: await look(ctx, (tx) => findRecipes(tx, chain)) }
}

const twice = (name: string): Error =>
  invalid(
    'name',
    words(`已有名为“${name}”的方案`, `there is a recipe named "${name}"`),
    words('请换一个名称，或修改原方案', 'choose another name, or change that one'),
  )

const unlessTaken = async (tx: Work, asked: { organisation: string; name: string; id?: string }): Promise<void> => {
  const there = await findRecipes(tx, [asked.organisation])
  if (there.some(({ name, id }) => name === asked.name && id !== asked.id)) throw twice(asked.name)
}

export type SaveRecipe = { readonly organisation: string; readonly name: string; readonly content: Recipe }

/** Keeps how a table is read, to be used again next month. */
export const saveRecipe = async (ctx: Context, input: SaveRecipe): Promise<{ id: string }> => {
  const { organisation, name } = input
  unlessAllowed(ctx, organisation)
  const content = soundRecipe(input.content, 'content')
  return change(ctx, async (tx) => {
    await unlessTaken(tx, { organisation, name })
    const id = ctx.newId()
    const common = { id, organisationId: organisation, name, content }
    await insertRecipe(tx, { ...common, createdBy: signedIn(ctx), createdAt: ctx.now() })
    const changes = changesBetween({}, { name, ...described(content) })
    tx.note({ organisation, verb: 'recipe.save', noun: 'recipe', nounId: id, changes })
    return { id }
  })
}

const loaded = async (ctx: Context, tx: Work, id: string): Promise<StoredRecipe> => {
  const found = await findRecipe(tx, id)
  if (!found) throw notFound(recipeWords)
  unlessAllowed(ctx, found.organisationId)
  return found
}

export type EditRecipe = Omit<SaveRecipe, 'organisation'> & { readonly id: string; readonly version: number }

const differing = (before: StoredRecipe, { name, content }: EditRecipe): readonly string[] => [
  ...(before.name === name ? [] : ['name']),
  ...(canonicalJson(described(before.content)) === canonicalJson(described(content)) ? [] : ['content']),
]

/** Changes a recipe. */
export const editRecipe = (ctx: Context, input: EditRecipe): Promise<{ id: string; version: number }> =>
  change(ctx, async (tx) => {
    const { id, name, version } = input
    const before = await loaded(ctx, tx, id)
    const content = soundRecipe(input.content, 'content')
    await unlessTaken(tx, { organisation: before.organisationId, name, id })
    if (!(await updateRecipe(tx, { id, name, content, version }))) throw conflicting(before, differing(before, input))
    const [from, to] = [
      { name: before.name, ...described(before.content) },
      { name, ...described(content) },
    ]
    const changes = changesBetween(from, to)
    tx.note({ organisation: before.organisationId, verb: 'recipe.edit', noun: 'recipe', nounId: id, changes })
    return { id, version: version + 1 }
  })

/** Forgets a recipe; imports made with it stay. */
export const deleteRecipe = (ctx: Context, { id }: { readonly id: string }): Promise<{ id: string }> =>
  change(ctx, async (tx) => {
    const { organisationId: organisation, name, content } = await loaded(ctx, tx, id)
    await removeRecipe(tx, id)
    const changes = changesBetween({ name, ...described(content) }, {})
    tx.note({ organisation, verb: 'recipe.delete', noun: 'recipe', nounId: id, changes })
    return { id }
  })

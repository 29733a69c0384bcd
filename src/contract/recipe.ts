import { z } from 'zod'
import { recipeFields } from '#domain/recipe/field.ts'
import { decimalStyles, recipeUnits, skipRules } from '#domain/recipe/recipe.ts'
import { words } from '#domain/words/words.ts'
import { id, instant, line, oneOf, version } from './codecs.ts'
import { endpoint } from './endpoint.ts'
import { byId, made } from './shared.ts'

const text = z.string().min(1).max(2000)

/** How the columns of a table are read. */
export const recipeShape = z.object({
  name: text,
  version: z.number().int().min(1),
  fingerprint: z.array(text).max(200),
  columns: z
    .array(z.object({ field: oneOf(recipeFields), head: text, isNeeded: z.boolean() }))
    .min(1)
    .max(60),
  unit: oneOf(recipeUnits),
  decimals: oneOf(decimalStyles),
  skip: z.array(oneOf(skipRules)).max(10),
})

const common = { tag: 'recipe', access: 'signed-in', verbs: ['import.run', 'ledger.enter'] } as const

/** Calls about how tables are read. */
export const recipeContract = {
  list: endpoint({
    ...common,
    method: 'get',
    path: '/api/recipes',
    summary: words('读取方案列表', 'list recipes an organisation may use'),
    query: z.object({ organisation: id }),
    answer: z.object({
      items: z.array(
        z.object({ id, organisationId: id, name: z.string(), content: recipeShape, createdAt: instant, version }),
      ),
    }),
  }),
  save: endpoint({
    ...common,
    method: 'post',
    path: '/api/recipes',
    summary: words('保存读取方案', 'keep a recipe'),
    body: z.object({ organisation: id, name: line, content: recipeShape }),
    answer: made,
    isCreating: true,
  }),
  edit: endpoint({
    ...common,
    method: 'put',
    path: '/api/recipes/{id}',
    summary: words('修改读取方案', 'change a recipe'),
    params: byId,
    body: z.object({ name: line, content: recipeShape }),
    answer: z.object({ id, version }),
    isEditing: true,
  }),
  delete: endpoint({
    ...common,
    method: 'delete',
    path: '/api/recipes/{id}',
    summary: words('删除读取方案', 'forget a recipe'),
    params: byId,
    answer: made,
  }),
} as const

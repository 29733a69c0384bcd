import { recipeFields } from '#domain/recipe/field.ts'
import { decimalStyles, recipeUnits, skipRules, type Recipe } from '#domain/recipe/recipe.ts'
import { words } from '#domain/words/words.ts'
import { z } from 'zod'
import { parseData, parseJson } from './parse-text.ts'
import { refuse, text } from './primitives.ts'
import type { Parsed } from './problem.ts'

const column = z.strictObject({ field: z.enum(recipeFields), head: text, isNeeded: z.boolean() })

/** A field stands for one column: the second of its kind could never be read. */
const once = (columns: readonly { readonly field: string }[], ctx: Parameters<typeof refuse>[0]): void => {
  const seen = new Set<string>()
  columns.forEach(({ field }, index) => {
    if (seen.has(field))
      refuse(ctx, [index, 'field'], {
        message: words(`“${field}”列了两次`, `"${field}" is listed twice`),
        remedy: words('请删去其中一列', 'remove one of the two'),
      })
    seen.add(field)
  })
}

const recipeSchema = z.strictObject({
  name: text,
  version: z.int().min(1),
  fingerprint: z.array(text).max(200),
  columns: z
    .array(column)
    .min(1)
    .max(60)
    .check((ctx) => once(ctx.value, ctx)),
  unit: z.enum(recipeUnits),
  decimals: z.enum(decimalStyles),
  skip: z.array(z.enum(skipRules)),
})

/** The text of a kept recipe, or every problem with its path and remedy. */
export const parseRecipe = (json: string): Parsed<Recipe> => {
  const data = parseJson(json)
  return data.ok ? parseData(recipeSchema, data.value) : data
}

/** A recipe as the text of the file that keeps it. */
export const printRecipe = (recipe: Recipe): string => `${JSON.stringify(recipe, null, 2)}\n`

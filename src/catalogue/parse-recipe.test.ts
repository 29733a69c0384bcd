import { describe, expect, it } from 'vitest'
import type { Recipe } from '#domain/recipe/recipe.ts'
import { parseRecipe, printRecipe } from './parse-recipe.ts'

const recipe: Recipe = {
  name: '用款台账',
  version: 1,
  fingerprint: ['项目名称', '支付数'],
  columns: [
    { field: 'project-name', head: '项目名称', isNeeded: true },
    { field: 'executed', head: '支付数', isNeeded: true },
  ],
  unit: '元',
  decimals: 'point',
  skip: ['blank', 'subtotal'],
}

const pathsIn = (json: string): readonly string[] => {
  const parsed = parseRecipe(json)
  return parsed.ok ? [] : parsed.problems.map(({ path }) => path)
}

describe('a kept recipe', () => {
  it('is read back as it was printed', () => {
    expect(parseRecipe(printRecipe(recipe))).toEqual({ ok: true, value: recipe })
  })

  it.each([
    ['no JSON', '{', ['$']],
    [
      'a field that is none',
      JSON.stringify({ ...recipe, columns: [{ field: 'x', head: 'x', isNeeded: true }] }),
      ['$.columns[0].field'],
    ],
    [
      'a field twice',
      JSON.stringify({ ...recipe, columns: [recipe.columns[0], recipe.columns[0]] }),
      ['$.columns[1].field'],
    ],
    ['an unknown unit', JSON.stringify({ ...recipe, unit: '美元' }), ['$.unit']],
    ['an unknown key', JSON.stringify({ ...recipe, more: 1 }), ['$']],
    ['a missing part', JSON.stringify({ ...recipe, skip: undefined }), ['$.skip']],
  ])('names the path of %s', (_, json, paths) => {
    expect(pathsIn(json)).toEqual(paths)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Recipe } from '#domain/recipe/recipe.ts'
import { openTestDistrict, type TestDistrict } from '#tests/services/test-district.ts'
import { storeKinds } from '#tests/store/test-store.ts'
import { dryRunImport } from './dry-run.ts'
import type { ImportAsked } from './import-input.ts'
import { deleteRecipe, editRecipe, listRecipes, saveRecipe } from './recipes.ts'
import { uploadTable } from './upload-table.ts'

const column = (field: Recipe['columns'][number]['field'], head: string) => ({ field, head, isNeeded: true })
const recipe: Recipe = {
  name: '支付台账',
  version: 1,
  fingerprint: ['编号', '拨付'],
  columns: [column('project-code', '编号'), column('project-name', '事项'), column('opening-budget', '拨付')],
  unit: '万元',
  decimals: 'point',
  skip: ['blank', 'subtotal'],
}

describe.each(storeKinds())('recipes on the %s database', (kind) => {
  let district: TestDistrict
  beforeAll(async () => {
    district = await openTestDistrict(kind)
  })
  afterAll(() => district.close())

  const asked = async (rows: string, more: Partial<ImportAsked> = {}): Promise<ImportAsked> => ({
    file: (await uploadTable(await district.as('finance'), { content: new TextEncoder().encode(rows), fileName: '' }))
      .file,
    fileName: '台账.csv',
    year: 2026,
    organisation: district.places.street,
    kind: 'projects',
    defaults: {
      mode: 'entries',
      entryKind: 'opening',
      category: 'running',
      recurrence: 'one-off',
      source: 'general-budget',
      allowsDoubles: false,
    },
    ...more,
  })

  it('read next month’s table by the heads they were made for, in their unit', async () => {
    const finance = await district.as('finance')
    const { id } = await saveRecipe(finance, { organisation: district.places.street, name: '台账', content: recipe })
    const dry = await dryRunImport(finance, await asked('编号,事项,拨付\nK-1,巡查,1.5\n', { recipeId: id }))
    expect(dry).toMatchObject({ counts: { projects: 1 }, amount: 1_500_000n, recipe })
    const moved = await asked('拨付,备注,事项,编号\n2,无,巡查,K-2\n', { recipe })
    expect(await dryRunImport(finance, moved)).toMatchObject({ amount: 2_000_000n, unmatched: ['备注'] })
    const lacking = await asked('编号,事项,金额\nK-1,巡查,1\n', { recipeId: id })
    await expect(dryRunImport(finance, lacking)).rejects.toMatchObject({ code: 'invalid', place: 'file' })
  })

  it('are kept for an organisation and those below, under one name', async () => {
    const finance = await district.as('finance')
    const { street, station } = district.places
    const { id } = await saveRecipe(finance, { organisation: street, name: '月报', content: recipe })
    await expect(saveRecipe(finance, { organisation: street, name: '月报', content: recipe })).rejects.toMatchObject({
      place: 'name',
    })
    expect((await listRecipes(finance, { organisation: station })).items.map((item) => item.id)).toContain(id)
    const twice = { ...recipe, columns: [...recipe.columns, column('project-code', '另一编号')] }
    await expect(saveRecipe(finance, { organisation: street, name: '双列', content: twice })).rejects.toMatchObject({
      code: 'invalid',
      place: 'content.columns[3].field',
    })
    await editRecipe(finance, { id, version: 1, name: '月报', content: { ...recipe, unit: '元' } })
    await expect(editRecipe(finance, { id, version: 1, name: '月报', content: recipe })).rejects.toMatchObject({
      code: 'conflict',
      conflict: { differing: ['content'] },
    })
    const open = { ...(await district.as('otherFinance')), firstWall: 'off' as const }
    await expect(deleteRecipe(open, { id })).rejects.toMatchObject({ code: 'not-found' })
    await expect(dryRunImport(open, await asked('a,b\n1,2\n', { recipeId: id }))).rejects.toMatchObject({
      code: 'not-found',
    })
    await deleteRecipe(finance, { id })
    await expect(editRecipe(finance, { id, version: 2, name: '月报', content: recipe })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('leave out rows no ledger could hold, with the reason', async () => {
    const finance = await district.as('finance')
    const long = 'x'.repeat(300)
    const rows = `编号,事项,拨付\n${long},巡查,1\nK-8,巡查,10000000000\nK-9,巡查,1\n`
    const dry = await dryRunImport(finance, await asked(rows, { recipe }))
    expect(dry.counts).toMatchObject({ projects: 1, refused: 2 })
    expect(dry.refused.map(({ place }) => place)).toEqual(['A2', 'A3'])
    expect(dry.refused[1]?.remedy.zh).toContain('万元')
  })
})

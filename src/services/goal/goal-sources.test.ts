import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { indicatorContract } from '#contract/indicator.ts'
import { toDecimal } from '#domain/number/decimal.ts'
import { newId } from '#services/new-id.ts'
import { part, partRow, selfEvaluation } from '#store/schema/self-evaluation.ts'
import { inTransaction } from '#store/transaction.ts'
import { anIndicator, makeDraft, makeProject, onTheWire, rowsOf, toApproval } from '#tests/services/goal-story.ts'
import { openTestDistrict, type TestDistrict } from '#tests/services/test-district.ts'
import { division, everything, storeKinds } from '#tests/store/test-store.ts'
import { addIndicator } from './add-indicator.ts'
import { checkUpGoal } from './check-up-goal.ts'
import { createGoal } from './create-goal.ts'
import { editIndicator } from './edit-indicator.ts'
import { findInLibrary } from './find-in-library.ts'
import { getGoal } from './get-goal.ts'
import { saveGoalTexts } from './save-goal-texts.ts'
import { seeLastYear } from './see-last-year.ts'
import { takeFromCatalogue } from './take-from-catalogue.ts'
import { takeFromLastYear } from './take-from-last-year.ts'
import { takeFromLibrary } from './take-from-library.ts'

describe.each(storeKinds())('where indicators come from on the %s database', (kind) => {
  let district: TestDistrict

  let years = 2026
  /** Results typed by an office in a part that stands in a state; each in a self-evaluation of its own. */
  const report = async (goalId: string, typed: readonly string[], state: 'accepted' | 'submitted'): Promise<void> => {
    const rows = await rowsOf(district, goalId)
    const at = new Date('2026-01-15T02:00:00.000Z')
    const whose = { divisionCode: division, organisationId: district.places.works }
    years -= 1
    const [whole, partId] = [newId(), newId()]
    const thing = { ...whose, year: years, revision: 1, createdAt: at, changedAt: at, dueOn: '2026-02-01' }
    const rules = { schemeId: 's', schemeHash: 'h', outlineId: 'o', inputs: {} }
    const common = { ...whose, partId, revision: 1, goalId, goalRevision: 1, changedAt: at }
    await inTransaction(district.test.store, everything, async ({ db }) => {
      await db.insert(selfEvaluation).values({ ...thing, ...rules, id: whole, state: 'open' })
      await db.insert(part).values({ ...thing, id: partId, state, selfEvaluationId: whole })
      await db
        .insert(partRow)
        .values(
          rows.map(({ id }, position) => ({ ...common, indicatorId: id, position, typed: typed[position] ?? '' })),
        )
    })
  }

  /** A goal of 2025 in force and a draft of 2026 for the project that follows. */
  const twoYears = async (code: string): Promise<{ before: string; id: string }> => {
    const before = await makeDraft(district, `${code}-25`, 2025)
    const texts = { annual: '上年年度', 'mid-term': '中期' }
    await saveGoalTexts(await district.as('handler'), { id: before.id, texts, version: 2 })
    await toApproval(district, before.id)
    const projectId = await makeProject(district, `${code}-26`)
    const sql = 'UPDATE jiheng.project SET predecessor_id = $2 WHERE id = $1'
    await district.test.admin.query(sql, [projectId, before.projectId])
    const { id } = await createGoal(await district.as('handler'), { kind: 'project', projectId })
    return { before: before.id, id }
  }

  beforeAll(async () => {
    district = await openTestDistrict(kind)
  })
  afterAll(() => district.close())

  it('the library of the catalogue, without a target and a weight, which the check-up then asks for', async () => {
    const { id } = await makeDraft(district, 'L-CAT')
    const handler = await district.as('handler')
    const keys = ['lamp-working-rate', 'road-unit-cost']
    const { added, advice } = await takeFromCatalogue(handler, { id, keys })
    const indicators = (await getGoal(handler, { id })).now?.indicators ?? []
    const taken = indicators.filter((one) => added.includes(one.id))
    expect(taken).toMatchObject([
      { name: '路灯亮灯率', level1: '产出指标', level2: '质量指标', unit: '%', origin: 'library', target: undefined },
      { name: '每公里道路养护成本', level1: '成本指标', comparator: '<=' },
    ])
    expect(advice.some(({ indicator }) => indicator === added[0])).toBe(true)
    await expect(takeFromCatalogue(handler, { id, keys: ['none'] })).rejects.toMatchObject({ code: 'not-found' })
    await expect(takeFromCatalogue(handler, { id, keys: ['road-unit-cost', 'road-unit-cost'] })).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(takeFromCatalogue(await district.as('otherHandler'), { id, keys })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('last year, with its results on the basis cards and its words where none were written', async () => {
    const { before, id } = await twoYears('S-1')
    await report(before, ['118公里', '达成预期指标'], 'accepted')
    const handler = await district.as('handler')
    await saveGoalTexts(handler, { id, texts: { annual: '本年自拟', 'mid-term': '' }, version: 1 })
    const { added, advice } = await takeFromLastYear(handler, { id })
    const goal = await getGoal(handler, { id })
    expect(goal.now?.texts).toEqual({ annual: '本年自拟', 'mid-term': '中期' })
    expect(goal.now?.indicators.map((row) => row.id)).toEqual(added)
    expect(goal.now?.indicators).toMatchObject([
      {
        origin: 'last-year',
        weight: toDecimal('45'),
        card: { source: '年度养护计划', series: [{ year: 2025, target: toDecimal('120'), actual: toDecimal('118') }] },
      },
      { name: '积水点消除率', card: { series: [] } },
    ])
    expect(advice.map(({ rule }) => rule)).toContain('same-as-last-year')
    expect((await takeFromLastYear(handler, { id })).added).toEqual([])
  })

  it('last year without results that no department has taken over', async () => {
    const { before, id } = await twoYears('S-2')
    await report(before, ['130', '90%'], 'submitted')
    const { lastYear } = await seeLastYear(await district.as('handler'), { id })
    expect(lastYear?.indicators.map(({ actual }) => actual)).toEqual([undefined, undefined])
  })

  it('shows what the year has changed, by the names of the indicators', async () => {
    const { id } = await twoYears('S-3')
    const handler = await district.as('handler')
    const { added } = await takeFromLastYear(handler, { id })
    const indicator = anIndicator({ target: toDecimal('140') })
    await editIndicator(handler, { id, indicatorId: added[0] ?? '', indicator, version: 1 })
    await addIndicator(handler, {
      id,
      indicator: anIndicator({ name: '巡查频次', unit: '次', weight: toDecimal('0') }),
    })
    const seen = await seeLastYear(handler, { id })
    expect(seen.changes).toMatchObject([
      { kind: 'changed', fields: ['target'], before: { target: toDecimal('120') } },
      { kind: 'added', indicator: { name: '巡查频次' } },
    ])
    expect(() => onTheWire(indicatorContract.lastYear.answer, seen)).not.toThrow()
  })

  it('nowhere, where there was no goal in force the year before', async () => {
    const { id } = await makeDraft(district, 'S-4')
    const handler = await district.as('handler')
    expect(await seeLastYear(handler, { id })).toEqual({ lastYear: undefined, changes: [] })
    await expect(takeFromLastYear(handler, { id })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('the same department as a whole, a year before', async () => {
    const finance = await district.as('finance')
    const whole = (year: number) => ({ kind: 'department', organisationId: district.places.street, year }) as const
    await createGoal(finance, whole(2025))
    const { id } = await createGoal(finance, whole(2026))
    expect(await seeLastYear(finance, { id })).toMatchObject({ lastYear: undefined })
    expect((await checkUpGoal(finance, { id })).isReady).toBe(false)
  })

  it('approved goals one may read, without their weights and results', async () => {
    const source = await makeDraft(district, 'S-5')
    await toApproval(district, source.id)
    const { id } = await createGoal(await district.as('handler'), {
      kind: 'project',
      projectId: await makeProject(district, 'S-6'),
    })
    const handler = await district.as('handler')
    const { items } = await findInLibrary(handler, { id, text: '积水', level1: '效益', term: 'annual', limit: 50 })
    expect(items.every(({ indicator }) => indicator.name === '积水点消除率')).toBe(true)
    const found = items.find(({ goalId }) => goalId === source.id)
    expect((await findInLibrary(handler, { id, text: '100%_', limit: 50 })).items).toEqual([])
    const { added } = await takeFromLibrary(handler, {
      id,
      goalId: source.id,
      indicatorIds: [found?.indicator.id ?? ''],
    })
    const goal = await getGoal(handler, { id })
    expect(goal.now?.indicators).toMatchObject([
      { id: added[0], name: '积水点消除率', origin: 'library', weight: toDecimal('0'), card: { series: [] } },
    ])
  })

  it('no drafts, and nothing of another department', async () => {
    const draft = await makeDraft(district, 'S-7')
    const [row] = await rowsOf(district, draft.id)
    const { id } = await makeDraft(district, 'S-8')
    const finance = await district.as('finance')
    const asked = { id, goalId: draft.id, indicatorIds: [row?.id ?? ''] }
    await expect(takeFromLibrary(finance, asked)).rejects.toMatchObject({
      code: expect.stringMatching(/not-found|hidden/u),
    })
    const { other } = district.places
    const otherFinance = await district.as('otherFinance')
    const whole = await createGoal(otherFinance, { kind: 'department', organisationId: other, year: 2026 })
    expect((await findInLibrary(otherFinance, { id: whole.id, limit: 50 })).items).toEqual([])
  })
})

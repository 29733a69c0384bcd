import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeGoal, type MadeGoal } from '#tests/services/goal-rows.ts'
import { openTestDistrict, type TestDistrict } from '#tests/services/test-district.ts'
import { getPart } from '../part/get-part.ts'
import { acceptPart, submitPart } from '../part/move-part.ts'
import { savePartCell } from '../part/save-part-cell.ts'
import { savePartText } from '../part/save-part-text.ts'
import { assembleSelfEvaluation } from './assemble-self-evaluation.ts'
import { getSelfEvaluation } from './get-self-evaluation.ts'
import { openSelfEvaluation } from './open-self-evaluation.ts'

describe('a unit that evaluates itself', () => {
  let district: TestDistrict
  let goal: MadeGoal
  const rules = { schemeId: 'guangdong-department-2022', outlineId: 'guangzhou-2023' }
  const dueOn = { year: 2026, month: 3, day: 31 }

  beforeAll(async () => {
    district = await openTestDistrict()
    const { places } = district
    goal = await makeGoal(district, {
      organisationId: places.station,
      budgetUnitId: places.station,
      projectName: '水质检测',
      indicators: [{ name: '检测批次', target: '20', unit: '批' }],
    })
  })
  afterAll(() => district.close())

  it('fills in its own part; its department takes it over and counts its results', async () => {
    const { places, year } = district
    const [unit, finance] = [await district.as('unitFinance'), await district.as('finance')]
    const opening = { ...rules, year, dueOn }
    const own = await openSelfEvaluation(unit, {
      ...opening,
      organisationId: places.station,
      offices: [places.station],
    })
    const above = await openSelfEvaluation(finance, { ...opening, organisationId: places.street })
    const { parts: none, unassigned } = await getSelfEvaluation(finance, { id: above.id })
    expect([none, unassigned]).toMatchObject([[], []])
    const { parts } = await getSelfEvaluation(unit, { id: own.id })
    const part = parts[0]?.id ?? ''
    const cell = { id: part, indicatorId: goal.indicators[0] ?? '', version: 1, typed: '18批', reason: '设备检修' }
    await savePartCell(unit, cell)
    for (const { section, version } of (await getPart(unit, { id: part })).texts) {
      await savePartText(unit, { id: part, section, version, text: '无' })
    }
    await submitPart(unit, { id: part })
    await expect(acceptPart(unit, { id: part })).rejects.toMatchObject({ code: 'same-person' })
    await acceptPart(finance, { id: part })
    await assembleSelfEvaluation(unit, { id: own.id })
    await assembleSelfEvaluation(finance, { id: above.id })
    for (const [ctx, id] of [
      [unit, own.id],
      [finance, above.id],
    ] as const) {
      const { scores } = await getSelfEvaluation(ctx, { id })
      // 20 points × 18 of 20, under the ceiling of what has no evidence.
      expect(scores.find(({ criterion }) => criterion === 'output-completion')).toMatchObject({
        computed: { units: 12n, scale: 0 },
      })
    }
  })
})

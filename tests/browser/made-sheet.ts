import { listParts } from '#services/part/list-parts.ts'
import { openSelfEvaluation } from '#services/self-evaluation/open-self-evaluation.ts'
import { makeGoal } from '#tests/services/goal-rows.ts'
import type { TestDistrict } from '#tests/services/test-district.ts'
import { giveNames } from './made-year.ts'

export type MadeSheet = {
  readonly whole: string
  readonly part: string
  /** Ids of the indicators in the order of the rows. */
  readonly indicators: readonly string[]
}

/** A part with many rows, to be filled in by the works office: measured ones, and the last in words. */
export const makeSheet = async (district: TestDistrict, count: number): Promise<MadeSheet> => {
  await giveNames(district)
  const { places, year } = district
  const measured = Array.from({ length: count - 1 }, (_, at) => ({
    name: `第${at + 1}段管网清疏长度`,
    target: '100',
    unit: '米',
    weight: '1',
  }))
  const inWords = { name: '汛期应急处置', comparator: 'qualitative', weight: '1' } as const
  const { indicators } = await makeGoal(district, {
    organisationId: places.works,
    budgetUnitId: places.street,
    projectName: '排水管网养护',
    indicators: [...measured, inWords],
  })
  const finance = await district.as('finance')
  const rules = { schemeId: 'guangdong-department-2022', outlineId: 'guangzhou-2023' }
  const opening = { organisationId: places.street, year, dueOn: { year: 2026, month: 3, day: 31 }, ...rules }
  const { id: whole } = await openSelfEvaluation(finance, opening)
  const { items } = await listParts(finance, { year, selfEvaluation: whole, limit: 10 })
  return { whole, part: items[0]?.id ?? '', indicators }
}

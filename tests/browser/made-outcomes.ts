import { day } from '#domain/process/calendar/day.ts'
import { createRectification } from '#services/rectification/create-rectification.ts'
import { notifyRectification } from '#services/rectification/notify-rectification.ts'
import { decideToPublish } from '#services/disclosure/decide-disclosure.ts'
import { listDisclosures } from '#services/disclosure/list-disclosures.ts'
import { makeDisclosures } from '#services/disclosure/make-disclosures.ts'
import { suggestResultUse } from '#services/result-use/suggest-result-use.ts'
import { listResultUses } from '#services/result-use/list-result-uses.ts'
import { makeGoal } from '#tests/services/goal-rows.ts'
import type { TestDistrict } from '#tests/services/test-district.ts'

export type MadeOutcomes = {
  /** The unit was told and has to say what it will do. */
  readonly notified: string
  /** Decided to be published, and not yet. */
  readonly toPublish: string
  readonly undecided: string
  readonly use: string
}

const makeProblem = async (district: TestDistrict): Promise<string> => {
  const bureau = await district.as('performance')
  const { id } = await createRectification(bureau, {
    organisationId: district.places.street,
    year: district.year,
    source: '自评复核',
    problem: '路灯维护数量与验收单不一致，台账少记12盏',
  })
  await notifyRectification(bureau, { id })
  return id
}

const makeUse = async (district: TestDistrict): Promise<string> => {
  const { places, year } = district
  const { projectId = '' } = await makeGoal(district, {
    organisationId: places.welfare,
    budgetUnitId: places.street,
    projectName: '社区助老服务',
    annual: '全年上门助老服务不少于600次。',
    indicators: [{ name: '上门服务次数', target: '600', unit: '次', weight: '50' }],
    budget: 80_000_000n,
    spent: 78_000_000n,
  })
  const bureau = await district.as('performance')
  await suggestResultUse(bureau, { year, grades: [{ projectId, grade: '良' }] })
  const { items } = await listResultUses(bureau, { year, limit: 10 })
  return items.find((one) => one.projectId === projectId)?.id ?? ''
}

const makePublic = async (district: TestDistrict): Promise<readonly [string, string]> => {
  const { places, year } = district
  const events = [{ event: 'budget-issued', day: day(2026, 1, 20) }] as const
  await makeDisclosures(await district.as('performance'), { year, events })
  const finance = await district.as('finance')
  const { items } = await listDisclosures(finance, { year, organisation: places.street, limit: 50 })
  const idOf = (item: string): string => items.find((one) => one.item === item)?.id ?? ''
  const goals = idOf('department-goals') || (items[0]?.id ?? '')
  await decideToPublish(finance, { id: goals })
  return [goals, items.find(({ id }) => id !== goals)?.id ?? '']
}

/** What follows from a year: a problem to be mended, a use of a result, things to be published. */
export const makeOutcomes = async (district: TestDistrict): Promise<MadeOutcomes> => {
  const [notified, use] = [await makeProblem(district), await makeUse(district)]
  const [toPublish, undecided] = await makePublic(district)
  return { notified, use, toPublish, undecided }
}

import { answerFinding } from '#services/finding/answer-finding.ts'
import { listFindings } from '#services/finding/list-findings.ts'
import { listParts } from '#services/part/list-parts.ts'
import { listReviews } from '#services/review/list-reviews.ts'
import { deliverSelfEvaluation, signSelfEvaluation } from '#services/self-evaluation/move-self-evaluation.ts'
import { openSelfEvaluation } from '#services/self-evaluation/open-self-evaluation.ts'
import { makeAssembledWhole } from '#tests/services/assembled-whole.ts'
import { makeGoal } from '#tests/services/goal-rows.ts'
import type { TestDistrict } from '#tests/services/test-district.ts'
import { giveNames } from './made-year.ts'

export type MadeEvaluations = {
  /** To be filled in by the other office. */
  readonly part: string
  /** Waits in the queue of the bureau. */
  readonly review: string
}

/** The part of an office of another department: two measured indicators and one in words. */
export const makePart = async (district: TestDistrict): Promise<string> => {
  const { places, year } = district
  await makeGoal(district, {
    organisationId: places.otherOffice,
    budgetUnitId: places.other,
    projectName: '公共文化服务',
    annual: '全年开放文化站，举办群众活动。',
    indicators: [
      { name: '举办群众文化活动', target: '24', unit: '场', weight: '40' },
      { name: '文化站开放天数', target: '300', unit: '天', weight: '30' },
      { name: '居民满意度', level1: '满意度指标', level2: '服务对象满意度指标', target: '90', unit: '%', weight: '20' },
    ],
    budget: 500_000_00n,
    spent: 420_000_00n,
  })
  const finance = await district.as('otherFinance')
  const rules = { schemeId: 'guangdong-department-2022', outlineId: 'guangzhou-2023' }
  const opening = { organisationId: places.other, year, dueOn: { year: 2026, month: 3, day: 31 }, ...rules }
  const { id } = await openSelfEvaluation(finance, opening)
  const { items } = await listParts(finance, { year, selfEvaluation: id, limit: 10 })
  return items[0]?.id ?? ''
}

const makeReview = async (district: TestDistrict): Promise<string> => {
  const id = await makeAssembledWhole(district)
  await signSelfEvaluation(await district.as('leader'), { id })
  const finance = await district.as('finance')
  const { items } = await listFindings(finance, { year: district.year, state: 'open', limit: 500 })
  for (const { id: finding } of items)
    await answerFinding(finance, { id: finding, kind: 'explain', text: '已核对凭证，数据无误' })
  await deliverSelfEvaluation(finance, { id })
  const reviews = await listReviews(await district.as('performance'), { year: district.year, limit: 10 })
  return reviews.items[0]?.id ?? ''
}

/** Self-evaluations at two departments: one being filled in, one at the bureau. */
export const makeEvaluations = async (district: TestDistrict): Promise<MadeEvaluations> => {
  await giveNames(district)
  return { part: await makePart(district), review: await makeReview(district) }
}

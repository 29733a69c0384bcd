import { z } from 'zod'
import { toDecimal } from '#domain/number/decimal.ts'
import { moneyOf } from '#domain/number/money.ts'
import type { BudgetEntryKind } from '#domain/process/ledger/budget-entry.ts'
import { approveGoal } from '#services/goal/approve-goal.ts'
import { createGoal } from '#services/goal/create-goal.ts'
import { declareGoal } from '#services/goal/declare-goal.ts'
import { getGoal } from '#services/goal/get-goal.ts'
import type { IndicatorContent } from '#services/goal/goal-input.ts'
import { endorseGoal, forwardGoal } from '#services/goal/move-goal.ts'
import { replaceIndicators } from '#services/goal/replace-indicators.ts'
import { reviewGoal, type ReviewGoal } from '#services/goal/review-goal.ts'
import { saveGoalTexts } from '#services/goal/save-goal-texts.ts'
import { newId } from '#services/new-id.ts'
import { createProject } from '#services/project/create-project.ts'
import { budgetEntry } from '#store/schema/ledger.ts'
import { inTransaction } from '#store/transaction.ts'
import { division, everything } from '#tests/store/test-store.ts'
import type { TestDistrict } from './test-district.ts'

/** An indicator that the check-up lets pass. */
export const anIndicator = (over: Partial<IndicatorContent> = {}): IndicatorContent => ({
  term: 'annual',
  level1: '产出指标',
  level2: '数量指标',
  name: '清淤管网长度',
  comparator: '>=',
  target: toDecimal('120'),
  targetText: '',
  unit: '公里',
  weight: toDecimal('45'),
  card: { basis: 'plan', source: '年度养护计划', series: [] },
  ...over,
})

/** A set without an error: both levels, 90 points. */
export const soundSet = (): readonly IndicatorContent[] => [
  anIndicator(),
  anIndicator({ level1: '效益指标', level2: '社会效益指标', name: '积水点消除率', target: toDecimal('95'), unit: '%' }),
]

/** A project of the works office, drafted by the finance of the street. */
export const makeProject = async (district: TestDistrict, code: string, year = district.year): Promise<string> => {
  const { id } = await createProject(await district.as('finance'), {
    code,
    name: `管网养护 ${code}`,
    category: 'specific',
    recurrence: 'recurring',
    firstYear: 2025,
    year,
    budgetUnitId: district.places.street,
    officeId: district.places.works,
    sources: [],
    costLines: [],
  })
  return id
}

export type MadeDraft = { readonly id: string; readonly projectId: string }

/** A draft of the works office with its words and a sound set of indicators: version 3, its words version 2. */
export const makeDraft = async (district: TestDistrict, code: string, year = district.year): Promise<MadeDraft> => {
  const projectId = await makeProject(district, code, year)
  const handler = await district.as('handler')
  const { id } = await createGoal(handler, { kind: 'project', projectId })
  await saveGoalTexts(handler, { id, texts: { annual: '清淤并消除积水点', 'mid-term': '' }, version: 1 })
  await replaceIndicators(handler, { id, indicators: soundSet(), version: 2 })
  return { id, projectId }
}

/** A review with the same share of each part’s points and an opinion on each. */
export const reviewWith = (points: readonly [string, string, string, string]): ReviewGoal['review'] => {
  const [completeness, relevance, adequacy, feasibility] = points.map((given) => ({
    points: toDecimal(given),
    opinion: '见审核记录',
  }))
  const none = { points: toDecimal('0'), opinion: '' }
  return {
    completeness: completeness ?? none,
    relevance: relevance ?? none,
    adequacy: adequacy ?? none,
    feasibility: feasibility ?? none,
  }
}

export const fullMarks = reviewWith(['20', '30', '30', '20'])

/** Takes a draft to the bureau. */
export const toBureau = async (district: TestDistrict, id: string): Promise<void> => {
  await declareGoal(await district.as('handler'), { id })
  await endorseGoal(await district.as('chief'), { id })
  await forwardGoal(await district.as('finance'), { id })
}

/** Takes a draft to its approval. */
export const toApproval = async (district: TestDistrict, id: string): Promise<void> => {
  await toBureau(district, id)
  await reviewGoal(await district.as('businessA'), { id, review: fullMarks })
  await approveGoal(await district.as('performance'), { id })
}

/** Enters a change of a project’s budget; its id. */
export const enterBudget = async (
  district: TestDistrict,
  of: { readonly projectId: string; readonly kind: BudgetEntryKind; readonly organisationId?: string },
): Promise<string> => {
  const id = newId()
  const { projectId, kind, organisationId = district.places.works } = of
  await inTransaction(district.test.store, everything, ({ db }) =>
    db.insert(budgetEntry).values({
      divisionCode: division,
      id,
      organisationId,
      projectId,
      year: district.year,
      kind,
      source: 'general-budget',
      amount: moneyOf(kind === 'reduction' ? -100_000n : 100_000n),
      effectiveOn: '2026-06-01',
      reason: '年中追加',
      createdAt: new Date('2026-06-01T02:00:00.000Z'),
    }),
  )
  return id
}

/** The indicators of the version at hand, as their writer sees them. */
export const rowsOf = async (district: TestDistrict, id: string) =>
  (await getGoal(await district.as('handler'), { id })).now?.indicators ?? []

/** An answer as it travels: throws where it does not fit what the contract says. */
export const onTheWire = (schema: z.ZodType, answer: unknown): string => JSON.stringify(z.encode(schema, answer))

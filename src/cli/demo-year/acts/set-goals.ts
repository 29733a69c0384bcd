import { toDecimal } from '#domain/number/decimal.ts'
import type { GoalReview } from '#domain/process/goal/goal-review.ts'
import { approveGoal } from '#services/goal/approve-goal.ts'
import { createGoal } from '#services/goal/create-goal.ts'
import { declareGoal } from '#services/goal/declare-goal.ts'
import type { IndicatorContent } from '#services/goal/goal-input.ts'
import { endorseGoal, forwardGoal } from '#services/goal/move-goal.ts'
import { replaceIndicators } from '#services/goal/replace-indicators.ts'
import { returnGoal } from '#services/goal/return-goal.ts'
import { reviewGoal } from '#services/goal/review-goal.ts'
import { saveGoalTexts } from '#services/goal/save-goal-texts.ts'
import { takeFromLastYear } from '#services/goal/take-from-last-year.ts'
import { weightOf, type DemoDepartment, type DemoIndicator, type DemoProject } from '../demo-project.ts'
import type { Stage } from '../stage.ts'
import { whoseAt } from '../whose.ts'
import type { ProjectIds } from './budget-projects.ts'

const contentOf = (indicator: DemoIndicator): IndicatorContent => ({
  term: 'annual',
  level1: indicator.level1,
  level2: indicator.level2,
  name: indicator.name,
  comparator: indicator.comparator,
  target: toDecimal(indicator.target),
  targetText: '',
  unit: indicator.unit,
  weight: weightOf(indicator),
  card: { basis: 'plan', source: '年度工作计划', series: [] },
})

/** A goal on its way, with those who take it there. */
export type GoalOnItsWay = {
  readonly id: string
  readonly department: DemoDepartment
  readonly project: DemoProject
}

/** The office writes the goal of a project: anew, or from last year's. */
export const draftGoal = async (
  stage: Stage,
  { department, project, projectId }: Omit<GoalOnItsWay, 'id'> & { readonly projectId: string },
  from: 'anew' | 'last-year',
): Promise<GoalOnItsWay> => {
  const { handler } = whoseAt(department, project.place)
  const { id } = await createGoal(await stage.as(handler), { kind: 'project', projectId })
  if (from === 'last-year') await takeFromLastYear(await stage.as(handler), { id })
  else {
    const texts = { annual: project.annual, 'mid-term': '' }
    const { goalVersion: version } = await saveGoalTexts(await stage.as(handler), { id, texts, version: 1 })
    await replaceIndicators(await stage.as(handler), { id, version, indicators: project.indicators.map(contentOf) })
  }
  return { id, department, project }
}

/** Handler, chief and finance officer bring it to the bureau. */
export const bringToBureau = async (stage: Stage, { id, department, project }: GoalOnItsWay): Promise<void> => {
  const { handler, chief, forwarder } = whoseAt(department, project.place)
  await declareGoal(await stage.as(handler), { id })
  await endorseGoal(await stage.as(chief), { id })
  await forwardGoal(await stage.as(forwarder), { id })
}

const opinion = '指标与任务对应，测算依据齐全'

const review: GoalReview = {
  completeness: { points: toDecimal('19'), opinion: '中期目标可再补充' },
  relevance: { points: toDecimal('30'), opinion },
  adequacy: { points: toDecimal('28'), opinion: '个别目标值接近上年实际，可再提高' },
  feasibility: { points: toDecimal('20'), opinion },
}

/** The section reviews it, the performance section approves it. */
export const approve = async (stage: Stage, { id, department }: GoalOnItsWay): Promise<void> => {
  await reviewGoal(await stage.as(department.reviewer), { id, review })
  await approveGoal(await stage.as('cz-jixiao'), { id })
}

export const sendBack = async (stage: Stage, { id, department }: GoalOnItsWay, reason: string): Promise<void> => {
  await returnGoal(await stage.as(department.reviewer), { id, reason })
}

/** Goals of all projects that have indicators, drafted and brought to the bureau. */
export const bringGoals = async (
  stage: Stage,
  of: { readonly department: DemoDepartment; readonly ids: ProjectIds },
  from: 'anew' | 'last-year',
): Promise<readonly GoalOnItsWay[]> => {
  const goals: GoalOnItsWay[] = []
  for (const project of of.department.projects) {
    const projectId = of.ids.get(project.code)
    if (projectId === undefined || project.indicators.length === 0) continue
    const goal = await draftGoal(stage, { department: of.department, project, projectId }, from)
    await bringToBureau(stage, goal)
    goals.push(goal)
  }
  return goals
}

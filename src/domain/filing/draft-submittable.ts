import { words, type Words } from '../words/words.ts'
import type { DraftFiling, DraftGoal, DraftIndicator, DraftOrganisation, DraftScore } from './draft.ts'
import { budgetOf, executionOf } from './draft-amount.ts'
import { figureOf, isGiven, type DraftFigure } from './draft-value.ts'

/** A draft in which nothing the official report needs is missing. Only {@link toSubmittable} makes one. */
export type SubmittableFiling = DraftFiling & {
  readonly organisation: DraftOrganisation & { readonly name: string }
  readonly year: number
  readonly budget: DraftFigure
  readonly execution: DraftFigure
  readonly goals: readonly [DraftGoal, ...DraftGoal[]]
  readonly indicators: readonly [DraftIndicator, ...DraftIndicator[]]
  readonly score: DraftScore
}

/** Something still to be filled in: where (a path into the facts), what, and how to mend it. */
export type Gap = { readonly path: string; readonly missing: Words; readonly remedy: Words }

export type Submission =
  | { readonly kind: 'submittable'; readonly filing: SubmittableFiling }
  | { readonly kind: 'incomplete'; readonly gaps: readonly Gap[] }

const gap = (path: string, zh: string, en: string): Gap => ({
  path,
  missing: words(`缺少${zh}`, `${en} is missing`),
  remedy: words(`请在 ${path} 填写${zh}`, `Fill in ${en} at ${path}`),
})

const when = (isMissing: boolean, found: Gap): readonly Gap[] => (isMissing ? [found] : [])

/** Some departments state only the money of government, 财政拨款: that is their whole. */
const departmentBudget = (draft: DraftFiling): DraftFigure | undefined => budgetOf(draft) ?? budgetOf(draft, 'fiscal')
const departmentExecution = (draft: DraftFiling): DraftFigure | undefined =>
  executionOf(draft) ?? executionOf(draft, 'fiscal')

const headGaps = (draft: DraftFiling): readonly Gap[] => [
  ...when(draft.organisation.name.trim() === '', gap('organisation.name', '单位名称', 'the name of the department')),
  ...when(draft.year === undefined, gap('year', '评价年度', 'the year evaluated')),
  ...when(!departmentBudget(draft), gap('amounts.annual-budget', '全年预算数', 'the annual budget')),
  ...when(!departmentExecution(draft), gap('amounts.execution', '全年执行数', 'the amount spent')),
]

const bodyGaps = (draft: DraftFiling): readonly Gap[] => [
  ...when(draft.goals.length === 0, gap('goals', '年度整体绩效目标', 'the annual performance goal')),
  ...when(draft.indicators.length === 0, gap('indicators', '绩效指标', 'the performance indicators')),
  ...when(
    !figureOf(draft.score.total) && draft.score.grade === '',
    gap('score.total', '自评得分或等级', 'the score or grade'),
  ),
  ...when(
    draft.problems.length === 0 && !draft.narrative.problems,
    gap('problems', '存在的问题', 'the problems found'),
  ),
  ...when(draft.measures.length === 0 && !draft.narrative.measures, gap('measures', '改进措施', 'the measures')),
]

const indicatorGaps = (indicators: readonly DraftIndicator[]): readonly Gap[] =>
  indicators.flatMap(({ name, target, actual }, index) => [
    ...when(name.trim() === '', gap(`indicators[${index}].name`, '指标名称', 'the indicator name')),
    ...when(!isGiven(target), gap(`indicators[${index}].target`, `“${name}”的目标值`, `the target of "${name}"`)),
    ...when(!isGiven(actual), gap(`indicators[${index}].actual`, `“${name}”的实现值`, `the result of "${name}"`)),
  ])

const projectGaps = ({ projects }: DraftFiling): readonly Gap[] =>
  projects.flatMap(({ name, budget, actual }, index) => [
    ...when(!isGiven(budget), gap(`projects[${index}].budget`, `“${name}”的预算数`, `the budget of "${name}"`)),
    ...when(!isGiven(actual), gap(`projects[${index}].actual`, `“${name}”的执行数`, `the spending of "${name}"`)),
  ])

/** Everything the official report still needs, in the order of its sections. */
export const findGaps = (draft: DraftFiling): readonly Gap[] => [
  ...headGaps(draft),
  ...bodyGaps(draft),
  ...indicatorGaps(draft.indicators),
  ...projectGaps(draft),
]

const narrow = (draft: DraftFiling): SubmittableFiling | undefined => {
  const [goal, ...goals] = draft.goals
  const [indicator, ...indicators] = draft.indicators
  const [budget, execution] = [departmentBudget(draft), departmentExecution(draft)]
  const isWhole = goal && indicator && budget && execution && draft.year !== undefined
  return isWhole
    ? { ...draft, year: draft.year, budget, execution, goals: [goal, ...goals], indicators: [indicator, ...indicators] }
    : undefined
}

/** A draft may be saved with any gap; only one without gaps may be submitted. */
export const toSubmittable = (draft: DraftFiling): Submission => {
  const gaps = findGaps(draft)
  const filing = narrow(draft)
  return filing && gaps.length === 0 ? { kind: 'submittable', filing } : { kind: 'incomplete', gaps }
}

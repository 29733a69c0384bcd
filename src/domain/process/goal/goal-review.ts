import { absolute, compare, equals, isNegative, printDecimal, sum, type Decimal } from '../../number/decimal.ts'
import { gradeOf, type Grade, type GradeSet } from '../../scheme/grade.ts'
import type { Confirmation } from '../../scheme/scheme.ts'
import { idsOf } from '../../words/ids-of.ts'
import { goalConsequenceTerms, goalReviewPartTerms } from '../../words/goal-terms.ts'
import { move, type Act } from '../machine.ts'
import { done, isBlank, refusal, refused, unless, type Refusal, type Result } from '../result.ts'
import { goalMachine, type GoalProgress } from './goal-machine.ts'

export type GoalReviewPart = keyof typeof goalReviewPartTerms
export const goalReviewParts = idsOf(goalReviewPartTerms)
export type GoalConsequence = keyof typeof goalConsequenceTerms

/** The rules of a review as data: points of each part, the grades, and what each grade means, best grade first. */
export type GoalReviewRules = {
  readonly authority: string
  readonly status: Confirmation
  readonly points: Readonly<Record<GoalReviewPart, Decimal>>
  readonly grades: GradeSet
  readonly consequences: readonly GoalConsequence[]
}

/** Points given, with the opinion wherever points are taken off. */
export type GoalReview = Readonly<Record<GoalReviewPart, { readonly points: Decimal; readonly opinion: string }>>

export type GoalJudgement = {
  readonly score: Decimal
  readonly grade: Grade
  readonly consequence: GoalConsequence
}

const partObjection = (rules: GoalReviewRules, review: GoalReview, part: GoalReviewPart): Refusal | undefined => {
  const [{ zh, en }, given, full] = [goalReviewPartTerms[part], review[part], rules.points[part]]
  if (isNegative(given.points) || compare(given.points, full) > 0) {
    return refusal(
      'invalid',
      [`${zh}的得分须在0到${printDecimal(full)}之间`, `Points for ${en} must lie between 0 and ${printDecimal(full)}`],
      ['请更正得分', 'Correct the points'],
    )
  }
  return !equals(given.points, full) && isBlank(given.opinion)
    ? refusal(
        'reason-missing',
        [`${zh}扣了分，但未写意见`, `Points were taken off ${en} without an opinion`],
        ['请写明扣分的理由', 'Say why'],
      )
    : undefined
}

/** The grade a review gives and what follows from it. Rules with fewer consequences than grades use the last. */
export const judgeGoal = (rules: GoalReviewRules, review: GoalReview): Result<GoalJudgement> =>
  unless(
    goalReviewParts.map((part) => partObjection(rules, review, part)),
    () => {
      const score = sum(goalReviewParts.map((part) => review[part].points))
      const grade = gradeOf(rules.grades, score)
      const index = Math.min(rules.grades.bands.indexOf(grade), rules.consequences.length - 1)
      return done({ score: absolute(score), grade, consequence: rules.consequences[index] ?? 'block' })
    },
  )

/** Approves a reviewed goal unless its grade forbids it: 中 is submitted again, 差 does not enter the budget. */
export const approveGoal = (
  progress: GoalProgress,
  { grade, consequence }: GoalJudgement,
  act: Act,
): Result<GoalProgress> => {
  if (consequence === 'proceed' || consequence === 'improve') return move(goalMachine)(progress, 'approve', act)
  const meant = goalConsequenceTerms[consequence]
  return refused(
    refusal(
      'blocked',
      [`审核等级为“${grade.name.zh}”：${meant.zh}`, `The review gave "${grade.name.en}": the goal ${meant.en}`],
      consequence === 'resubmit'
        ? ['请退回修改，重新报送审核', 'Return it to be revised and submitted again']
        : ['请作不予安排处理，或退回重新编制', 'Drop it, or return it to be written anew'],
    ),
  )
}

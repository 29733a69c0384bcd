import { approveGoal as decideToApprove, type GoalJudgement } from '#domain/process/goal/goal-review.ts'
import { move } from '#domain/process/machine.ts'
import { zero } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { listGoalReviews, type StoredGoalReview } from '#store/queries/goal-review.ts'
import type { Context } from '../context.ts'
import { moveWithin, type Moved, type MoveInput } from '../thing/move-thing.ts'
import { goalNoun } from '../thing/noun.ts'
import { change } from '../transact.ts'
import { goalReviewRules } from './year-rules.ts'

/** The judgement as it was given. A grade the rules no longer know keeps its name. */
const judgementOf = (ctx: Context, year: number, given: StoredGoalReview): GoalJudgement => {
  const { bands } = goalReviewRules(ctx, year).grades
  const grade = bands.find(({ name }) => name.zh === given.grade)
  return { ...given, grade: grade ?? { name: words(given.grade, given.grade), from: zero } }
}

/** Approves a reviewed goal; refused where what follows from its grade forbids it. */
export const approveGoal = (ctx: Context, input: MoveInput): Promise<Moved> =>
  change(ctx, (tx) =>
    moveWithin(ctx, tx, {
      noun: goalNoun,
      event: 'approve',
      input,
      decide: async ({ header, progress }, act) => {
        const reviews = await listGoalReviews(tx, header.id)
        const given = reviews.findLast(({ revision }) => revision === header.revision)
        // Without a review it is not where it could be approved: the machine says so.
        return given
          ? decideToApprove(progress, judgementOf(ctx, header.year, given), act)
          : move(goalNoun.machine)(progress, 'approve', act)
      },
    }),
  )

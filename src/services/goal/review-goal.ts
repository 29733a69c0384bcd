import { printDecimal } from '#domain/number/decimal.ts'
import { goalReviewParts, judgeGoal, type GoalJudgement, type GoalReview } from '#domain/process/goal/goal-review.ts'
import { move } from '#domain/process/machine.ts'
import { changesBetween, type Snapshot } from '#store/audit-changes.ts'
import { insertGoalReview } from '#store/queries/goal-review.ts'
import { signedIn } from '../allow.ts'
import type { Context } from '../context.ts'
import { valueOf } from '../errors.ts'
import { moveWithin, type Moved } from '../thing/move-thing.ts'
import { goalNoun } from '../thing/noun.ts'
import { change, type Work } from '../transact.ts'
import type { GoalThing } from './draft.ts'
import { goalReviewRules } from './year-rules.ts'

export type ReviewGoal = {
  readonly id: string
  /** Points of the four parts, with an opinion wherever points are taken off. */
  readonly review: GoalReview
  readonly version?: number | undefined
}

const describeReview = (review: GoalReview, { score, grade, consequence }: GoalJudgement): Snapshot => ({
  ...Object.fromEntries(
    goalReviewParts.flatMap((part) => [
      [part, printDecimal(review[part].points)],
      [`${part}.opinion`, review[part].opinion],
    ]),
  ),
  score: printDecimal(score),
  grade: grade.name.zh,
  consequence,
})

const keepReview = async (
  ctx: Context,
  tx: Work,
  of: { readonly thing: GoalThing; readonly review: GoalReview; readonly judgement: GoalJudgement },
): Promise<void> => {
  const { thing, review, judgement } = of
  const { id: goalId, revision, organisationId } = thing.header
  const { score, grade, consequence } = judgement
  const made = { id: ctx.newId(), createdBy: signedIn(ctx), createdAt: ctx.now() }
  await insertGoalReview(tx, {
    ...made,
    goalId,
    organisationId,
    revision,
    review,
    score,
    grade: grade.name.zh,
    consequence,
  })
  const changes = changesBetween({}, describeReview(review, judgement))
  tx.note({ organisation: organisationId, verb: 'goal.judge', noun: 'goal', nounId: goalId, changes })
}

/** Reviews a goal in four parts; the grade and what follows from it are kept with its version. */
export const reviewGoal = (ctx: Context, { review, ...input }: ReviewGoal): Promise<Moved> =>
  change(ctx, (tx) =>
    moveWithin(ctx, tx, {
      noun: goalNoun,
      event: 'review',
      input,
      decide: async (thing, act) => {
        const moved = move(goalNoun.machine)(thing.progress, 'review', act)
        if (moved.kind === 'refused') return moved
        const judgement = valueOf(judgeGoal(goalReviewRules(ctx, thing.header.year), review), 'review')
        await keepReview(ctx, tx, { thing, review, judgement })
        return moved
      },
    }),
  )

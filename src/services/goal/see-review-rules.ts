import type { GoalReviewFile } from '#catalogue/cycle/parse-goal-review.ts'
import type { GoalConsequence } from '#domain/process/goal/goal-review.ts'
import type { Grade } from '#domain/scheme/grade.ts'
import { allow } from '../allow.ts'
import type { Context } from '../context.ts'
import { goalNoun } from '../thing/noun.ts'
import { askedOf, loadThing } from '../thing/thing.ts'
import { look } from '../transact.ts'
import { goalReviewRules } from './year-rules.ts'

export type SeenReviewRules = Pick<
  GoalReviewFile,
  'id' | 'name' | 'authority' | 'status' | 'statusNote' | 'points' | 'aspects'
> & { readonly grades: readonly (Grade & { readonly consequence: GoalConsequence | undefined })[] }

/** By what a goal is reviewed: known to who writes it before it is judged. */
export const seeReviewRules = (ctx: Context, { id }: { readonly id: string }): Promise<SeenReviewRules> =>
  look(ctx, async (tx) => {
    const thing = await loadThing(tx, goalNoun, id)
    allow(ctx, ['goal.read', 'goal.edit'], { ...askedOf(goalNoun, thing), stage: 'submitted' })
    const rules = goalReviewRules(ctx, thing.header.year)
    const { name, authority, status, statusNote, points, aspects, consequences } = rules
    const grades = rules.grades.bands.map((band, index) => ({ ...band, consequence: consequences[index] }))
    return { id: rules.id, name, authority, status, statusNote, points, aspects, grades }
  })

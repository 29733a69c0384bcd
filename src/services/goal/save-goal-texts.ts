import { goalTerms } from '#domain/filing/form-base.ts'
import { findGoalRevision, updateGoalTexts, type GoalTexts } from '#store/queries/goal-revision.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { goalNoun } from '../thing/noun.ts'
import { conflicting } from '../thing/thing.ts'
import { change } from '../transact.ts'
import { homeOf, keepDraft, openDraft } from './draft.ts'

export type SaveGoalTexts = {
  readonly id: string
  readonly texts: GoalTexts
  /** Version of the words as they were read; rows have versions of their own. */
  readonly version: number
}

/** Versions after saving: of what was saved, and of the whole goal. */
export type Saved = { readonly id: string; readonly version: number; readonly goalVersion: number }

/** Saves the words of a draft, mid-term and annual. */
export const saveGoalTexts = (ctx: Context, { id, texts, version }: SaveGoalTexts): Promise<Saved> =>
  change(ctx, async (tx) => {
    const thing = await openDraft(ctx, tx, id)
    const key = homeOf(thing)
    const before = await findGoalRevision(tx, key)
    if (!before) throw notFound(goalNoun.machine.noun)
    const isFirst = await updateGoalTexts(tx, { ...key, version }, texts)
    if (!isFirst) {
      const differing = goalTerms.filter((term) => texts[term] !== before.texts[term])
      throw conflicting({ ...before.texts, version: before.version }, differing)
    }
    const saved = { thing, verb: 'goal.save-texts', before: before.texts, after: texts }
    return { id, version: version + 1, goalVersion: await keepDraft(ctx, tx, saved) }
  })

import { copyIndicators } from '#store/queries/indicator.ts'
import { findGoalRevision, insertGoalRevision, type RevisionKey } from '#store/queries/goal-revision.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import type { Moved } from '../thing/move-thing.ts'
import { goalNoun } from '../thing/noun.ts'
import type { Work } from '../transact.ts'

/** Begins the version a move has opened as a copy of the one before: nothing written is lost. */
export const beginRevision = async (
  ctx: Context,
  tx: Work,
  of: {
    readonly moved: Moved
    readonly organisationId: string
    /** Without one the draft goes on under the budget change it was opened for. */
    readonly budgetEntry?: string
    /** The version that is copied; else the one before. */
    readonly from?: number
  },
): Promise<void> => {
  const { id, revision } = of.moved
  const from: RevisionKey = { goalId: id, revision: of.from ?? revision - 1 }
  const before = await findGoalRevision(tx, from)
  if (!before) throw notFound(goalNoun.machine.noun)
  await insertGoalRevision(tx, {
    goalId: id,
    revision,
    organisationId: of.organisationId,
    texts: before.texts,
    budgetEntry: of.budgetEntry ?? before.budgetEntry,
    createdAt: ctx.now(),
  })
  await copyIndicators(tx, from, revision)
}

import { listRectificationEvidence, type RectificationEvidence } from '#store/queries/rectification-evidence.ts'
import { allow } from '../allow.ts'
import type { Context } from '../context.ts'
import { rectificationNoun } from '../thing/noun.ts'
import { askedOf, loadThing } from '../thing/thing.ts'
import { look } from '../transact.ts'
import { rectificationOf } from './load-rectification.ts'
import { rectificationView, type RectificationView } from './rectification-view.ts'

export type RectificationStep = {
  readonly event: string
  readonly at: Date
  readonly by: string
  readonly reason: string | undefined
}

export type RectificationDetail = RectificationView & {
  readonly evidence: readonly RectificationEvidence[]
  /** Everything that happened, first to last. */
  readonly steps: readonly RectificationStep[]
}

/** One rectification with its evidence and its way so far. */
export const getRectification = (ctx: Context, { id }: { readonly id: string }): Promise<RectificationDetail> =>
  look(ctx, async (tx) => {
    const thing = await loadThing(tx, rectificationNoun, id)
    allow(ctx, ['rectification.read'], askedOf(rectificationNoun, thing))
    return {
      ...rectificationView(ctx, await rectificationOf(tx, id)),
      evidence: await listRectificationEvidence(tx, id),
      steps: thing.progress.steps.map(({ event, at, actor, reason }) => ({
        event,
        at: new Date(at),
        by: actor,
        reason,
      })),
    }
  })

import type { Day } from '#domain/process/calendar/day.ts'
import { planRectification as decide } from '#domain/process/rectification.ts'
import { today } from '../allow.ts'
import type { Context } from '../context.ts'
import { moveWithin, type Moved, type MoveInput } from '../thing/move-thing.ts'
import { rectificationNoun } from '../thing/noun.ts'
import { change } from '../transact.ts'
import { rectificationOf, toDomain, writeContent } from './load-rectification.ts'

export type PlanRectification = MoveInput & { readonly measures: string; readonly dueOn: Day }

/** Fixes what will be done, by whom and until when. */
export const planRectification = (ctx: Context, input: PlanRectification): Promise<Moved> =>
  change(ctx, async (tx) => {
    const { id, measures, dueOn } = input
    const before = await rectificationOf(tx, id)
    const asked = { rectification: toDomain({ ...before, measures, dueOn }), today: today(ctx) }
    const moved = await moveWithin(ctx, tx, {
      noun: rectificationNoun,
      event: 'plan',
      input,
      decide: ({ progress }, act) => decide(progress, asked, act),
    })
    await writeContent(tx, before, { measures, dueOn })
    return moved
  })

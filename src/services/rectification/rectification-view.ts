import { standingOf } from '#domain/process/rectification.ts'
import type { StoredRectification } from '#store/queries/rectification.ts'
import type { Context } from '../context.ts'
import { momentOf } from '../task/clock.ts'
import { toDomain } from './load-rectification.ts'

/** A rectification with how it stands today. */
export type RectificationView = StoredRectification & {
  readonly isLate: boolean
  /** Years since it was found; 0 once it is closed. */
  readonly carriedOver: number
}

export const rectificationView = (ctx: Context, stored: StoredRectification): RectificationView => {
  const { state, revision } = stored
  const { isLate, carriedOver } = standingOf(toDomain(stored), { state, revision, steps: [] }, momentOf(ctx.now()))
  return { ...stored, isLate, carriedOver }
}

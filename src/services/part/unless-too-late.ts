import { ruleFor } from '#catalogue/cycle/rules-for.ts'
import type { Day } from '#domain/process/calendar/day.ts'
import { tooLate } from '#domain/process/calendar/submission-gate.ts'
import { findGrantedDay, type ExtendedTask } from '#store/queries/part.ts'
import type { Context } from '../context.ts'
import { unlessRefused } from '../errors.ts'
import { clockOf } from '../task/clock.ts'
import type { Work } from '../transact.ts'

/** Throws after the time of grace of the year, extensions counted; within it a late one is taken and shown as late. */
export const unlessTooLate = async (
  ctx: Context,
  tx: Work,
  of: ExtendedTask & { readonly dueOn: Day },
): Promise<void> => {
  const rule = ruleFor(ctx.catalogue.cycle.review, { year: of.year, division: ctx.division })?.late
  if (!rule) return
  unlessRefused(tooLate((await findGrantedDay(tx, of)) ?? of.dueOn, rule, clockOf(ctx, of.year)))
}

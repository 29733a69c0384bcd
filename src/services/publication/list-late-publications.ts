import { daysBetween, type Day } from '#domain/process/calendar/day.ts'
import { listDisclosures } from '#store/queries/disclosure.ts'
import { today } from '../allow.ts'
import type { Context } from '../context.ts'
import { pageFrom, type Page } from '../page.ts'
import { clockOf, firstInTime } from '../task/clock.ts'
import { lookAsProgram } from '../transact.ts'

/** Who has not published in time what the law asks for. */
export type LatePublication = {
  readonly id: string
  readonly organisationId: string
  readonly organisationName: string
  readonly year: number
  readonly item: string
  readonly title: string
  readonly dueOn: Day
  /** Calendar days. */
  readonly daysLate: number
}

/**
 * The late list, for everybody: only names, titles and days of what is past its day. That much of other organisations’
 * rows may be told, so it is read past the reader’s own scope.
 */
export const listLatePublications = async (
  ctx: Context,
  asked: { readonly year: number; readonly after?: string | undefined; readonly limit: number },
): Promise<Page<LatePublication>> => {
  const lateOn = firstInTime(clockOf(ctx, asked.year))
  const rows = await lookAsProgram(ctx, (tx) => listDisclosures(tx, { ...asked, lateOn, limit: asked.limit + 1 }))
  const page = pageFrom(rows, asked.limit)
  const items = page.items.flatMap(({ id, organisationId, year, item, title, dueOn }) => {
    const organisationName = ctx.tree.byId.get(organisationId)?.name ?? ''
    const daysLate = dueOn && daysBetween(dueOn, today(ctx))
    return dueOn && daysLate !== undefined
      ? [{ id, organisationId, organisationName, year, item, title, dueOn, daysLate }]
      : []
  })
  return { ...page, items }
}

import { existsInYear, type OrganisationKind, type OrganisationTree } from '#domain/process/organisation.ts'
import type { Day } from '#domain/process/calendar/day.ts'
import { listOwners, moveRows, type StoredCalendarTask } from '#store/queries/calendar-task.ts'
import { insertTasks } from '#store/queries/task.ts'
import type { Context } from '../context.ts'
import type { Work } from '../transact.ts'

/** Organisations of some kinds that exist in a year, also those abolished within it. */
export const owersOf = (tree: OrganisationTree, by: readonly OrganisationKind[], year: number): readonly string[] =>
  [...tree.byId.values()]
    .filter((organisation) => by.includes(organisation.kind) && existsInYear(organisation, year))
    .map(({ id }) => id)

/** Gives organisations their row of a calendar task, due on a day; how many. */
export const giveOut = async (
  ctx: Pick<Context, 'newId'>,
  tx: Work,
  given: {
    readonly calendarTask: Pick<StoredCalendarTask, 'id' | 'year' | 'kind' | 'rule'>
    readonly due: Day
    readonly to: readonly string[]
  },
): Promise<number> => {
  const { id: calendarTaskId, year, kind, rule } = given.calendarTask
  const rows = given.to.map((organisationId) => ({ id: ctx.newId(), organisationId, dueOn: given.due }))
  await insertTasks(
    tx,
    rows.map((row) => ({ ...row, year, kind, title: rule.name, calendarTaskId })),
  )
  return rows.length
}

/** Rows to move: those named, else those on the common day; before there is one, every row was set apart. */
const whichRows = (
  {
    calendarTask,
    only,
  }: { readonly calendarTask: StoredCalendarTask; readonly only?: ReadonlySet<string> | undefined },
  owers: readonly string[],
): { readonly was?: Day; readonly organisations?: readonly string[] } => {
  if (only) return { organisations: owers }
  return calendarTask.due ? { was: calendarTask.due } : { organisations: [] }
}

/** Sets the day of a calendar task for organisations: who has a row gets the day, who has none gets a row. */
export const setDay = async (
  ctx: Context,
  tx: Work,
  set: {
    readonly calendarTask: StoredCalendarTask
    readonly due: Day
    /** Only these; undefined for all, except those whose own day was set apart. */
    readonly only?: ReadonlySet<string> | undefined
  },
): Promise<number> => {
  const { calendarTask, due, only } = set
  const owers = owersOf(ctx.tree, calendarTask.rule.by, calendarTask.year).filter((id) => only?.has(id) ?? true)
  const has = new Set(await listOwners(tx, calendarTask.id))
  const moved = await moveRows(tx, { calendarTaskId: calendarTask.id, ...whichRows(set, owers) }, due)
  return moved + (await giveOut(ctx, tx, { calendarTask, due, to: owers.filter((id) => !has.has(id)) }))
}

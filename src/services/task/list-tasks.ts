import type { Day } from '#domain/process/calendar/day.ts'
import type { TaskKind } from '#domain/process/fiscal-year.ts'
import { cursorOf, listTasks as findTasks, type ListedTask, type TaskFilterStanding } from '#store/queries/task-list.ts'
import { isAllowed, today } from '../allow.ts'
import type { Context } from '../context.ts'
import type { Page } from '../page.ts'
import { look } from '../transact.ts'
import { clockOf, firstInTime, lastSoon } from './clock.ts'
import { taskItem, type TaskItem } from './task-item.ts'

export type ListTasks = {
  readonly year?: number | undefined
  readonly kind?: TaskKind | undefined
  readonly organisation?: string | undefined
  readonly standing?: TaskFilterStanding | undefined
  /** Only what the organisations owe where the person has a role. */
  readonly mine?: boolean | undefined
  readonly after?: string | undefined
  readonly limit: number
}

const ownOrganisations = ({ actor }: Context): readonly string[] => [
  ...new Set(actor.grants.flatMap(({ organisation, tasks }) => (tasks ? [] : [organisation]))),
]

/** Organisations asked for, of those the person means; undefined for all in reach. */
const organisationsOf = (ctx: Context, { organisation, mine }: ListTasks): readonly string[] | undefined => {
  if (!mine) return organisation === undefined ? undefined : [organisation]
  const own = ownOrganisations(ctx)
  return organisation === undefined ? own : own.filter((id) => id === organisation)
}

const mayShow = (ctx: Context, { organisationId, year, thingId }: ListedTask): boolean =>
  isAllowed(ctx, 'organisation.read', { organisation: organisationId, year, thing: thingId })

/** Tasks the actor may see, the one due first first, each with how it stands now. */
export const listTasks = async (ctx: Context, input: ListTasks): Promise<Page<TaskItem>> => {
  const clock = clockOf(ctx, input.year ?? today(ctx).year)
  const { mine: _mine, organisation: _organisation, limit, ...filter } = input
  const days: { today: Day; soonUntil: Day } = { today: firstInTime(clock), soonUntil: lastSoon(clock) }
  const organisations = organisationsOf(ctx, input)
  const rows = await look(ctx, (tx) => findTasks(tx, { ...filter, ...days, organisations, limit: limit + 1 }))
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.filter((row) => mayShow(ctx, row)).map((row) => taskItem(row, clock)),
    next: rows.length > limit && last ? cursorOf(last) : null,
  }
}

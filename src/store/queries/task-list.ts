import { isoDay, type Day } from '#domain/process/calendar/day.ts'
import type { TaskKind } from '#domain/process/fiscal-year.ts'
import type { Language } from '#domain/words/words.ts'
import type { Scope } from '../scope.ts'
import type { Transaction } from '../transaction.ts'
import { dayOf } from './organisation.ts'
import { taskColumns, toTask, type StoredTask, type TaskRow } from './task.ts'

export const taskStandings = ['open', 'soon', 'late', 'returned', 'done', 'cancelled'] as const
export type TaskFilterStanding = (typeof taskStandings)[number]

/** A task with the day that counts and whether its thing was sent back. */
export type ListedTask = StoredTask & { readonly due: Day; readonly isReturned: boolean }

export type TaskFilter = {
  readonly year?: number | undefined
  readonly kind?: TaskKind | undefined
  readonly organisations?: readonly string[] | undefined
  readonly standing?: TaskFilterStanding | undefined
  /** The first day that is not late yet. */
  readonly today: Day
  /** The last day that counts as soon. */
  readonly soonUntil: Day
  readonly after?: string | undefined
  readonly limit: number
}

/** What a page begins behind: the due day and the id of the last one before. */
export const cursorOf = ({ due, id }: Pick<ListedTask, 'due' | 'id'>): string => `${isoDay(due)}_${id}`

const cursor = /^(\d{4}-\d{2}-\d{2})_([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/u

// Moves after which it is known who has a thing: sent back, or handed on.
const sentBack = ['return', 'reject']
const handedOn = ['submit', 'declare', 'deliver', 'report', 'answer', 'accept', 'drop', 'cancel']

const source = `FROM task t
  LEFT JOIN (SELECT task_id, max(due_on) AS due_on FROM extension WHERE division_code = $1 GROUP BY task_id) e
    ON e.task_id = t.id
  LEFT JOIN LATERAL (SELECT s.event = ANY($2::text[]) AS is_returned FROM step s
    WHERE s.division_code = $1 AND s.noun = t.noun AND s.thing_id = t.thing_id AND s.event = ANY($3::text[])
    ORDER BY s.number DESC LIMIT 1) last ON true`

const isOpen = 't.done_at IS NULL AND t.cancelled_at IS NULL'
const due = 'greatest(t.due_on, e.due_on)'

class Conditions {
  readonly values: unknown[]
  readonly texts: string[] = []

  constructor(values: readonly unknown[]) {
    this.values = [...values]
  }

  /** `text` names its values $a, $b … */
  add(text: string, ...values: readonly unknown[]): void {
    const numbered = values.map((value) => `$${this.values.push(value)}`)
    this.texts.push(text.replaceAll(/\$([ab])/gu, (_all, name: string) => numbered[name === 'a' ? 0 : 1] ?? ''))
  }
}

const addStanding = (conditions: Conditions, { standing, today, soonUntil }: TaskFilter): void => {
  const first = isoDay(today)
  if (standing === undefined) conditions.add('t.cancelled_at IS NULL')
  else if (standing === 'done') conditions.add('t.done_at IS NOT NULL AND t.cancelled_at IS NULL')
  else if (standing === 'cancelled') conditions.add('t.cancelled_at IS NOT NULL')
  else conditions.add(isOpen)
  if (standing === 'late') conditions.add(`${due} < $a`, first)
  if (standing === 'soon') conditions.add(`${due} BETWEEN $a AND $b`, first, isoDay(soonUntil))
  if (standing === 'returned') conditions.add('last.is_returned')
}

const conditionsOf = ({ division, readable }: Scope, filter: TaskFilter): Conditions => {
  const conditions = new Conditions([division, sentBack, [...sentBack, ...handedOn]])
  const { year, kind, after } = filter
  // As in within-reach.ts: named in the statement, they are found by an index.
  const organisations = filter.organisations ?? (readable === '*' ? undefined : readable)
  if (year !== undefined) conditions.add('t.year = $a', year)
  if (kind !== undefined) conditions.add('t.kind = $a', kind)
  if (organisations) conditions.add('t.organisation_id = ANY($a::uuid[])', organisations)
  addStanding(conditions, filter)
  const [, day, id] = cursor.exec(after ?? '') ?? []
  if (day !== undefined && id !== undefined) conditions.add(`(${due}, t.id) > ($a::date, $b::uuid)`, day, id)
  return conditions
}

type Row = TaskRow & { readonly due: string; readonly isReturned: boolean | null }

const toListed = (row: Row): ListedTask => ({
  ...toTask(row),
  due: dayOf(row.due),
  isReturned: row.isReturned === true && row.doneAt === null,
})

/** Tasks within the scope, the one due first first. */
export const listTasks = async ({ client, scope }: Transaction, filter: TaskFilter): Promise<readonly ListedTask[]> => {
  const { texts, values } = conditionsOf(scope, filter)
  const { rows } = await client.query<Row>(
    `SELECT ${taskColumns}, ${due}::text AS due, last.is_returned AS "isReturned" ${source}
     WHERE t.division_code = $1 AND ${texts.join(' AND ')} ORDER BY ${due}, t.id LIMIT ${filter.limit}`,
    values,
  )
  return rows.map(toListed)
}

/** Open tasks of which somebody is to be reminded: due up to a day, late ones included, or sent back. */
export const listPressingTasks = async ({ client, scope }: Transaction, until: Day): Promise<readonly ListedTask[]> => {
  const { rows } = await client.query<Row>(
    `SELECT ${taskColumns}, ${due}::text AS due, last.is_returned AS "isReturned" ${source}
     WHERE t.division_code = $1 AND ${isOpen} AND (${due} <= $4 OR last.is_returned) ORDER BY ${due}, t.id`,
    [scope.division, sentBack, [...sentBack, ...handedOn], isoDay(until)],
  )
  return rows.map(toListed)
}

/** Somebody who has a role at an organisation. */
export type RoleHolder = {
  readonly personId: string
  readonly name: string
  readonly email: string | undefined
  readonly language: Language | undefined
  readonly organisationId: string
  readonly role: string
  readonly fromYear: number
  readonly toYear: number | undefined
}

/** The active people of organisations with the roles they hold there; those invited for single things are left out. */
export const listRoleHolders = async (
  { client, scope }: Transaction,
  organisations: readonly string[],
): Promise<readonly RoleHolder[]> => {
  const { rows } = await client.query<{ [Key in keyof RoleHolder]: Exclude<RoleHolder[Key], undefined> | null }>({
    name: 'list-role-holders',
    text: `SELECT p.id AS "personId", p.name, p.email, p.language, g.organisation_id AS "organisationId", g.role,
             g.from_year AS "fromYear", g.to_year AS "toYear"
           FROM role_grant g JOIN person p ON p.division_code = g.division_code AND p.id = g.person_id
           WHERE g.division_code = $1 AND g.organisation_id = ANY($2::uuid[]) AND g.revoked_at IS NULL
             AND g.tasks IS NULL AND p.state = 'active' ORDER BY p.id`,
    values: [scope.division, organisations],
  })
  return rows.map((row) => ({
    ...(row as RoleHolder),
    email: row.email ?? undefined,
    language: row.language ?? undefined,
    toYear: row.toYear ?? undefined,
  }))
}

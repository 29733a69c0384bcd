import { and, asc, eq, gt, inArray, lt, notExists, sql, type SQL } from 'drizzle-orm'
import { isoDay, type Day } from '#domain/process/calendar/day.ts'
import type { PartState } from '#domain/process/self-evaluation/part.ts'
import { extension, task } from '../schema/calendar.ts'
import { evidence, part } from '../schema/self-evaluation.ts'
import type { Transaction } from '../transaction.ts'
import { dayOf } from './organisation.ts'
import type { Header } from './thing.ts'
import { withinReach } from './within-reach.ts'

/** The share of one office without its rows, as lists show it. */
export type PartHead = Header & {
  readonly state: PartState
  readonly selfEvaluationId: string
  readonly dueOn: Day
}

type Row = typeof part.$inferSelect

const toHead = ({ divisionCode: _division, dueOn, ...row }: Row): PartHead => ({ ...row, dueOn: dayOf(dueOn) })

/** States in which the office still has to do something. */
const owed: readonly PartState[] = ['assigned', 'filling', 'returned']

export type PartFilter = {
  readonly year: number
  readonly selfEvaluation?: string | undefined
  readonly organisation?: string | undefined
  readonly state?: PartState | undefined
  /** Only those due before this day, extensions counted, and not handed in. */
  readonly lateOn?: Day | undefined
  readonly withoutEvidence?: boolean | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** The day that counts: the latest extension of its task, else the day it was given with. */
const dueDay = sql`coalesce((SELECT ${extension.dueOn} FROM ${extension} JOIN ${task}
  ON ${task.divisionCode} = ${extension.divisionCode} AND ${task.id} = ${extension.taskId}
  WHERE ${extension.divisionCode} = ${part.divisionCode} AND ${task.divisionCode} = ${part.divisionCode}
    AND ${task.noun} = 'part' AND ${task.thingId} = ${part.id}
  ORDER BY ${extension.createdAt} DESC LIMIT 1), ${part.dueOn})`

const lateBefore = (on: Day | undefined): readonly (SQL | undefined)[] =>
  on === undefined ? [] : [inArray(part.state, [...owed]), lt(dueDay, isoDay(on))]

const withoutEvidence = ({ db }: Transaction): SQL =>
  notExists(
    db
      .select({ id: evidence.id })
      .from(evidence)
      .where(
        and(
          eq(evidence.divisionCode, part.divisionCode),
          eq(evidence.partId, part.id),
          sql`${evidence.removedAt} IS NULL`,
        ),
      ),
  )

const same = (column: typeof part.organisationId | typeof part.selfEvaluationId, id: string | undefined) =>
  id === undefined ? undefined : eq(column, id)

const conditions = (tx: Transaction, filter: PartFilter): SQL | undefined =>
  and(
    eq(part.divisionCode, tx.scope.division),
    eq(part.year, filter.year),
    same(part.selfEvaluationId, filter.selfEvaluation),
    same(part.organisationId, filter.organisation),
    filter.state && eq(part.state, filter.state),
    ...lateBefore(filter.lateOn),
    filter.withoutEvidence ? withoutEvidence(tx) : undefined,
    filter.after === undefined ? undefined : gt(part.id, filter.after),
  )

/** Parts within the scope, in the order they were given. */
export const listParts = async (tx: Transaction, filter: PartFilter): Promise<readonly PartHead[]> => {
  const rows = await tx.db
    .select()
    .from(part)
    .where(and(conditions(tx, filter), withinReach(tx.scope, part.organisationId)))
    .orderBy(asc(part.id))
    .limit(filter.limit)
  return rows.map(toHead)
}

/** Every part of a whole within the scope. */
export const listPartsOf = async (
  { db, scope }: Transaction,
  selfEvaluationId: string,
): Promise<readonly PartHead[]> => {
  const rows = await db
    .select()
    .from(part)
    .where(and(eq(part.divisionCode, scope.division), eq(part.selfEvaluationId, selfEvaluationId)))
    .orderBy(asc(part.id))
  return rows.map(toHead)
}

export const findPart = async ({ db, scope }: Transaction, id: string): Promise<PartHead | undefined> => {
  const [row] = await db
    .select()
    .from(part)
    .where(and(eq(part.divisionCode, scope.division), eq(part.id, id)))
  return row && toHead(row)
}

export type NewPart = Omit<PartHead, 'version'>

export const insertPart = async ({ db, scope }: Transaction, { dueOn, ...row }: NewPart): Promise<void> => {
  await db.insert(part).values({ divisionCode: scope.division, ...row, dueOn: isoDay(dueOn) })
}

/** What a task may be found by: its thing, or the task its calendar gave an organisation. */
export type ExtendedTask = {
  readonly noun: 'part' | 'self-evaluation'
  readonly thingId: string
  readonly organisationId: string
  readonly year: number
}

/** The day that was granted beyond the due day, where more time was given; the latest grant counts. */
export const findGrantedDay = async ({ client, scope }: Transaction, of: ExtendedTask): Promise<Day | undefined> => {
  const { rows } = await client.query<{ dueOn: string }>({
    name: 'find-granted-day',
    text: `SELECT e.due_on::text AS "dueOn" FROM extension e
           JOIN task t ON t.division_code = e.division_code AND t.id = e.task_id
           WHERE e.division_code = $1 AND t.division_code = $1 AND ((t.noun = $2 AND t.thing_id = $3)
             OR ($2 = 'self-evaluation' AND t.thing_id IS NULL AND t.organisation_id = $4 AND t.year = $5 AND t.kind = $2))
           ORDER BY e.created_at DESC LIMIT 1`,
    values: [scope.division, of.noun, of.thingId, of.organisationId, of.year],
  })
  return rows[0] && dayOf(rows[0].dueOn)
}

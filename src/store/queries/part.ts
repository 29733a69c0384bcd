import { and, asc, eq, gt, inArray, lt, notExists, sql, type SQL } from 'drizzle-orm'
import { isoDay, type Day } from '#domain/process/calendar/day.ts'
import type { PartState } from '#domain/process/self-evaluation/part.ts'
import { extension, task } from '../schema/calendar.ts'
import { evidence, part } from '../schema/self-evaluation.ts'
import type { Transaction } from '../transaction.ts'
import { dayOf } from './organisation.ts'
import type { Header } from './thing.ts'

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
  const rows = await tx.db.select().from(part).where(conditions(tx, filter)).orderBy(asc(part.id)).limit(filter.limit)
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

/** Holds a part until the transaction ends, so that saving a cell and handing in cannot pass each other. */
export const lockPart = async ({ client, scope }: Transaction, id: string): Promise<void> => {
  await client.query({
    name: 'lock-part',
    text: 'SELECT id FROM part WHERE division_code = $1 AND id = $2 FOR UPDATE',
    values: [scope.division, id],
  })
}

export type NewPart = Omit<PartHead, 'version'>

export const insertPart = async ({ db, scope }: Transaction, { dueOn, ...row }: NewPart): Promise<void> => {
  await db.insert(part).values({ divisionCode: scope.division, ...row, dueOn: isoDay(dueOn) })
}

/** The task that stands for a part in the calendar. */
export type PartTask = {
  readonly id: string
  readonly partId: string
  readonly organisationId: string
  readonly year: number
  readonly title: string
  readonly dueOn: Day
}

export const insertPartTask = async ({ db, scope }: Transaction, value: PartTask): Promise<void> => {
  const { partId, dueOn, ...row } = value
  const about = { kind: 'self-evaluation', noun: 'part', thingId: partId, dueOn: isoDay(dueOn) } as const
  await db.insert(task).values({ divisionCode: scope.division, ...row, ...about })
}

/** Notes when the task of a part was done; undefined opens it again. */
export const markPartTask = async (
  { db, scope }: Transaction,
  partId: string,
  doneAt: Date | undefined,
): Promise<void> => {
  await db
    .update(task)
    .set({ doneAt: doneAt ?? null, version: sql`${task.version} + 1` })
    .where(and(eq(task.divisionCode, scope.division), eq(task.noun, 'part'), eq(task.thingId, partId)))
}

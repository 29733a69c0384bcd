import { and, asc, eq, exists, gt, inArray, isNull, lt, notExists, sql, type SQL } from 'drizzle-orm'
import { isoDay, type Day } from '#domain/process/calendar/day.ts'
import type { SelfEvaluationState } from '#domain/process/self-evaluation/self-evaluation.ts'
import { extension, task } from '../schema/calendar.ts'
import { finding } from '../schema/finding.ts'
import { evidence, part, selfEvaluation } from '../schema/self-evaluation.ts'
import type { Transaction } from '../transaction.ts'
import { dayOf } from './organisation.ts'
import type { Header } from './thing.ts'
import { withinReach } from './within-reach.ts'

/** A self-evaluation as lists show it. */
export type SelfEvaluationHead = Header & {
  readonly state: SelfEvaluationState
  readonly schemeId: string
  readonly schemeHash: string
  readonly outlineId: string
  readonly dueOn: Day
}

/** With the answers to what its scheme asks, as they were typed. */
export type StoredSelfEvaluation = SelfEvaluationHead & { readonly inputs: Readonly<Record<string, unknown>> }

type Row = typeof selfEvaluation.$inferSelect

const toWhole = ({ divisionCode: _division, dueOn, ...row }: Row): StoredSelfEvaluation => ({
  ...row,
  dueOn: dayOf(dueOn),
})

const owed: readonly SelfEvaluationState[] = ['open', 'assembled', 'signed', 'returned']

export type SelfEvaluationFilter = {
  readonly year: number
  readonly organisation?: string | undefined
  readonly state?: SelfEvaluationState | undefined
  /** Only those due before this day, extensions counted, and not delivered. */
  readonly lateOn?: Day | undefined
  /** Only those in which findings wait for an answer. */
  readonly openFindings?: boolean | undefined
  readonly withoutEvidence?: boolean | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** The day that counts: the latest extension of its task or of the one its calendar gave, else the day it was opened with. */
const dueDay = sql`coalesce((SELECT ${extension.dueOn} FROM ${extension} JOIN ${task}
  ON ${task.divisionCode} = ${extension.divisionCode} AND ${task.id} = ${extension.taskId}
  WHERE ${extension.divisionCode} = ${selfEvaluation.divisionCode} AND ${task.divisionCode} = ${selfEvaluation.divisionCode}
    AND ${task.kind} = 'self-evaluation' AND (${task.thingId} = ${selfEvaluation.id} OR (${task.thingId} IS NULL
      AND ${task.organisationId} = ${selfEvaluation.organisationId} AND ${task.year} = ${selfEvaluation.year}))
  ORDER BY ${extension.createdAt} DESC LIMIT 1), ${selfEvaluation.dueOn})`

const withOpenFindings = ({ db }: Transaction): SQL =>
  exists(
    db
      .select({ id: finding.id })
      .from(finding)
      .where(
        and(
          eq(finding.divisionCode, selfEvaluation.divisionCode),
          eq(finding.selfEvaluationId, selfEvaluation.id),
          eq(finding.state, 'open'),
          eq(finding.stillFound, true),
        ),
      ),
  )

const withoutEvidence = ({ db }: Transaction): SQL =>
  notExists(
    db
      .select({ id: evidence.id })
      .from(evidence)
      .innerJoin(part, and(eq(part.divisionCode, evidence.divisionCode), eq(part.id, evidence.partId)))
      .where(
        and(
          eq(evidence.divisionCode, selfEvaluation.divisionCode),
          eq(part.selfEvaluationId, selfEvaluation.id),
          isNull(evidence.removedAt),
        ),
      ),
  )

const conditions = (tx: Transaction, filter: SelfEvaluationFilter): SQL | undefined => {
  const { year, organisation, state, lateOn, after } = filter
  return and(
    eq(selfEvaluation.divisionCode, tx.scope.division),
    eq(selfEvaluation.year, year),
    organisation === undefined ? undefined : eq(selfEvaluation.organisationId, organisation),
    state && eq(selfEvaluation.state, state),
    lateOn && and(inArray(selfEvaluation.state, [...owed]), lt(dueDay, isoDay(lateOn))),
    filter.openFindings ? withOpenFindings(tx) : undefined,
    filter.withoutEvidence ? withoutEvidence(tx) : undefined,
    after === undefined ? undefined : gt(selfEvaluation.id, after),
  )
}

/** Self-evaluations within the scope, in the order they were opened. */
export const listSelfEvaluations = async (
  tx: Transaction,
  filter: SelfEvaluationFilter,
): Promise<readonly SelfEvaluationHead[]> => {
  const rows = await tx.db
    .select()
    .from(selfEvaluation)
    .where(and(conditions(tx, filter), withinReach(tx.scope, selfEvaluation.organisationId)))
    .orderBy(asc(selfEvaluation.id))
    .limit(filter.limit)
  return rows.map((row) => {
    const { inputs: _inputs, ...head } = toWhole(row)
    return head
  })
}

export const findSelfEvaluation = async (
  { db, scope }: Transaction,
  id: string,
): Promise<StoredSelfEvaluation | undefined> => {
  const [row] = await db
    .select()
    .from(selfEvaluation)
    .where(and(eq(selfEvaluation.divisionCode, scope.division), eq(selfEvaluation.id, id)))
  return row && toWhole(row)
}

/** Holds a whole until the transaction ends, so that its parts stay as they are while it moves on. */
export const lockSelfEvaluation = async ({ client, scope }: Transaction, id: string): Promise<void> => {
  await client.query({
    name: 'lock-self-evaluation',
    text: 'SELECT id FROM self_evaluation WHERE division_code = $1 AND id = $2 FOR UPDATE',
    values: [scope.division, id],
  })
}

/** Which of some organisations have a self-evaluation of a year, and which it is. */
export const listEvaluated = async (
  { db, scope }: Transaction,
  of: { readonly organisations: readonly string[]; readonly year: number },
): Promise<ReadonlyMap<string, string>> => {
  if (of.organisations.length === 0) return new Map()
  const rows = await db
    .select({ id: selfEvaluation.id, organisationId: selfEvaluation.organisationId })
    .from(selfEvaluation)
    .where(
      and(
        eq(selfEvaluation.divisionCode, scope.division),
        inArray(selfEvaluation.organisationId, [...of.organisations]),
        eq(selfEvaluation.year, of.year),
      ),
    )
  return new Map(rows.map(({ id, organisationId }) => [organisationId, id]))
}

/** Whether the calendar of the year asked an organisation for its self-evaluation. */
export const isAskedByCalendar = async (
  { client, scope }: Transaction,
  of: { readonly organisationId: string; readonly year: number },
): Promise<boolean> => {
  const { rowCount } = await client.query({
    name: 'find-calendar-self-evaluation',
    text: `SELECT id FROM task WHERE division_code = $1 AND organisation_id = $2 AND year = $3
             AND kind = 'self-evaluation' AND thing_id IS NULL AND cancelled_at IS NULL LIMIT 1`,
    values: [scope.division, of.organisationId, of.year],
  })
  return rowCount === 1
}

export const insertSelfEvaluation = async (
  { db, scope }: Transaction,
  { dueOn, ...row }: Omit<StoredSelfEvaluation, 'version'>,
): Promise<void> => {
  await db.insert(selfEvaluation).values({ divisionCode: scope.division, ...row, dueOn: isoDay(dueOn) })
}

/** Saves the answers to what the scheme asks, from the version they were read at; false where somebody else was first. */
export const updateInputs = async (
  { db, scope }: Transaction,
  from: { readonly id: string; readonly version: number },
  to: { readonly inputs: Readonly<Record<string, unknown>>; readonly at: Date },
): Promise<boolean> => {
  const { divisionCode, id, version } = selfEvaluation
  const { rowCount } = await db
    .update(selfEvaluation)
    .set({ inputs: to.inputs, changedAt: to.at, version: sql`${version} + 1` })
    .where(and(eq(divisionCode, scope.division), eq(id, from.id), eq(version, from.version)))
  return rowCount === 1
}

import { and, asc, eq, gt, inArray, lt, ne, type SQL } from 'drizzle-orm'
import { isoDay, type Day } from '#domain/process/calendar/day.ts'
import type { RectificationState } from '#domain/process/rectification.ts'
import { rectification } from '../schema/finding.ts'
import type { Transaction } from '../transaction.ts'
import { dayOf } from './organisation.ts'
import type { Header } from './thing.ts'

/** A problem to be mended. Its year is the one it was found in; it may stay open for several. */
export type StoredRectification = Header & {
  readonly state: RectificationState
  readonly findingId: string | undefined
  /** Where it was found, in words. */
  readonly source: string
  readonly problem: string
  readonly measures: string
  readonly result: string
  readonly dueOn: Day | undefined
}

type Row = typeof rectification.$inferSelect

const toRectification = ({ divisionCode: _division, findingId, dueOn, ...row }: Row): StoredRectification => ({
  ...row,
  findingId: findingId ?? undefined,
  dueOn: dueOn === null ? undefined : dayOf(dueOn),
})

export type RectificationFilter = {
  /** The year it was found in. */
  readonly year?: number | undefined
  readonly state?: RectificationState | undefined
  readonly organisation?: string | undefined
  /** Only those not closed. */
  readonly open?: boolean | undefined
  /** Only those found before this year and not closed. */
  readonly carriedInto?: number | undefined
  /** Only those due before this day and not reported. */
  readonly lateOn?: Day | undefined
  readonly after?: string | undefined
  readonly limit: number
}

const waiting: readonly RectificationState[] = ['notified', 'planned']

const ofTime = ({ open, carriedInto, lateOn }: RectificationFilter): SQL | undefined =>
  and(
    open ? ne(rectification.state, 'closed') : undefined,
    carriedInto === undefined ? undefined : and(ne(rectification.state, 'closed'), lt(rectification.year, carriedInto)),
    lateOn && and(inArray(rectification.state, [...waiting]), lt(rectification.dueOn, isoDay(lateOn))),
  )

const conditions = (division: string, filter: RectificationFilter): SQL | undefined =>
  and(
    eq(rectification.divisionCode, division),
    filter.year === undefined ? undefined : eq(rectification.year, filter.year),
    filter.state && eq(rectification.state, filter.state),
    filter.organisation === undefined ? undefined : eq(rectification.organisationId, filter.organisation),
    ofTime(filter),
    filter.after === undefined ? undefined : gt(rectification.id, filter.after),
  )

/** Rectifications of all years within the scope, in the order they were made. */
export const listRectifications = async (
  { db, scope }: Transaction,
  filter: RectificationFilter,
): Promise<readonly StoredRectification[]> => {
  const rows = await db
    .select()
    .from(rectification)
    .where(conditions(scope.division, filter))
    .orderBy(asc(rectification.id))
    .limit(filter.limit)
  return rows.map(toRectification)
}

export const findRectification = async (
  { db, scope }: Transaction,
  id: string,
): Promise<StoredRectification | undefined> => {
  const [row] = await db
    .select()
    .from(rectification)
    .where(and(eq(rectification.divisionCode, scope.division), eq(rectification.id, id)))
  return row && toRectification(row)
}

/** Holds a finding until the transaction ends, so that it is not taken up twice at the same moment. */
export const lockFindingToMend = async ({ client, scope }: Transaction, findingId: string): Promise<void> => {
  await client.query({
    name: 'lock-finding-to-mend',
    text: 'SELECT id FROM finding WHERE division_code = $1 AND id = $2 FOR UPDATE',
    values: [scope.division, findingId],
  })
}

/** Whether something was made of a finding already. */
export const hasRectificationOf = async ({ db, scope }: Transaction, findingId: string): Promise<boolean> => {
  const [row] = await db
    .select({ id: rectification.id })
    .from(rectification)
    .where(and(eq(rectification.divisionCode, scope.division), eq(rectification.findingId, findingId)))
  return row !== undefined
}

export const insertRectification = async (
  { db, scope }: Transaction,
  { dueOn, ...row }: Omit<StoredRectification, 'version'>,
): Promise<void> => {
  const day = dueOn ? isoDay(dueOn) : null
  await db.insert(rectification).values({ divisionCode: scope.division, ...row, dueOn: day })
}

export type RectificationContent = Pick<StoredRectification, 'measures' | 'result' | 'dueOn'>

/** Writes measures, result and day; the header is moved on by the caller. */
export const updateRectificationContent = async (
  { db, scope }: Transaction,
  id: string,
  { measures, result, dueOn }: RectificationContent,
): Promise<void> => {
  await db
    .update(rectification)
    .set({ measures, result, dueOn: dueOn ? isoDay(dueOn) : null })
    .where(and(eq(rectification.divisionCode, scope.division), eq(rectification.id, id)))
}

/** How many stand where, by the year they were found in. */
export type RectificationCount = {
  readonly year: number
  readonly state: RectificationState
  readonly count: number
  readonly late: number
}

export const countRectifications = async (
  { client, scope }: Transaction,
  of: { readonly organisations: readonly string[]; readonly today: Day },
): Promise<readonly RectificationCount[]> => {
  const { rows } = await client.query<RectificationCount>({
    name: 'count-rectifications',
    text: `SELECT year, state, count(*)::int AS count,
             (count(*) FILTER (WHERE state IN ('notified', 'planned') AND due_on < $3))::int AS late
           FROM rectification WHERE division_code = $1 AND organisation_id = ANY ($2::uuid[])
           GROUP BY year, state ORDER BY year, state`,
    values: [scope.division, of.organisations, isoDay(of.today)],
  })
  return rows
}

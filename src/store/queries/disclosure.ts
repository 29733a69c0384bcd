import { and, asc, eq, gt, inArray, lt, sql, type SQL } from 'drizzle-orm'
import { isoDay, type Day } from '#domain/process/calendar/day.ts'
import type { DisclosureState, Withholding } from '#domain/process/disclosure.ts'
import { disclosure, publication } from '../schema/result-use.ts'
import type { Transaction } from '../transaction.ts'
import { dayOf } from './organisation.ts'
import type { Header } from './thing.ts'

/** Whether something is published, and until when it has to be. */
export type StoredDisclosure = Header & {
  readonly state: DisclosureState
  /** Id of the item in the rules; '' for what was entered by hand. */
  readonly item: string
  readonly title: string
  readonly noun: string
  readonly thingId: string
  readonly ground: Withholding | undefined
  /** Undefined until the event it counts from has happened, or where the rule gives no days. */
  readonly dueOn: Day | undefined
  readonly publishedAt: Date | undefined
}

type Row = typeof disclosure.$inferSelect

const toDisclosure = (row: Row, publishedAt: Date | null): StoredDisclosure => {
  const { divisionCode: _division, ground, dueOn, ...rest } = row
  return {
    ...rest,
    ground: ground ?? undefined,
    dueOn: dueOn === null ? undefined : dayOf(dueOn),
    publishedAt: publishedAt ?? undefined,
  }
}

export type DisclosureFilter = {
  readonly year: number
  readonly state?: DisclosureState | undefined
  readonly organisation?: string | undefined
  readonly item?: string | undefined
  /** Only those due before this day and neither published nor withheld. */
  readonly lateOn?: Day | undefined
  readonly after?: string | undefined
  readonly limit: number
}

const waiting: readonly DisclosureState[] = ['undecided', 'to-publish']

const conditions = (division: string, filter: DisclosureFilter): SQL | undefined =>
  and(
    eq(disclosure.divisionCode, division),
    eq(disclosure.year, filter.year),
    filter.state && eq(disclosure.state, filter.state),
    filter.organisation === undefined ? undefined : eq(disclosure.organisationId, filter.organisation),
    filter.item === undefined ? undefined : eq(disclosure.item, filter.item),
    filter.lateOn && and(inArray(disclosure.state, [...waiting]), lt(disclosure.dueOn, isoDay(filter.lateOn))),
    filter.after === undefined ? undefined : gt(disclosure.id, filter.after),
  )

const select = ({ db }: Transaction) =>
  db
    .select({ row: disclosure, publishedAt: publication.publishedAt })
    .from(disclosure)
    .leftJoin(
      publication,
      and(
        eq(publication.divisionCode, disclosure.divisionCode),
        eq(publication.disclosureId, disclosure.id),
        eq(publication.number, 1),
      ),
    )

/** What is to be published within the scope, in the order it was made. */
export const listDisclosures = async (
  tx: Transaction,
  filter: DisclosureFilter,
): Promise<readonly StoredDisclosure[]> => {
  const rows = await select(tx)
    .where(conditions(tx.scope.division, filter))
    .orderBy(asc(disclosure.id))
    .limit(filter.limit)
  return rows.map(({ row, publishedAt }) => toDisclosure(row, publishedAt))
}

export const findDisclosure = async (tx: Transaction, id: string): Promise<StoredDisclosure | undefined> => {
  const [found] = await select(tx).where(and(eq(disclosure.divisionCode, tx.scope.division), eq(disclosure.id, id)))
  return found && toDisclosure(found.row, found.publishedAt)
}

export type NewDisclosure = Pick<
  StoredDisclosure,
  'id' | 'organisationId' | 'year' | 'item' | 'title' | 'noun' | 'thingId' | 'dueOn'
>

const chunk = 500

/** Makes what is not there yet; how many. */
export const insertDisclosures = async (
  { db, scope }: Transaction,
  rows: readonly NewDisclosure[],
  at: Date,
): Promise<number> => {
  const common = {
    divisionCode: scope.division,
    state: 'undecided',
    revision: 1,
    createdAt: at,
    changedAt: at,
  } as const
  let made = 0
  for (let from = 0; from < rows.length; from += chunk) {
    const values = rows.slice(from, from + chunk).map((row) => ({
      ...common,
      ...row,
      dueOn: row.dueOn ? isoDay(row.dueOn) : null,
    }))
    const { rowCount } = await db.insert(disclosure).values(values).onConflictDoNothing()
    made += rowCount ?? 0
  }
  return made
}

/** Which rows of an item get a day. Without `overwrites` only those that have none yet: some were set apart. */
export type DayOf = {
  readonly year: number
  readonly item: string
  readonly organisations: readonly string[]
  readonly overwrites: boolean
}

/** Sets the day of an item; how many were changed. */
export const setDisclosureDay = async ({ client, scope }: Transaction, of: DayOf, dueOn: Day): Promise<number> => {
  const { rowCount } = await client.query({
    name: 'set-disclosure-day',
    text: `UPDATE disclosure SET due_on = $5, version = version + 1
           WHERE division_code = $1 AND year = $2 AND item = $3 AND organisation_id = ANY ($4::uuid[])
             AND due_on IS DISTINCT FROM $5::date AND (due_on IS NULL OR $6)`,
    values: [scope.division, of.year, of.item, of.organisations, isoDay(dueOn), of.overwrites],
  })
  return rowCount ?? 0
}

/** How many of some items an organisation has neither published nor withheld. */
export const countWaiting = async (
  { client, scope }: Transaction,
  of: { readonly organisationId: string; readonly year: number; readonly items: readonly string[] },
): Promise<number> => {
  const { rows } = await client.query<{ count: number }>({
    name: 'count-waiting-disclosures',
    text: `SELECT count(*)::int AS count FROM disclosure
           WHERE division_code = $1 AND organisation_id = $2 AND year = $3 AND item = ANY ($4)
             AND state IN ('undecided', 'to-publish')`,
    values: [scope.division, of.organisationId, of.year, of.items],
  })
  return rows[0]?.count ?? 0
}

/** Keeps the ground for withholding, or none; the header is moved on by the caller. */
export const updateGround = async (
  { db, scope }: Transaction,
  id: string,
  ground: Withholding | undefined,
): Promise<void> => {
  await db
    .update(disclosure)
    .set({ ground: ground ?? sql`NULL` })
    .where(and(eq(disclosure.divisionCode, scope.division), eq(disclosure.id, id)))
}

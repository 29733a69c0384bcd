import { and, desc, eq, gte, inArray, lt, sql, type SQL } from 'drizzle-orm'
import { escapeIdentifier } from 'pg'
import type { Changes } from '../audit-changes.ts'
import { auditEntry } from '../schema/audit.ts'
import { person } from '../schema/person.ts'
import type { Transaction } from '../transaction.ts'
import type { ThingTable } from './thing.ts'

/** One change, as it was noted. */
export type StoredEntry = {
  readonly strand: number
  readonly number: number
  readonly at: Date
  readonly actor: string | undefined
  readonly onBehalfOf: string | undefined
  readonly origin: string
  readonly organisation: string | undefined
  readonly verb: string
  readonly noun: string
  readonly nounId: string
  readonly changes: Changes
  readonly reason: string | undefined
}

/** Where an entry stands: time first, then its chain. */
export type EntryPlace = Pick<StoredEntry, 'at' | 'strand' | 'number'>

export type EntryFilter = {
  readonly noun?: string | undefined
  readonly nounId?: string | undefined
  readonly verb?: string | undefined
  readonly person?: string | undefined
  readonly organisation?: string | undefined
  /** Only entries that changed this field. */
  readonly field?: string | undefined
  readonly from?: Date | undefined
  /** Not itself. */
  readonly to?: Date | undefined
  readonly after?: EntryPlace | undefined
  readonly limit: number
}

const is = <T>(column: Parameters<typeof eq>[0], value: T | undefined): SQL | undefined =>
  value === undefined ? undefined : eq(column, value)

const behind = (after: EntryPlace | undefined): SQL | undefined =>
  after &&
  sql`(${auditEntry.at}, ${auditEntry.strand}, ${auditEntry.number}) < (${after.at.toISOString()}::timestamptz, ${after.strand}::smallint, ${after.number}::bigint)`

const conditions = (division: string, filter: EntryFilter): SQL | undefined =>
  and(
    eq(auditEntry.divisionCode, division),
    is(auditEntry.noun, filter.noun),
    is(auditEntry.nounId, filter.nounId),
    is(auditEntry.verb, filter.verb),
    is(auditEntry.actor, filter.person),
    is(auditEntry.organisationId, filter.organisation),
    filter.field === undefined ? undefined : sql`jsonb_exists(${auditEntry.changes}, ${filter.field}::text)`,
    filter.from && gte(auditEntry.at, filter.from),
    filter.to && lt(auditEntry.at, filter.to),
    behind(filter.after),
  )

const toEntry = (row: typeof auditEntry.$inferSelect): StoredEntry => ({
  strand: row.strand,
  number: row.number,
  at: row.at,
  actor: row.actor ?? undefined,
  onBehalfOf: row.onBehalfOf ?? undefined,
  origin: row.origin,
  organisation: row.organisationId ?? undefined,
  verb: row.verb,
  noun: row.noun,
  nounId: row.nounId,
  // Only what changesBetween made is ever written there.
  changes: row.changes as Changes,
  reason: row.reason ?? undefined,
})

/** Entries within the scope, the latest first. */
export const listEntries = async ({ db, scope }: Transaction, filter: EntryFilter): Promise<readonly StoredEntry[]> => {
  const rows = await db
    .select()
    .from(auditEntry)
    .where(conditions(scope.division, filter))
    .orderBy(desc(auditEntry.at), desc(auditEntry.strand), desc(auditEntry.number))
    .limit(filter.limit)
  return rows.map(toEntry)
}

/** Where things stand now, by their ids. */
export const listThingStates = async (
  { client, scope }: Transaction,
  table: ThingTable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly state: string; readonly organisationId: string; readonly year: number }>> => {
  const { rows } = await client.query<{ id: string; state: string; organisationId: string; year: number }>({
    name: `list-states-${table}`,
    text: `SELECT id, state, organisation_id AS "organisationId", year FROM ${escapeIdentifier(table)}
           WHERE division_code = $1 AND id = ANY ($2::uuid[])`,
    values: [scope.division, ids],
  })
  return new Map(rows.map(({ id, ...rest }) => [id, rest]))
}

/** Names of people by their ids. */
export const listPersonNames = async (
  { db, scope }: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(and(eq(person.divisionCode, scope.division), inArray(person.id, [...ids])))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

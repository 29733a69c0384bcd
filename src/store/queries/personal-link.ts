import { and, asc, eq, gt, isNull, type SQL } from 'drizzle-orm'
import { isoDay, type Day } from '#domain/process/calendar/day.ts'
import type { PersonalLink } from '#domain/process/personal-link.ts'
import { personalLink } from '../schema/person.ts'
import type { Transaction } from '../transaction.ts'
import { holderColumns, holderOf, type Holder, type HolderRow } from './holder.ts'
import { dayOf } from './organisation.ts'

/** A link with the person it is for. */
export type FoundLink = { readonly link: PersonalLink; readonly holder: Holder }

type Row = HolderRow & {
  readonly id: string
  readonly linkOrganisation: string
  readonly tasks: readonly string[]
  readonly expiresOn: string
  readonly revokedAt: Date | null
}

const findByHash = {
  name: 'find-personal-link',
  text: `SELECT l.id, l.organisation_id AS "linkOrganisation", l.tasks, l.expires_on::text AS "expiresOn",
    l.revoked_at AS "revokedAt", ${holderColumns}
  FROM personal_link l
  JOIN person p ON p.division_code = $1 AND p.id = l.person_id
  WHERE l.division_code = $1 AND l.token_hash = $2`,
}

export const findPersonalLink = async (
  { client, scope }: Transaction,
  tokenHash: Uint8Array,
): Promise<FoundLink | undefined> => {
  const { rows } = await client.query<Row>({ ...findByHash, values: [scope.division, tokenHash] })
  const [row] = rows
  if (!row) return undefined
  const { id, personId: person, linkOrganisation: organisation, tasks, expiresOn, revokedAt } = row
  const link = { id, person, organisation, tasks, expires: dayOf(expiresOn), isRevoked: revokedAt !== null }
  return { link, holder: holderOf(row) }
}

/** A link as who gave it sees it: never the secret. */
export type StoredLink = PersonalLink & { readonly createdAt: Date; readonly createdBy: string | undefined }

const toLink = (row: typeof personalLink.$inferSelect): StoredLink => ({
  id: row.id,
  person: row.personId,
  organisation: row.organisationId,
  tasks: row.tasks,
  expires: dayOf(row.expiresOn),
  isRevoked: row.revokedAt !== null,
  createdAt: row.createdAt,
  createdBy: row.createdBy ?? undefined,
})

export type NewLink = {
  readonly id: string
  readonly personId: string
  readonly organisationId: string
  readonly tasks: readonly string[]
  readonly expires: Day
  readonly tokenHash: Uint8Array
  readonly createdBy: string
  readonly createdAt: Date
}

export const insertPersonalLink = async ({ db, scope }: Transaction, { expires, ...value }: NewLink): Promise<void> => {
  await db.insert(personalLink).values({ divisionCode: scope.division, ...value, expiresOn: isoDay(expires) })
}

export type LinkFilter = {
  readonly organisation?: string | undefined
  readonly person?: string | undefined
  readonly isOpenOnly?: boolean | undefined
  readonly after?: string | undefined
  readonly limit: number
}

const conditions = (division: string, { organisation, person, isOpenOnly, after }: LinkFilter): SQL | undefined =>
  and(
    eq(personalLink.divisionCode, division),
    organisation === undefined ? undefined : eq(personalLink.organisationId, organisation),
    person === undefined ? undefined : eq(personalLink.personId, person),
    isOpenOnly ? isNull(personalLink.revokedAt) : undefined,
    after === undefined ? undefined : gt(personalLink.id, after),
  )

/** Links within the scope, in the order they were given. */
export const listPersonalLinks = async (
  { db, scope }: Transaction,
  filter: LinkFilter,
): Promise<readonly StoredLink[]> => {
  const rows = await db
    .select()
    .from(personalLink)
    .where(conditions(scope.division, filter))
    .orderBy(asc(personalLink.id))
    .limit(filter.limit)
  return rows.map(toLink)
}

export const findLinkById = async ({ db, scope }: Transaction, id: string): Promise<StoredLink | undefined> => {
  const [row] = await db
    .select()
    .from(personalLink)
    .where(and(eq(personalLink.divisionCode, scope.division), eq(personalLink.id, id)))
  return row && toLink(row)
}

/** Revokes a link; false where it was revoked before. */
export const revokePersonalLink = async ({ db, scope }: Transaction, id: string, at: Date): Promise<boolean> => {
  const { rowCount } = await db
    .update(personalLink)
    .set({ revokedAt: at })
    .where(and(eq(personalLink.divisionCode, scope.division), eq(personalLink.id, id), isNull(personalLink.revokedAt)))
  return rowCount === 1
}

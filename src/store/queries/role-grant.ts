import { and, asc, eq, gt, inArray, isNull, type SQL } from 'drizzle-orm'
import type { Role, RoleGrant } from '#domain/process/role.ts'
import { roleGrant } from '../schema/person.ts'
import type { Transaction } from '../transaction.ts'

export type GrantedRole = Exclude<Role, 'public'>

/** A role as it was given to a person. */
export type StoredGrant = RoleGrant & {
  readonly id: string
  readonly personId: string
  readonly role: GrantedRole
  readonly createdAt: Date
  readonly revokedAt: Date | undefined
}

const toGrant = (row: typeof roleGrant.$inferSelect): StoredGrant => ({
  id: row.id,
  personId: row.personId,
  role: row.role,
  organisation: row.organisationId,
  fromYear: row.fromYear,
  toYear: row.toYear ?? undefined,
  ...(row.tasks === null ? {} : { tasks: row.tasks }),
  createdAt: row.createdAt,
  revokedAt: row.revokedAt ?? undefined,
})

export type GrantFilter = {
  readonly persons?: readonly string[] | undefined
  readonly organisation?: string | undefined
  /** Also those that were revoked. */
  readonly isWithRevoked?: boolean | undefined
  /** Id of the last one of the page before. */
  readonly after?: string | undefined
  /** Without one as many as one person ever holds. */
  readonly limit?: number | undefined
}

const allOfOne = 1000

const conditions = (division: string, { persons, organisation, isWithRevoked, after }: GrantFilter): SQL | undefined =>
  and(
    eq(roleGrant.divisionCode, division),
    persons && inArray(roleGrant.personId, [...persons]),
    organisation === undefined ? undefined : eq(roleGrant.organisationId, organisation),
    isWithRevoked ? undefined : isNull(roleGrant.revokedAt),
    after === undefined ? undefined : gt(roleGrant.id, after),
  )

/** Grants within the scope, in the order they were given. */
export const listGrants = async ({ db, scope }: Transaction, filter: GrantFilter): Promise<readonly StoredGrant[]> => {
  if (filter.persons?.length === 0) return []
  const rows = await db
    .select()
    .from(roleGrant)
    .where(conditions(scope.division, filter))
    .orderBy(asc(roleGrant.id))
    .limit(filter.limit ?? allOfOne)
  return rows.map(toGrant)
}

export const findGrant = async ({ db, scope }: Transaction, id: string): Promise<StoredGrant | undefined> => {
  const [row] = await db
    .select()
    .from(roleGrant)
    .where(and(eq(roleGrant.divisionCode, scope.division), eq(roleGrant.id, id)))
  return row && toGrant(row)
}

const parcel = 1000

export const insertGrants = async (
  { db, scope }: Transaction,
  grants: readonly Omit<StoredGrant, 'revokedAt'>[],
): Promise<void> => {
  for (let at = 0; at < grants.length; at += parcel) {
    const rows = grants.slice(at, at + parcel).map(({ organisation: organisationId, ...grant }) => ({
      divisionCode: scope.division,
      organisationId,
      ...grant,
    }))
    await db.insert(roleGrant).values(rows)
  }
}

/** Revokes a grant; false where it was revoked before. */
export const revokeGrant = async ({ db, scope }: Transaction, id: string, at: Date): Promise<boolean> => {
  const { rowCount } = await db
    .update(roleGrant)
    .set({ revokedAt: at })
    .where(and(eq(roleGrant.divisionCode, scope.division), eq(roleGrant.id, id), isNull(roleGrant.revokedAt)))
  return rowCount === 1
}

/** Active people who administer the division, locked so that two cannot both leave it without one. */
export const lockAdministrators = async ({ client, scope }: Transaction): Promise<readonly string[]> => {
  const { rows } = await client.query<{ id: string }>({
    name: 'lock-administrators',
    text: `SELECT g.person_id AS id FROM role_grant g
      JOIN person p ON p.division_code = $1 AND p.id = g.person_id
      WHERE g.division_code = $1 AND g.role = 'system-admin' AND g.revoked_at IS NULL AND p.state = 'active'
      ORDER BY g.id FOR UPDATE OF g`,
    values: [scope.division],
  })
  return rows.map(({ id }) => id)
}

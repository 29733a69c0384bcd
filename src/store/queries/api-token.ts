import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Verb } from '#domain/process/permissions.ts'
import { apiToken } from '../schema/person.ts'
import type { Transaction } from '../transaction.ts'
import { holderColumns, holderOf, type Holder, type HolderRow } from './holder.ts'

/** A token of a program with the person it acts for. */
export type FoundToken = {
  readonly id: string
  readonly verbs: readonly Verb[]
  readonly usedAt: Date | undefined
  readonly expiresAt: Date
  readonly revokedAt: Date | undefined
  readonly holder: Holder
}

type Row = HolderRow & {
  readonly id: string
  readonly verbs: readonly Verb[]
  readonly usedAt: Date | null
  readonly expiresAt: Date
  readonly revokedAt: Date | null
}

const findByHash = {
  name: 'find-api-token',
  text: `SELECT t.id, t.verbs, t.used_at AS "usedAt", t.expires_at AS "expiresAt", t.revoked_at AS "revokedAt",
    ${holderColumns}
  FROM api_token t
  JOIN person p ON p.division_code = $1 AND p.id = t.person_id
  WHERE t.division_code = $1 AND t.token_hash = $2`,
}

export const findApiToken = async (
  { client, scope }: Transaction,
  tokenHash: Uint8Array,
): Promise<FoundToken | undefined> => {
  const { rows } = await client.query<Row>({ ...findByHash, values: [scope.division, tokenHash] })
  const [row] = rows
  if (!row) return undefined
  const { id, verbs, expiresAt, usedAt, revokedAt } = row
  const times = { expiresAt, usedAt: usedAt ?? undefined, revokedAt: revokedAt ?? undefined }
  return { id, verbs, ...times, holder: holderOf(row) }
}

/** Notes that a token was used. */
export const touchApiToken = async ({ client, scope }: Transaction, id: string, at: Date): Promise<void> => {
  await client.query({
    name: 'touch-api-token',
    text: 'UPDATE api_token SET used_at = $3 WHERE division_code = $1 AND id = $2',
    values: [scope.division, id, at],
  })
}

/** A token as its person sees it: never the secret. */
export type StoredToken = {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly verbs: readonly Verb[]
  readonly createdAt: Date
  readonly usedAt: Date | undefined
  readonly expiresAt: Date
}

export const insertApiToken = async (
  { db, scope }: Transaction,
  value: Omit<StoredToken, 'usedAt'> & { readonly tokenHash: Uint8Array },
): Promise<void> => {
  await db.insert(apiToken).values({ divisionCode: scope.division, ...value })
}

/** Tokens of a person that were not revoked, the latest first. */
export const listApiTokens = async ({ db, scope }: Transaction, personId: string): Promise<readonly StoredToken[]> => {
  const rows = await db
    .select()
    .from(apiToken)
    .where(and(eq(apiToken.divisionCode, scope.division), eq(apiToken.personId, personId), isNull(apiToken.revokedAt)))
    .orderBy(desc(apiToken.id))
  return rows.map(({ id, name, verbs, createdAt, usedAt, expiresAt }) => ({
    id,
    personId,
    name,
    // Only verbs are ever written there.
    verbs: verbs as readonly Verb[],
    createdAt,
    usedAt: usedAt ?? undefined,
    expiresAt,
  }))
}

/** Revokes one token of a person, or all; how many. */
export const revokeApiTokens = async (
  { db, scope }: Transaction,
  { personId, id }: { readonly personId: string; readonly id?: string },
  at: Date,
): Promise<number> => {
  const { rowCount } = await db
    .update(apiToken)
    .set({ revokedAt: at })
    .where(
      and(
        eq(apiToken.divisionCode, scope.division),
        eq(apiToken.personId, personId),
        id === undefined ? undefined : eq(apiToken.id, id),
        isNull(apiToken.revokedAt),
      ),
    )
  return rowCount ?? 0
}

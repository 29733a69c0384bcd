import { and, desc, eq, gt, isNull, lt, ne, or, type SQL } from 'drizzle-orm'
import { session } from '../schema/person.ts'
import type { Transaction } from '../transaction.ts'
import { holderColumns, holderOf, type Holder, type HolderRow } from './holder.ts'
import type { PersonState } from './person.ts'

/** Who signed in, where somebody looks through another’s eyes. */
export type Viewer = {
  readonly id: string
  readonly name: string
  readonly state: PersonState
  readonly isAdmin: boolean
}

/** A session with whose eyes it looks through: the person’s own, or those of the one viewed. */
export type FoundSession = {
  readonly id: string
  readonly seenAt: Date
  readonly expiresAt: Date
  readonly endedAt: Date | undefined
  readonly holder: Holder
  readonly viewer: Viewer | undefined
}

type Row = HolderRow & {
  readonly id: string
  readonly ownerId: string
  readonly ownerName: string
  readonly ownerState: PersonState
  readonly ownerIsAdmin: boolean
  readonly isViewing: boolean
  readonly seenAt: Date
  readonly expiresAt: Date
  readonly endedAt: Date | null
}

const findByToken = {
  name: 'find-session',
  text: `SELECT s.id, s.seen_at AS "seenAt", s.expires_at AS "expiresAt", s.ended_at AS "endedAt",
    s.view_as_id IS NOT NULL AS "isViewing", o.id AS "ownerId", o.name AS "ownerName", o.state AS "ownerState",
    EXISTS (SELECT 1 FROM role_grant a WHERE a.division_code = $1 AND a.person_id = s.person_id
      AND a.role = 'system-admin' AND a.revoked_at IS NULL) AS "ownerIsAdmin",
    ${holderColumns}
  FROM session s
  JOIN person o ON o.division_code = $1 AND o.id = s.person_id
  JOIN person p ON p.division_code = $1 AND p.id = CASE WHEN s.view_as_id IS NULL THEN s.person_id ELSE s.view_as_id END
  WHERE s.division_code = $1 AND s.token_hash = $2`,
}

const viewerOf = ({ isViewing, ownerId, ownerName, ownerState, ownerIsAdmin }: Row): Viewer | undefined =>
  isViewing ? { id: ownerId, name: ownerName, state: ownerState, isAdmin: ownerIsAdmin } : undefined

/** The session of a token, with everything a request must know of its person. */
export const findSession = async (
  { client, scope }: Pick<Transaction, 'client' | 'scope'>,
  tokenHash: Uint8Array,
): Promise<FoundSession | undefined> => {
  const { rows } = await client.query<Row>({ ...findByToken, values: [scope.division, tokenHash] })
  const [row] = rows
  if (!row) return undefined
  const { id, seenAt, expiresAt, endedAt } = row
  return { id, seenAt, expiresAt, endedAt: endedAt ?? undefined, holder: holderOf(row), viewer: viewerOf(row) }
}

/** Notes that a session was used. */
export const touchSession = async ({ client, scope }: Transaction, id: string, at: Date): Promise<void> => {
  await client.query({
    name: 'touch-session',
    text: 'UPDATE session SET seen_at = $3 WHERE division_code = $1 AND id = $2 AND seen_at < $3',
    values: [scope.division, id, at],
  })
}

export type NewSession = {
  readonly id: string
  readonly personId: string
  readonly viewAsId?: string
  readonly tokenHash: Uint8Array
  readonly createdAt: Date
  readonly expiresAt: Date
}

export const insertSession = async ({ db, scope }: Transaction, value: NewSession): Promise<void> => {
  await db.insert(session).values({ divisionCode: scope.division, ...value, seenAt: value.createdAt })
}

/** A session as its person may see it. */
export type OwnSession = {
  readonly id: string
  readonly createdAt: Date
  readonly seenAt: Date
  readonly expiresAt: Date
  readonly isViewing: boolean
}

const openOf = (division: string, personId: string, now: Date): SQL | undefined =>
  and(
    eq(session.divisionCode, division),
    eq(session.personId, personId),
    isNull(session.endedAt),
    gt(session.expiresAt, now),
  )

/** Sessions of a person that have not ended, the latest first. */
export const listSessions = async (
  { db, scope }: Transaction,
  personId: string,
  now: Date,
): Promise<readonly OwnSession[]> => {
  const rows = await db
    .select()
    .from(session)
    .where(openOf(scope.division, personId, now))
    .orderBy(desc(session.seenAt))
    .limit(200)
  return rows.map(({ id, createdAt, seenAt, expiresAt, viewAsId }) => ({
    id,
    createdAt,
    seenAt,
    expiresAt,
    isViewing: viewAsId !== null,
  }))
}

/** Which of a person’s sessions. */
export type SessionsOf = {
  readonly personId: string
  /** Only this one. */
  readonly id?: string
  /** All but this one. */
  readonly except?: string
}

/** Ends sessions of a person; how many. */
export const endSessions = async (
  { db, scope }: Transaction,
  { personId, id, except }: SessionsOf,
  at: Date,
): Promise<number> => {
  const { rowCount } = await db
    .update(session)
    .set({ endedAt: at })
    .where(
      and(
        openOf(scope.division, personId, at),
        id === undefined ? undefined : eq(session.id, id),
        except === undefined ? undefined : ne(session.id, except),
      ),
    )
  return rowCount ?? 0
}

/** Ends the session of a token; the person, where there was one. */
export const endSessionOfToken = async (
  { db, scope }: Transaction,
  tokenHash: Uint8Array,
  at: Date,
): Promise<{ readonly id: string; readonly personId: string } | undefined> => {
  const [row] = await db
    .update(session)
    .set({ endedAt: at })
    .where(and(eq(session.divisionCode, scope.division), eq(session.tokenHash, tokenHash), isNull(session.endedAt)))
    .returning({ id: session.id, personId: session.personId })
  return row
}

/** Forgets sessions that ended or expired before a moment; how many. */
export const deleteSessionsBefore = async ({ db, scope }: Transaction, before: Date): Promise<number> => {
  const { rowCount } = await db
    .delete(session)
    .where(
      and(eq(session.divisionCode, scope.division), or(lt(session.endedAt, before), lt(session.expiresAt, before))),
    )
  return rowCount ?? 0
}

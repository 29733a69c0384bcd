import { findSession, touchSession, type FoundSession } from '#store/queries/session.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Caller } from '../parts.ts'
import { tokenHash, type Token } from '../passwords/token.ts'
import { actorOf, lookUp, type Asked, type IdentifyParts } from './look-up.ts'
import { publicCaller } from './public-caller.ts'
import { sessionOver } from './refusals.ts'

/** A session's last use is written at most once a minute: not every read should write. */
const touchAfter = 60_000

const isGood = ({ holder, viewer, endedAt, expiresAt, seenAt }: FoundSession, now: number, idle: number): boolean =>
  endedAt === undefined &&
  now < expiresAt.getTime() &&
  now < seenAt.getTime() + idle * 1000 &&
  (viewer ? viewer.state === 'active' && viewer.isAdmin : holder.state === 'active')

const callerFrom = async (tx: Transaction, found: FoundSession, origin: string): Promise<Caller> => {
  const { holder, viewer } = found
  const actor = await actorOf(tx, holder, origin)
  return {
    division: tx.scope.division,
    actor: viewer ? { ...actor, viewer: viewer.id } : actor,
    organisationVersion: holder.organisationVersion,
    byCookie: true,
    session: { id: found.id, expiresAt: found.expiresAt },
    ...(holder.mustChangePassword && !viewer ? { mustChangePassword: true } : {}),
  }
}

const goodSession = (asked: Asked): Promise<Caller | undefined> =>
  lookUp(asked, async (tx) => {
    const now = asked.now()
    const found = await findSession(tx, tokenHash(asked.token))
    if (!found || !isGood(found, now.getTime(), asked.idle)) return undefined
    if (now.getTime() - found.seenAt.getTime() > touchAfter) await touchSession(tx, found.id, now)
    return callerFrom(tx, found, asked.origin)
  })

/** Who a session is of. What is no session any more is the public’s, with the reason. */
export const callerOfSession = async (
  parts: IdentifyParts,
  token: Token | undefined,
  origin: string,
): Promise<Caller> => {
  const caller = token && (await goodSession({ ...parts, token, origin }))
  return caller ?? { ...publicCaller(await parts.division(), origin), refusal: sessionOver() }
}

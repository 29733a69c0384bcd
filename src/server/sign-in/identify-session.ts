import { findSession, touchSession, type FoundSession } from '#store/queries/session.ts'
import type { Actor } from '#services/context.ts'
import { askOnce } from '#store/transaction.ts'
import type { Caller } from '../parts.ts'
import { tokenHash, type Token } from '../passwords/token.ts'
import { actorOf, lookUp, lookUpScope, type Asked, type IdentifyParts } from './look-up.ts'
import { publicCaller } from './public-caller.ts'
import { sessionOver } from './refusals.ts'

/** A session's last use is written at most once a minute: not every read should write. */
const touchAfter = 60_000

const isGood = ({ holder, viewer, endedAt, expiresAt, seenAt }: FoundSession, now: number, idle: number): boolean =>
  endedAt === undefined &&
  now < expiresAt.getTime() &&
  now < seenAt.getTime() + idle * 1000 &&
  (viewer ? viewer.state === 'active' && viewer.isAdmin : holder.state === 'active')

const callerFrom = (found: FoundSession, actor: Actor, division: string): Caller => {
  const { holder, viewer } = found
  return {
    division,
    actor: viewer ? { ...actor, viewer: viewer.id } : actor,
    organisationVersion: holder.organisationVersion,
    byCookie: true,
    session: { id: found.id, expiresAt: found.expiresAt },
    ...(holder.mustChangePassword && !viewer ? { mustChangePassword: true } : {}),
  }
}

const isInvited = ({ holder }: FoundSession): boolean => holder.grants.some(({ tasks }) => tasks !== undefined)

/** What only some requests need: an evaluator's tasks, and once a minute that the session was used. */
const completed = (asked: Asked, found: FoundSession, now: Date): Promise<Actor> => {
  const isStale = now.getTime() - found.seenAt.getTime() > touchAfter
  if (!isStale && !isInvited(found)) return actorOf(undefined, found.holder, asked.origin)
  return lookUp(asked, async (tx) => {
    if (isStale) await touchSession(tx, found.id, now)
    return actorOf(tx, found.holder, asked.origin)
  })
}

/** Every request asks this: in one trip to the database wherever that will do. */
const goodSession = async (asked: Asked): Promise<Caller | undefined> => {
  const now = asked.now()
  const hash = tokenHash(asked.token)
  const found = await askOnce(asked.store, { ...lookUpScope(asked), isReadOnly: true }, (tx) => findSession(tx, hash))
  if (!found || !isGood(found, now.getTime(), asked.idle)) return undefined
  return callerFrom(found, await completed(asked, found, now), asked.token.division)
}

/** Who a session is of. What is no session any more is the public’s, with the reason. */
export const callerOfSession = async (
  parts: IdentifyParts,
  token: Token | undefined,
  origin: string,
): Promise<Caller> => {
  const caller = token && (await goodSession({ ...parts, token, origin }))
  return caller ?? { ...publicCaller(await parts.division(), origin), refusal: sessionOver() }
}

import { findApiToken, touchApiToken, type FoundToken } from '#store/queries/api-token.ts'
import type { Caller } from '../parts.ts'
import { tokenHash } from '../passwords/token.ts'
import { actorOf, lookUp, type Asked } from './look-up.ts'
import { badToken } from './refusals.ts'

const touchAfter = 60_000

const isGood = ({ revokedAt, expiresAt, holder }: FoundToken, now: number): boolean =>
  revokedAt === undefined && now < expiresAt.getTime() && holder.state === 'active'

/** Who a program acts for, and all it may do. Throws where the token is not good. */
export const callerOfApiToken = (asked: Asked): Promise<Caller> =>
  lookUp(asked, async (tx) => {
    const now = asked.now()
    const found = await findApiToken(tx, tokenHash(asked.token))
    if (!found || !isGood(found, now.getTime())) throw badToken()
    if (now.getTime() - (found.usedAt?.getTime() ?? 0) > touchAfter) await touchApiToken(tx, found.id, now)
    const actor = await actorOf(tx, found.holder, `${asked.origin} token ${found.id}`)
    return {
      division: asked.token.division,
      actor: { ...actor, tokenVerbs: found.verbs },
      organisationVersion: found.holder.organisationVersion,
      byCookie: false,
    }
  })

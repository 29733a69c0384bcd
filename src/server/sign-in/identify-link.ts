import { linkObjection } from '#domain/process/personal-link.ts'
import { today } from '#services/allow.ts'
import { unlessRefused } from '#services/errors.ts'
import { findPersonalLink } from '#store/queries/personal-link.ts'
import type { Caller } from '../parts.ts'
import { tokenHash } from '../passwords/token.ts'
import { lookUp, type Asked } from './look-up.ts'
import { badToken } from './refusals.ts'

/** Who came by a personal link: no roles, only its tasks. Throws where it was revoked, is too old or never was. */
export const callerOfLink = (asked: Asked): Promise<Caller> =>
  lookUp(asked, async (tx) => {
    const found = await findPersonalLink(tx, tokenHash(asked.token))
    if (!found || found.holder.state === 'left' || found.holder.state === 'locked') throw badToken()
    const { link, holder } = found
    unlessRefused(linkObjection(link, { verb: 'self-evaluation.read', task: link.tasks[0] ?? '' }, today(asked)))
    return {
      division: asked.token.division,
      actor: {
        person: holder.id,
        name: holder.name,
        organisation: link.organisation,
        grants: [],
        invitedTo: [],
        link,
        origin: `${asked.origin} link ${link.id}`,
      },
      organisationVersion: holder.organisationVersion,
      byCookie: false,
    }
  })

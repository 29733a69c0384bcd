import { words } from '#domain/words/words.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { findGrant, revokeGrant } from '#store/queries/role-grant.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { change } from '../transact.ts'
import { describeGrant } from './create-role-grant.ts'
import { unlessLastAdministrator } from './last-administrator.ts'
import { unlessGranter } from './unless-granter.ts'

/** Takes a role back, at once. */
export const revokeRoleGrant = (
  ctx: Context,
  { id, reason }: { readonly id: string; readonly reason?: string | undefined },
): Promise<{ id: string }> =>
  change(ctx, async (tx) => {
    const grant = await findGrant(tx, id)
    if (!grant || grant.revokedAt) throw notFound(words('授权', 'grant'))
    unlessGranter(ctx, grant)
    if (grant.role === 'system-admin') await unlessLastAdministrator(tx, grant.personId)
    await revokeGrant(tx, id, ctx.now())
    tx.note({
      organisation: grant.organisation,
      verb: 'role-grant.revoke',
      noun: 'role-grant',
      nounId: id,
      changes: changesBetween(describeGrant(grant), {}),
      ...(reason === undefined ? {} : { reason }),
    })
    return { id }
  })

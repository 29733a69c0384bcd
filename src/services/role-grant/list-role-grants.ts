import { listGrants, type StoredGrant } from '#store/queries/role-grant.ts'
import { isAllowed, today } from '../allow.ts'
import type { Context } from '../context.ts'
import { look } from '../transact.ts'

export type GrantsAsked = {
  readonly person?: string | undefined
  readonly organisation?: string | undefined
  readonly isWithRevoked?: boolean | undefined
}

/** Who holds which role, where the actor gives and takes roles. */
export const listRoleGrants = async (
  ctx: Context,
  { person, organisation, isWithRevoked }: GrantsAsked,
): Promise<{ items: readonly StoredGrant[] }> => {
  const filter = { persons: person === undefined ? undefined : [person], organisation, isWithRevoked }
  const { year } = today(ctx)
  const found = await look(ctx, (tx) => listGrants(tx, filter))
  const isManaged = (grant: StoredGrant): boolean =>
    isAllowed(ctx, 'role-grant.manage', { organisation: grant.organisation, year })
  return { items: found.filter(isManaged) }
}

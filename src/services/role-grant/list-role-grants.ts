import { listGrants, type StoredGrant } from '#store/queries/role-grant.ts'
import { isAllowed, today } from '../allow.ts'
import type { Context } from '../context.ts'
import { pageFrom, type Page } from '../page.ts'
import { look } from '../transact.ts'

export type GrantsAsked = {
  readonly person?: string | undefined
  readonly organisation?: string | undefined
  readonly isWithRevoked?: boolean | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Who holds which role, where the actor gives and takes roles. */
export const listRoleGrants = async (
  ctx: Context,
  { person, limit, ...filter }: GrantsAsked,
): Promise<Page<StoredGrant>> => {
  const persons = person === undefined ? undefined : [person]
  const { year } = today(ctx)
  const rows = await look(ctx, (tx) => listGrants(tx, { ...filter, persons, limit: limit + 1 }))
  const page = pageFrom(rows, limit)
  const items = page.items.filter(
    ({ organisation, role }) =>
      isAllowed(ctx, 'role-grant.manage', { organisation, year }) ||
      (role === 'evaluator' && isAllowed(ctx, 'evaluator.invite', { organisation, year })),
  )
  return { ...page, items }
}

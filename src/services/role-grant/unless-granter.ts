import type { RoleGrant } from '#domain/process/role.ts'
import { allow, today } from '../allow.ts'
import type { Context } from '../context.ts'
import { isForAdministrators } from './grant-rules.ts'

/** Throws unless the actor may give and take this role there: the higher ones are for administrators, evaluators are invited by the bureau too. */
export const unlessGranter = (ctx: Context, { role, organisation }: Pick<RoleGrant, 'role' | 'organisation'>): void => {
  const asked = { organisation, year: today(ctx).year }
  if (role === 'evaluator') {
    allow(ctx, ['role-grant.manage', 'evaluator.invite'], asked)
    allow(ctx, ['evaluator.invite'], asked)
    return
  }
  allow(ctx, ['role-grant.manage'], asked)
  if (isForAdministrators(role)) allow(ctx, ['organisation.manage'], asked)
}

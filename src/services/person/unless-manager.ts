import { refusal } from '#domain/process/result.ts'
import { listGrants, type StoredGrant } from '#store/queries/role-grant.ts'
import type { StoredPerson } from '#store/queries/person.ts'
import { allow, isAllowed, today } from '../allow.ts'
import type { Context } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { isForAdministrators } from '../role-grant/grant-rules.ts'
import { lookAsProgram } from '../transact.ts'

const aboveYou = () =>
  new ServiceError(
    refusal(
      'out-of-scope',
      ['此人还有您不能管理的角色', 'this person has roles that are not yours to manage'],
      ['请系统管理员办理', 'ask the administrator'],
    ),
  )

const isMine = (ctx: Context, { role, organisation }: StoredGrant): boolean => {
  const asked = { organisation, year: today(ctx).year }
  return isAllowed(ctx, isForAdministrators(role) ? 'organisation.manage' : 'role-grant.manage', asked)
}

/** Every role a person holds anywhere, also beyond the actor’s reach; read before the change that goes by it. */
export const grantsHeldBy = (ctx: Context, person: string): Promise<readonly StoredGrant[]> =>
  lookAsProgram(ctx, (tx) => listGrants(tx, { persons: [person] }))

/**
 * Throws unless the actor manages this person: the organisation and every role held anywhere, for who sets a password could
 * use them all.
 */
export const unlessManager = (
  ctx: Context,
  { organisationId }: Pick<StoredPerson, 'organisationId'>,
  held: readonly StoredGrant[],
): void => {
  allow(ctx, ['person.manage'], { organisation: organisationId, year: today(ctx).year })
  if (ctx.firstWall !== 'off' && !held.every((grant) => isMine(ctx, grant))) throw aboveYou()
}

import { roleGrantContract } from '#contract/role-grant.ts'
import { createRoleGrant } from '#services/role-grant/create-role-grant.ts'
import { listRoleGrants } from '#services/role-grant/list-role-grants.ts'
import { revokeRoleGrant } from '#services/role-grant/revoke-role-grant.ts'
import { bind } from '../bind.ts'

export const roleGrantRoutes = [
  bind(roleGrantContract.list, listRoleGrants),
  bind(roleGrantContract.create, createRoleGrant),
  bind(roleGrantContract.revoke, revokeRoleGrant),
]

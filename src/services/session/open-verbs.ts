import { permissions, verbs, type Verb } from '#domain/process/permissions.ts'
import { linkVerbs } from '#domain/process/personal-link.ts'
import type { RoleGrant } from '#domain/process/role.ts'
import type { Actor } from '../context.ts'

const allowsSomewhere = (grants: readonly RoleGrant[], verb: Verb): boolean =>
  grants.some(({ role }) => (permissions[verb][role] ?? []).length > 0)

/** Everything any role of an actor allows somewhere. */
export const openVerbs = ({ grants, link, tokenVerbs }: Actor): readonly Verb[] => {
  if (link) return linkVerbs
  return verbs.filter((verb) => allowsSomewhere(grants, verb) && (tokenVerbs?.includes(verb) ?? true))
}

import { idsOf } from '../words/ids-of.ts'
import { relationTerms } from '../words/organisation-terms.ts'
import { roleTerms } from '../words/role-terms.ts'
import { below, chainOf, supervisorOf, type OrganisationTree } from './organisation.ts'

export type Role = keyof typeof roleTerms
export const roles = idsOf(roleTerms)
export type Relation = keyof typeof relationTerms
export const relations = idsOf(relationTerms)

/** A role held for an organisation and years. `tasks` bounds it to those: an evaluator is invited task by task. */
export type RoleGrant = {
  readonly role: Role
  readonly organisation: string
  readonly fromYear: number
  readonly toYear: number | undefined
  readonly tasks?: readonly string[]
}

export const coversYear = ({ fromYear, toYear }: RoleGrant, year: number): boolean =>
  fromYear <= year && (toYear === undefined || year <= toYear)

const bureauRoles: readonly Role[] = ['bureau-performance', 'system-admin']

const isSupervised = (tree: OrganisationTree, grant: RoleGrant, organisation: string): boolean =>
  bureauRoles.includes(grant.role)
    ? tree.byId.has(organisation)
    : grant.role === 'bureau-business' && supervisorOf(tree, organisation) === grant.organisation

/** How the holder of a grant stands to an organisation; `task` is the thing at hand, where it is one. */
export const relationOf = (
  tree: OrganisationTree,
  grant: RoleGrant,
  target: { readonly organisation: string; readonly task?: string | undefined },
): Relation => {
  if (grant.tasks) return target.task !== undefined && grant.tasks.includes(target.task) ? 'invited' : 'foreign'
  if (grant.organisation === target.organisation) return 'own'
  if (chainOf(tree, target.organisation).some(({ id }) => id === grant.organisation)) return 'subtree'
  return isSupervised(tree, grant, target.organisation) ? 'supervised' : 'foreign'
}

const watching: readonly Role[] = [...bureauRoles, 'bureau-business']

/** Organisations whose rows the holder may be shown at all: the second wall, in the database, takes its list from here. */
export const scopeOf = (tree: OrganisationTree, grant: RoleGrant): readonly string[] => {
  // Who watches nobody reaches downward only: asking every organisation of a district would be a thousand questions.
  const reached = watching.includes(grant.role)
    ? [...tree.byId.keys()]
    : [grant.organisation, ...below(tree, grant.organisation).map(({ id }) => id)]
  return reached.filter(
    (organisation) => tree.byId.has(organisation) && relationOf(tree, grant, { organisation }) !== 'foreign',
  )
}

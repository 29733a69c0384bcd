import type { OrganisationTree } from '#domain/process/organisation.ts'
import { scopeOf, type RoleGrant } from '#domain/process/role.ts'
import type { Reach, Scope } from '#store/scope.ts'
import type { Context } from './context.ts'

const known = new WeakMap<OrganisationTree, Map<string, readonly string[]>>()

/** A walk through the whole tree: kept as long as the tree is. */
const reachOfGrant = (tree: OrganisationTree, grant: RoleGrant): readonly string[] => {
  const ofTree = known.get(tree) ?? new Map<string, readonly string[]>()
  known.set(tree, ofTree)
  const key = `${grant.role} ${grant.organisation} ${grant.tasks ? 'invited' : ''}`
  const found = ofTree.get(key) ?? scopeOf(tree, grant)
  ofTree.set(key, found)
  return found
}

/** Organisations whose rows the actor may reach at all; '*' where that is everything. */
export const reachOf = ({ actor, tree }: Pick<Context, 'actor' | 'tree'>): Reach => {
  if (actor.link) return [actor.link.organisation]
  const reached = new Set(actor.invitedTo)
  for (const grant of actor.grants) {
    const ofGrant = reachOfGrant(tree, grant)
    if (ofGrant.length === tree.byId.size && ofGrant.length > 0) return '*'
    for (const id of ofGrant) reached.add(id)
  }
  return [...reached]
}

const asActor = (person: string | undefined): { actor?: string } => (person === undefined ? {} : { actor: person })

/** The scope of a request: what is read and written is held to it by the database. */
export const scopeOfActor = (ctx: Context): Scope => {
  const reach = reachOf(ctx)
  return { division: ctx.division, ...asActor(ctx.actor.person), readable: reach, writable: reach }
}

/** The scope of the program itself, in the name of a person: for what everybody may know, such as names and due days. */
export const programScope = ({ division, actor }: Pick<Context, 'division' | 'actor'>): Scope => ({
  division,
  ...asActor(actor.person),
  readable: '*',
  writable: '*',
})

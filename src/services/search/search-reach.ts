import { permissions, type Verb } from '#domain/process/permissions.ts'
import type { RoleGrant } from '#domain/process/role.ts'
import type { Reach } from '#store/scope.ts'
import { isAllowed } from '../allow.ts'
import type { Context } from '../context.ts'
import { reachOf } from '../reach.ts'

const coversSome = ({ role }: RoleGrant, verbs: readonly Verb[]): boolean =>
  verbs.some((verb) => (permissions[verb][role] ?? []).length > 0)

/** Organisations in which the roles of the actor may do one of some verbs; what is found there is asked about one by one. */
export const reachFor = (ctx: Context, verbs: readonly Verb[]): Reach => {
  if (ctx.firstWall === 'off') return reachOf(ctx)
  const grants = ctx.actor.grants.filter((grant) => coversSome(grant, verbs))
  return reachOf({ tree: ctx.tree, actor: { ...ctx.actor, grants } })
}

/** Whoever watches many organisations sees the drafts of none of them, but perhaps of the own. */
const watching: ReadonlySet<string> = new Set(['bureau-performance', 'bureau-business', 'system-admin'])

const nearBy = (ctx: Context, verbs: readonly Verb[]): readonly string[] => {
  const grants = ctx.actor.grants.filter((grant) => coversSome(grant, verbs))
  const below = reachOf({
    tree: ctx.tree,
    actor: { ...ctx.actor, grants: grants.filter(({ role }) => !watching.has(role)) },
  })
  return [...(below === '*' ? ctx.tree.byId.keys() : below), ...grants.map(({ organisation }) => organisation)]
}

/** Organisations whose drafts the actor may read or write. */
export const draftsFor = (ctx: Context, verbs: readonly Verb[], year: number): readonly string[] => {
  const reach = ctx.firstWall === 'off' ? reachOf(ctx) : nearBy(ctx, verbs)
  const candidates = reach === '*' ? [...ctx.tree.byId.keys()] : [...new Set(reach)]
  return candidates.filter((organisation) =>
    verbs.some((verb) => isAllowed(ctx, verb, { organisation, year, stage: 'draft' })),
  )
}

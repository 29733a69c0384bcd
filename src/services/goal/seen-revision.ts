import type { Role } from '#domain/process/role.ts'
import { allow, isAllowed } from '../allow.ts'
import type { Context } from '../context.ts'
import { goalNoun } from '../thing/noun.ts'
import { askedOf } from '../thing/thing.ts'
import type { GoalThing } from './draft.ts'

const outsiders: readonly Role[] = ['bureau-performance', 'bureau-business', 'evaluator']

/** The actor with the roles held inside the department only. */
const asInsider = (ctx: Context): Context => {
  const grants = ctx.actor.grants.filter(({ role }) => !outsiders.includes(role))
  return { ...ctx, actor: { ...ctx.actor, grants } }
}

const lastForwarded = ({ progress }: GoalThing): number =>
  progress.steps.findLast(({ event }) => event === 'forward')?.revision ?? 0

/** Versions before a draft have been declared; the one that is with somebody has too. */
const lastDeclared = ({ header, progress }: GoalThing): number =>
  progress.state === 'draft' ? header.revision - 1 : header.revision

/**
 * The last version the actor may see. Who writes sees the draft; who stands above it in the department what was
 * declared; the bureau what the department has forwarded: on the way there a goal is the department's own affair.
 * Throws where there is none.
 */
export const seenRevision = (ctx: Context, thing: GoalThing): number => {
  const asked = askedOf(goalNoun, thing)
  const insider = asInsider(ctx)
  if (isAllowed(insider, 'goal.edit', asked) || isAllowed(insider, 'goal.read', asked)) return thing.header.revision
  const submitted = { ...asked, stage: 'submitted' } as const
  const isInsider = isAllowed(insider, 'goal.read', submitted)
  const seen = isInsider ? lastDeclared(thing) : lastForwarded(thing)
  allow(ctx, ['goal.read'], seen === 0 ? { ...asked, stage: 'draft' } : submitted)
  return seen
}

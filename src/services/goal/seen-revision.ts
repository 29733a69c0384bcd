import { revisionInForce } from '#domain/process/goal/goal-machine.ts'
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

/** A version in force is known to all; what was abandoned lies before it. */
const lastForwarded = ({ progress }: GoalThing): number =>
  Math.max(progress.steps.findLast(({ event }) => event === 'forward')?.revision ?? 0, revisionInForce(progress) ?? 0)

/** Versions before a draft have been declared; the one that is with somebody has too. */
const lastDeclared = ({ header, progress }: GoalThing): number =>
  progress.state === 'draft' ? header.revision - 1 : header.revision

/** Versions given up before they were handed on by this move: nobody above ever saw them, nor will. */
const givenUpBefore = ({ progress: { steps } }: GoalThing, handedOn: 'declare' | 'forward'): readonly number[] =>
  steps
    .filter(({ event }) => event === 'abandon')
    .map(({ revision }) => revision - 1)
    .filter((given) => !steps.some(({ event, revision }) => event === handedOn && revision === given))

/** Versions the actor may not see although later ones may be. */
export const hiddenRevisions = (ctx: Context, thing: GoalThing): readonly number[] => {
  const insider = asInsider(ctx)
  const asked = askedOf(goalNoun, thing)
  const draft = { ...asked, stage: 'draft' } as const
  if (isAllowed(insider, 'goal.edit', draft) || isAllowed(insider, 'goal.read', draft)) return []
  const isInsider = isAllowed(insider, 'goal.read', { ...asked, stage: 'submitted' })
  return givenUpBefore(thing, isInsider ? 'declare' : 'forward')
}

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

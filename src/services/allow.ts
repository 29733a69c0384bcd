import { day, type Day } from '#domain/process/calendar/day.ts'
import { may, type Target } from '#domain/process/may.ts'
import type { Verb } from '#domain/process/permissions.ts'
import { linkObjection } from '#domain/process/personal-link.ts'
import { done, refusal, refused, type Refusal, type Result } from '#domain/process/result.ts'
import type { Context } from './context.ts'
import { notSignedIn, ServiceError } from './errors.ts'

/** What is asked about, without what the context knows. A thing without drafts counts as submitted. */
export type Asked = {
  readonly organisation: string
  readonly year: number
  /** Id of the thing: links and invitations are for single things. */
  readonly thing?: string | undefined
  readonly stage?: Target['stage']
  readonly submittedBy?: readonly string[]
}

/** Beijing time: deadlines of the whole country are counted in it. */
const offset = 8 * 3_600_000

/** The day it is now in China. */
export const today = (ctx: Pick<Context, 'now'>): Day => {
  const local = new Date(ctx.now().getTime() + offset)
  return day(local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate())
}

/** Minutes since midnight in China. */
export const minuteOfDay = (ctx: Pick<Context, 'now'>): number => {
  const local = new Date(ctx.now().getTime() + offset)
  return local.getUTCHours() * 60 + local.getUTCMinutes()
}

const notInToken = (verb: Verb): Refusal =>
  refusal(
    'no-role',
    [`该令牌不含“${verb}”`, `the token does not cover "${verb}"`],
    ['请签发含此权限的令牌', 'issue a token that covers it'],
  )

const tokenObjection = ({ actor }: Context, verb: Verb): Refusal | undefined =>
  actor.tokenVerbs && !actor.tokenVerbs.includes(verb) ? notInToken(verb) : undefined

const decide = (ctx: Context, verb: Verb, asked: Asked): Result<unknown> => {
  const { actor, tree } = ctx
  if (actor.link) {
    const objection = linkObjection(actor.link, { verb, task: asked.thing ?? '' }, today(ctx))
    return objection ? refused(objection) : done(undefined)
  }
  const objection = tokenObjection(ctx, verb)
  if (objection) return refused(objection)
  const asker = { person: actor.person ?? '', grants: actor.grants, isViewingAs: actor.viewer !== undefined }
  const { organisation, year, thing: task, stage = 'submitted', submittedBy = [] } = asked
  return may(asker, verb, { tree, organisation, year, task, stage, submittedBy })
}

/** Whether the actor may do it. */
export const isAllowed = (ctx: Context, verb: Verb, asked: Asked): boolean =>
  ctx.firstWall === 'off' || decide(ctx, verb, asked).kind === 'done'

/** The first wall: throws the refusal of the first verb unless one of them is allowed. */
export const allow = (ctx: Context, verbs: readonly [Verb, ...Verb[]], asked: Asked): void => {
  if (ctx.firstWall === 'off') return
  let first: Refusal | undefined
  for (const verb of verbs) {
    const result = decide(ctx, verb, asked)
    if (result.kind === 'done') return
    first ??= result.refusal
  }
  if (first) throw new ServiceError(first)
}

/** Throws unless somebody is signed in; the person. */
export const signedIn = ({ actor }: Context): string => {
  if (actor.person !== undefined) return actor.person
  throw notSignedIn()
}

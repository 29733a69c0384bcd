import type { Verb } from '#domain/process/permissions.ts'
import { refusal } from '#domain/process/result.ts'
import { words } from '#domain/words/words.ts'
import { signedIn } from '#services/allow.ts'
import type { Context } from '#services/context.ts'
import { notFound, ServiceError } from '#services/errors.ts'
import type { Transaction } from '#store/transaction.ts'
import { findJob, type JobView } from '../jobs/entry.ts'

const noJob = (): ServiceError => notFound(words('后台任务', 'job'))

/** Throws for who came by a link: a link is for tasks. The person whose jobs they are. */
export const jobOwner = (ctx: Context): string => {
  if (ctx.actor.link === undefined) return signedIn(ctx)
  throw new ServiceError(
    refusal(
      'no-role',
      ['凭链接不能办理后台任务', 'A link does not let you run jobs'],
      ['请登录后办理', 'Sign in to do it'],
    ),
  )
}

/** The verbs a job was asked with; undefined: all of its owner's. */
const verbsOf = ({ input }: JobView): readonly Verb[] | undefined =>
  typeof input === 'object' && input !== null && 'verbs' in input ? (input.verbs as readonly Verb[]) : undefined

/** A program with a token sees the jobs that it could have asked for itself. */
const isCovered = ({ actor }: Context, job: JobView): boolean => {
  const { tokenVerbs } = actor
  return tokenVerbs === undefined || (verbsOf(job)?.every((verb) => tokenVerbs.includes(verb)) ?? false)
}

export const isVisible = (ctx: Context, job: JobView): boolean =>
  job.owner !== null && job.owner === ctx.actor.person && isCovered(ctx, job)

/** A job of the caller; whoever reaches more of the division has no business with those of others. */
export const ownJob = async (ctx: Context, tx: Transaction, id: string): Promise<JobView> => {
  jobOwner(ctx)
  const job = await findJob(tx, id)
  if (!job || !isVisible(ctx, job)) throw noJob()
  return job
}

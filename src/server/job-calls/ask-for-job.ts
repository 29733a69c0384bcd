import type { Context } from '#services/context.ts'
import { change } from '#services/transact.ts'
import { unlessViewing } from '#services/unless-viewing.ts'
import type { JobName } from '../job-kinds/job-titles.ts'
import type { JobDesk } from './job-desk.ts'
import { jobOwner } from './own-job.ts'

/** What every job that is done for a person carries: a token's bounds go with it. */
export const boundsOf = ({ actor }: Context): object => (actor.tokenVerbs ? { verbs: actor.tokenVerbs } : {})

/** Asks for a job in the caller's name; the same call sent again gives the same job. */
export const askForJob = async (
  ctx: Context,
  { queue }: JobDesk,
  { kind, input }: { readonly kind: JobName; readonly input: object },
): Promise<{ id: string }> => {
  const owner = jobOwner(ctx)
  unlessViewing(ctx)
  const key = ctx.newId()
  const id = await change(ctx, (tx) => queue.enqueue(tx, { kind, key, owner, input: { ...input, ...boundsOf(ctx) } }))
  queue.wake()
  return { id }
}

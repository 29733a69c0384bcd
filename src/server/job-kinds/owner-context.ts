import { z } from 'zod'
import { verbs, type Verb } from '#domain/process/permissions.ts'
import { words } from '#domain/words/words.ts'
import type { Context } from '#services/context.ts'
import type { Workshop } from '#services/workshop/workshop.ts'
import { findHolder } from '#store/queries/find-holder.ts'
import type { Holder } from '#store/queries/holder.ts'
import { inTransaction } from '#store/transaction.ts'
import { FinalFailure, type RunningJob } from '../jobs/job.ts'
import { actorOf } from '../sign-in/look-up.ts'
import type { JobTools } from './job-tools.ts'

/** A token's bounds, which its jobs keep to. */
export const bounds = { verbs: z.array(z.enum(verbs as [Verb, ...Verb[]])).optional() }

const gone = (): FinalFailure =>
  new FinalFailure({
    what: words('提出任务的人已停用', 'who asked for the job is no longer active'),
    remedy: words('请由在职人员重新提出', 'let somebody else ask for it'),
  })

const activeHolder = (holder: Holder | undefined): Holder => {
  if (!holder || holder.state === 'left' || holder.state === 'locked') throw gone()
  return holder
}

/** What is done for a job ends with it. */
const held = (workshop: Workshop, { signal }: RunningJob): Workshop => ({
  run: (task, input) => workshop.run(task, input, signal),
})

/**
 * The context of who asked for a job, with what he or she may do now: rights taken away since then are gone for the job too.
 */
export const ownerContext = async (
  { store, trees, catalogue, attachments, now, newId, workshop }: JobTools,
  job: RunningJob,
  tokenVerbs: readonly Verb[] | undefined,
): Promise<Context> => {
  const { id, division, owner } = job
  if (owner === undefined) throw gone()
  const scope = { division, readable: '*', writable: '*' } as const
  const { actor, version } = await inTransaction(store, scope, async (tx) => {
    const holder = activeHolder(await findHolder(tx, owner))
    return { actor: await actorOf(tx, holder, `job ${id}`), version: holder.organisationVersion }
  })
  const tree = await trees.treeOf(division, version)
  const bounded = tokenVerbs ? { ...actor, tokenVerbs } : actor
  const own = { store, division, actor: bounded, tree, catalogue, attachments, now, newId }
  return workshop ? { ...own, workshop: held(workshop, job) } : own
}

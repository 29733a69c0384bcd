import { z } from 'zod'
import { importAsked } from '#contract/import-batch.ts'
import { words } from '#domain/words/words.ts'
import type { Context } from '#services/context.ts'
import { importBy, type ImportDone, type RunImport } from '#services/import/run-import.ts'
import { scopeOfActor } from '#services/reach.ts'
import { look, workOf, type Work } from '#services/transact.ts'
import { findBatch } from '#store/queries/import-batch.ts'
import { defineJob, type RunningJob } from '../jobs/job.ts'
import type { JobTools } from './job-tools.ts'
import { bounds, ownerContext } from './owner-context.ts'

type Counts = Readonly<Record<string, number>>
type Done = { readonly id: string; readonly counts: Counts }

/** What an earlier try has written already. */
const writtenBefore = async (ctx: Context, id: string): Promise<Done | undefined> => {
  const found = await look(ctx, (tx) => findBatch(tx, id))
  return found && { id, counts: found.counts }
}

/** Runs an import in the transaction that notes it as done. */
const onceWithin =
  (ctx: Context, job: RunningJob) =>
  async (work: (tx: Work) => Promise<ImportDone>): Promise<ImportDone> => {
    const made: { done?: ImportDone } = {}
    const isFirst = await job.once(
      'import',
      async (transaction) => {
        made.done = await work(workOf(ctx, transaction))
      },
      scopeOfActor(ctx),
    )
    // Nobody else works on a job that is held, so what was there before has been seen before.
    if (!isFirst || !made.done) throw new TypeError('an import that is noted as done, without its batch')
    return made.done
  }

const importNow = async (
  ctx: Context,
  job: RunningJob,
  { batch, ...asked }: RunImport & { readonly batch: string },
): Promise<Done> => {
  await job.progress(0, 2, words('正在读取文件', 'reading the file'))
  return importBy(ctx, asked, {
    id: batch,
    within: async (work) => {
      await job.progress(1, 2, words('正在核对并写入各行', 'looking at the rows and entering them'))
      return onceWithin(ctx, job)(work)
    },
  })
}

/** Imports a table in its owner's rights, exactly once; what it brought in is undone by the id of its batch. */
export const importTableJob = (tools: JobTools) =>
  defineJob({
    name: 'import-table',
    lane: 'heavy',
    input: importAsked.extend({ batch: z.uuid(), ...bounds }),
    retry: { limit: 2, delaySeconds: 5 },
    handle: async ({ verbs, ...asked }, job) => {
      const ctx = await ownerContext(tools, job, verbs)
      const { id, counts } = (await writtenBefore(ctx, asked.batch)) ?? (await importNow(ctx, job, asked))
      await job.progress(2, 2)
      return { batchId: id, counts }
    },
  })

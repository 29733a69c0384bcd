import { z } from 'zod'
import { organisation } from '#store/schema/organisation.ts'
import type { Transaction } from '#store/transaction.ts'
import { defineJob } from '#server/jobs/job.ts'
import { newOrganisation } from '../store/builders.ts'

/** Adds a row: an effect that can be counted. */
export const addOrganisation = async ({ db, scope }: Transaction): Promise<void> => {
  await db.insert(organisation).values(newOrganisation(scope.division))
}

/** Says that it has begun, adds its row exactly once, and, where it is told to, goes on for ever. */
export const countUp = defineJob({
  name: 'count-up',
  input: z.object({ hangsOnTry: z.number().optional() }),
  retry: { limit: 3, delaySeconds: 0 },
  handle: async ({ hangsOnTry }, job) => {
    const isFirst = await job.once('add', addOrganisation)
    await job.progress(1, 2)
    if (job.attempt === hangsOnTry) await new Promise((resolve) => setTimeout(resolve, 60_000))
    return { attempt: job.attempt, isFirst }
  },
})

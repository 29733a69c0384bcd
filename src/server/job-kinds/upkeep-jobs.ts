import { z } from 'zod'
import { collectStoreOrphans } from '#store/backup/collect-store-orphans.ts'
import { deleteSessionsBefore } from '#store/queries/forget-old.ts'
import { deleteAnswersBefore } from '#store/queries/idempotency-key.ts'
import { deleteAttemptsBefore } from '#store/queries/sign-in-attempt.ts'
import { forgetJobs } from '../jobs/entry.ts'
import { defineJob } from '../jobs/job.ts'
import type { JobTools } from './job-tools.ts'

const day = 86_400_000

/** Longer than any upload waits for its row, and than a backup takes. */
const orphanGrace = 2 * day

/** Removes contents that no file of any division names any more. */
export const collectOrphansJob = ({ store, attachments, now }: JobTools) =>
  defineJob({
    name: 'collect-orphans',
    lane: 'heavy',
    input: z.object({}),
    retry: { limit: 2, delaySeconds: 600 },
    handle: () => collectStoreOrphans(store, attachments, { now: now(), grace: orphanGrace }),
  })

/** Days things are kept that are of use for a while only. */
const kept = { answers: 7, sessions: 30, attempts: 30, jobs: 90 } as const

/** Forgets what is past its use in one division: keys of repeated calls, sessions, sign-ins that failed, ended jobs. */
export const forgetOldJob = ({ now }: Pick<JobTools, 'now'>) =>
  defineJob({
    name: 'forget-old',
    input: z.object({}),
    handle: async (_, job) => {
      const before = (days: number): Date => new Date(now().getTime() - days * day)
      const counts = { answers: 0, sessions: 0, attempts: 0, jobs: 0 }
      await job.once('forget', async (tx) => {
        counts.answers = await deleteAnswersBefore(tx, before(kept.answers))
        counts.sessions = await deleteSessionsBefore(tx, before(kept.sessions))
        counts.attempts = await deleteAttemptsBefore(tx, before(kept.attempts))
        counts.jobs = await forgetJobs(tx, before(kept.jobs))
      })
      return counts
    },
  })

import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { z } from 'zod'
import type { Scope } from '#store/scope.ts'
import { inTransaction } from '#store/transaction.ts'
import { findJob, type JobView } from '#server/jobs/entry.ts'
import { installJobs } from '#server/jobs/install-jobs.ts'
import { defineJob, type AnyJob, type JobRequest, type RunningJob } from '#server/jobs/job.ts'
import { openJobs, type Jobs } from '#server/jobs/open-jobs.ts'
import type { JobEvent, JobTimes } from '#server/jobs/workers.ts'
import type { StoreKind } from '../store/hub.ts'
import { everything, openTestStore, type TestStore } from '../store/test-store.ts'

const quick: Partial<JobTimes> = { poll: 30, beat: 30, stale: 5000, finish: 100, end: 100 }
type Doing = (job: RunningJob) => Promise<Record<string, unknown> | undefined>

/** A kind of job that does what the test says. */
export const doing = (name: string, handle: Doing, more: Partial<AnyJob> = {}) =>
  defineJob({
    name,
    input: z.object({}),
    retry: { limit: 2, delaySeconds: 0 },
    ...more,
    handle: (_, job) => handle(job),
  })

/** Goes on until it is told to end. */
export const untilAborted = (job: RunningJob): Promise<never> =>
  new Promise((_, reject) => {
    job.signal.addEventListener('abort', () => reject(new Error('ended in some way')))
  })

export const inState = (wanted: JobView['state']) => (job: JobView) => job.state === wanted

/** A store with the queue for the tests of a file; each test starts with no jobs, and its servers are stopped after it. */
export const jobHarness = (kind: StoreKind) => {
  const opened: Jobs[] = []
  const events: JobEvent[] = []
  let test: TestStore | undefined
  const parts = (): TestStore => {
    if (!test) throw new Error('the store is not open')
    return test
  }
  beforeAll(async () => {
    test = await openTestStore(kind)
    await Promise.all([installJobs(test.store), installJobs(test.store)])
    await installJobs(test.store)
  })
  afterEach(async () => {
    for (const jobs of opened.splice(0)) await jobs.stop()
    for (const table of ['job', 'archive', 'entry', 'hold']) {
      await parts().admin.query(`DELETE FROM jiheng_jobs.${table}`)
    }
    await parts().admin.query('DELETE FROM organisation')
    events.length = 0
  })
  afterAll(() => test?.close())

  const within: <T>(work: Parameters<typeof inTransaction<T>>[2], scope?: Scope) => Promise<T> = (
    work,
    scope = everything,
  ) => inTransaction(parts().store, scope, work)
  const view = (id: string): Promise<JobView | undefined> => within((transaction) => findJob(transaction, id))
  return {
    parts,
    events,
    within,
    view,
    start: async (jobs: readonly AnyJob[], times: Partial<JobTimes> = {}): Promise<Jobs> => {
      const tell = (event: JobEvent): void => void events.push(event)
      const made = openJobs(parts().store, { jobs, times: { ...quick, ...times }, tell })
      await made.start()
      opened.push(made)
      return made
    },
    ask: (jobs: Jobs, request: JobRequest, scope: Scope = everything): Promise<string> =>
      within((transaction) => jobs.enqueue(transaction, request), scope),
    until: async (id: string, isSo: (job: JobView) => boolean): Promise<JobView> => {
      for (const end = performance.now() + 30_000; performance.now() < end;) {
        const job = await view(id)
        if (job && isSo(job)) return job
        await sleep(10)
      }
      throw new Error(`still ${JSON.stringify(await view(id))}`)
    },
    organisations: async (): Promise<number> => {
      const { rows } = await parts().admin.query<{ count: string }>('SELECT count(*) FROM organisation')
      return Number(rows[0]?.count)
    },
  }
}

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { countUp } from '#tests/jobs/count-up.ts'
import { doing, inState, jobHarness, untilAborted } from '#tests/jobs/harness.ts'
import { storeKinds } from '#tests/store/test-store.ts'
import { listJobs } from './entry.ts'
import { openJobs } from './open-jobs.ts'

describe.each(storeKinds())('servers that stop and break off on the %s store', (kind) => {
  const { parts, events, within, view, start, ask, until, organisations } = jobHarness(kind)

  it('lets a job end when the server stops', async () => {
    const short = doing('short', async () => (await sleep(80), { isWhole: true }))
    const jobs = await start([short], { finish: 5000 })
    const id = await ask(jobs, short.request({}, { key: 'a' }))
    await until(id, inState('running'))
    await jobs.stop()
    expect(await view(id)).toMatchObject({ state: 'done', result: { isWhole: true } })
  })

  it('gives back what does not end in time, and the next server does it as if for the first time', async () => {
    let isFirst = true
    const long = doing('long', (job) => (isFirst ? untilAborted(job) : Promise.resolve({ attempt: job.attempt })))
    const jobs = await start([long])
    const id = await ask(jobs, long.request({}, { key: 'a' }))
    await until(id, inState('running'))
    await jobs.stop()
    expect(await view(id)).toMatchObject({ state: 'waiting' })
    isFirst = false
    await start([long])
    expect(await until(id, inState('done'))).toMatchObject({ result: { attempt: 1 } })
  })

  it('does the jobs of a server that was killed, and what they had done once is not done again', async () => {
    const script = join(import.meta.dirname, '../../../tests/jobs/worker.ts')
    const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(parts().store.connection)])
    try {
      const id = await ask(
        openJobs(parts().store, { jobs: [countUp] }),
        countUp.request({ hangsOnTry: 1 }, { key: 'killed' }),
      )
      await until(id, ({ done }) => done === 1)
      child.kill('SIGKILL')
      await start([countUp], { stale: 300 })
      expect(await until(id, inState('done'))).toMatchObject({ attempt: 2, result: { attempt: 2, isFirst: false } })
      expect(await organisations()).toBe(1)
      expect(events).toContainEqual({ kind: 'swept', count: 1 })
    } finally {
      child.kill('SIGKILL')
    }
  })

  it('cancels a job whose server was killed after it was cancelled', async () => {
    const endless = doing('endless', untilAborted)
    const jobs = await start([endless], { beat: 60_000 })
    const id = await ask(jobs, endless.request({}, { key: 'a' }))
    await until(id, inState('running'))
    await within((transaction) => jobs.cancel(transaction, id))
    await start([], { stale: 50 })
    await until(id, inState('cancelled'))
  })

  it('leaves a job alone that another has taken over', async () => {
    let tries = 0
    const slow = doing('slow', async (job) => {
      tries += 1
      if (tries === 1) await untilAborted(job)
      return { tries }
    })
    const jobs = await start([slow])
    const id = await ask(jobs, slow.request({}, { key: 'a' }))
    await until(id, inState('running'))
    await parts().admin.query(
      `UPDATE jiheng_jobs.hold SET beat_at = now() - interval '1 hour', holder = gen_random_uuid()`,
    )
    await start([slow], { stale: 200 })
    expect(await until(id, inState('done'))).toMatchObject({ attempt: 2, result: { tries: 2 } })
    expect(events).toContainEqual(expect.objectContaining({ kind: 'settled', outcome: 'lost' }))
  })

  it('does many jobs with two servers, each effect exactly once, though connections break', async () => {
    const jobs = await start([countUp])
    await start([countUp])
    await within(async (transaction) => {
      for (let key = 0; key < 60; key += 1) await jobs.enqueue(transaction, countUp.request({}, { key: `${key}` }))
    })
    jobs.wake()
    await sleep(60)
    // A role may end its own connections.
    await parts().store.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND usename = 'jiheng_app' AND pid <> pg_backend_pid()`,
    )
    const open = { states: ['waiting', 'running', 'retrying'], limit: 100 } as const
    for (let round = 0; round < 1000; round += 1) {
      const left = await within((transaction) => listJobs(transaction, open))
      if (left.length === 0) break
      await sleep(20)
    }
    const all = await within((transaction) => listJobs(transaction, { limit: 200 }))
    expect(all.filter(inState('done'))).toHaveLength(60)
    expect(await organisations()).toBe(60)
  })
})

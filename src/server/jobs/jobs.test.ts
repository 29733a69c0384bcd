import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { words } from '#domain/words/words.ts'
import { inTransaction } from '#store/transaction.ts'
import { addOrganisation, countUp } from '#tests/jobs/count-up.ts'
import {
  division,
  everything,
  openTestStore,
  otherDivision,
  storeKinds,
  type TestStore,
} from '#tests/store/test-store.ts'
import { jobId } from './enqueue.ts'
import { findJob, forgetJobs, listJobs, type JobView } from './entry.ts'
import { installJobs } from './install-jobs.ts'
import { defineJob, FinalFailure, type AnyJob, type JobRequest, type RunningJob } from './job.ts'
import { openJobs, type Jobs } from './open-jobs.ts'
import type { JobEvent, JobTimes } from './workers.ts'

const quick: Partial<JobTimes> = { poll: 20, beat: 30, stale: 5000, finish: 100, end: 100 }
const chen = '0190aaaa-0000-7000-8000-000000000001'
const li = '0190aaaa-0000-7000-8000-000000000002'
const unit = '0190aaaa-0000-7000-8000-00000000000a'

const nothing = z.object({})
const noRetry = { limit: 0, delaySeconds: 0 }
type Doing = (job: RunningJob) => Promise<Record<string, unknown> | undefined>

/** A kind of job that does what the test says. */
const doing = (name: string, handle: Doing, more: Partial<AnyJob> = {}) =>
  defineJob({ name, input: nothing, retry: { limit: 2, delaySeconds: 0 }, ...more, handle: (_, job) => handle(job) })

const untilAborted = (job: RunningJob): Promise<never> =>
  new Promise((_, reject) => {
    job.signal.addEventListener('abort', () => reject(new Error('ended in some way')))
  })

describe('the id of a job', () => {
  it('is a uuid that follows from division, kind and key', () => {
    const uuid = /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u
    fc.assert(
      fc.property(fc.string(), fc.string(), (kind, key) => {
        expect(jobId(division, kind, key)).toMatch(uuid)
        expect(jobId(division, kind, key)).toBe(jobId(division, kind, key))
        expect(jobId(division, kind, key)).not.toBe(jobId(division, `${kind}x`, key))
        expect(jobId(division, kind, key)).not.toBe(jobId(otherDivision, kind, key))
      }),
    )
  })
})

describe.each(storeKinds())('jobs on the %s store', (kind) => {
  let test: TestStore
  const opened: Jobs[] = []
  const events: JobEvent[] = []

  beforeAll(async () => {
    test = await openTestStore(kind)
    await Promise.all([installJobs(test.store), installJobs(test.store)])
    await installJobs(test.store)
  })
  afterEach(async () => {
    for (const jobs of opened.splice(0)) await jobs.stop()
    await test.admin.query('TRUNCATE jiheng_jobs.job, jiheng_jobs.entry, jiheng_jobs.hold CASCADE')
    await test.admin.query('DELETE FROM organisation')
    events.length = 0
  })
  afterAll(() => test.close())

  const start = async (jobs: readonly AnyJob[], times: Partial<JobTimes> = {}): Promise<Jobs> => {
    const made = openJobs(test.store, { jobs, times: { ...quick, ...times }, tell: (event) => events.push(event) })
    await made.start()
    opened.push(made)
    return made
  }
  const ask = (jobs: Jobs, request: JobRequest, scope: Parameters<typeof inTransaction>[1] = everything) =>
    inTransaction(test.store, scope, (transaction) => jobs.enqueue(transaction, request))
  const view = (id: string): Promise<JobView | undefined> =>
    inTransaction(test.store, everything, (transaction) => findJob(transaction, id))
  const until = async (id: string, isSo: (job: JobView) => boolean): Promise<JobView> => {
    for (let round = 0; round < 500; round += 1) {
      const job = await view(id)
      if (job && isSo(job)) return job
      await sleep(10)
    }
    throw new Error(`still ${JSON.stringify(await view(id))}`)
  }
  const state = (wanted: JobView['state']) => (job: JobView) => job.state === wanted
  const organisations = async (): Promise<number> => {
    const { rows } = await test.admin.query<{ count: string }>('SELECT count(*) FROM organisation')
    return Number(rows[0]?.count)
  }

  it('does a job and keeps its result', async () => {
    const jobs = await start([countUp])
    const id = await ask(jobs, countUp.request({}, { key: 'one', owner: chen }))
    expect(await until(id, state('done'))).toMatchObject({
      kind: 'count-up',
      owner: chen,
      attempt: 1,
      done: 1,
      total: 2,
      result: { attempt: 1, isFirst: true },
      problem: null,
    })
  })

  it('has a job only where the transaction that asked for it was committed', async () => {
    const jobs = await start([countUp])
    const failing = inTransaction(test.store, everything, async (transaction) => {
      await jobs.enqueue(transaction, countUp.request({}, { key: 'undone' }))
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    await sleep(60)
    expect(await view(jobId(division, 'count-up', 'undone'))).toBeUndefined()
    expect(await organisations()).toBe(0)
  })

  it('is the same job however often, and at once, it is asked for by the same key', async () => {
    const jobs = await start([countUp])
    const request = countUp.request({}, { key: 'same' })
    const ids = await Promise.all(Array.from({ length: 8 }, () => ask(jobs, request)))
    expect(new Set(ids).size).toBe(1)
    await until(ids[0] ?? '', state('done'))
    expect(await ask(jobs, request)).toBe(ids[0])
    await sleep(60)
    expect(await organisations()).toBe(1)
  })

  it('keeps any result that is JSON, and fails where it is none', async () => {
    const odd = doing('odd', ({ key }) => Promise.resolve(key === 'json' ? { text: 'a\0b' } : { big: 1n }), {
      retry: noRetry,
    })
    const jobs = await start([odd])
    expect(await until(await ask(jobs, odd.request({}, { key: 'json' })), state('done'))).toMatchObject({
      result: { text: 'ab' },
    })
    await until(await ask(jobs, odd.request({}, { key: 'none' })), state('failed'))
  })

  it('refuses a kind it does not know and an input the kind does not take', async () => {
    const jobs = await start([countUp])
    await expect(ask(jobs, { kind: 'other', key: 'a', input: {} })).rejects.toThrow('no such kind')
    await expect(ask(jobs, { kind: 'count-up', key: 'a', input: { hangsOnTry: 'x' } })).rejects.toThrow('hangsOnTry')
    expect(() => openJobs(test.store, { jobs: [countUp, countUp] })).toThrow('same name')
  })

  it('tries again after a failure, and says meanwhile what is wrong', async () => {
    const failing = doing('failing', async (job) => {
      if (job.attempt < 3)
        throw Object.assign(new Error('no'), { what: words('没空', 'busy'), remedy: words('等', 'wait') })
      return { attempt: job.attempt }
    })
    const jobs = await start([failing])
    const id = await ask(jobs, failing.request({}, { key: 'a' }))
    expect(await until(id, state('done'))).toMatchObject({ attempt: 3, result: { attempt: 3 }, problem: null })
    expect(events.map((event) => event.kind === 'settled' && event.outcome)).toEqual(['failed', 'failed', 'done'])
  })

  it('fails when the tries are used up, tells no message of the error, and can be started anew', async () => {
    let isBroken = true
    const failing = doing('failing', async (job) => {
      await job.once('add', addOrganisation)
      if (isBroken) throw new Error('张三 440113199001011234')
      return undefined
    })
    const jobs = await start([failing])
    const id = await ask(jobs, failing.request({}, { key: 'a' }))
    const failed = await until(id, state('failed'))
    expect(failed).toMatchObject({ attempt: 3, problem: { what: { en: 'the job failed' } } })
    expect(JSON.stringify(failed)).not.toContain('张三')
    isBroken = false
    expect(await inTransaction(test.store, everything, (transaction) => jobs.retry(transaction, id))).toBe(true)
    await until(id, state('done'))
    expect(await organisations()).toBe(1)
    expect(await inTransaction(test.store, everything, (transaction) => jobs.retry(transaction, id))).toBe(false)
  })

  it('does not try again what cannot succeed', async () => {
    const problem = {
      what: words('没有这份文件', 'there is no such file'),
      remedy: words('重新上传', 'upload it again'),
    }
    const failing = doing('failing', () => Promise.reject(new FinalFailure(problem)))
    const jobs = await start([failing])
    const id = await ask(jobs, failing.request({}, { key: 'a' }))
    expect(await until(id, state('failed'))).toMatchObject({ attempt: 1, problem })
  })

  it('fails a job of a kind that this version has lost', async () => {
    const gone = doing('gone', () => Promise.resolve(undefined))
    const id = await ask(openJobs(test.store, { jobs: [gone] }), gone.request({}, { key: 'a' }))
    await start([countUp])
    expect(await until(id, state('failed'))).toMatchObject({
      problem: { remedy: { en: 'upgrade the program and retry' } },
    })
  })

  it('ends a job that runs out of time, also one that does not listen', async () => {
    const deaf = doing('deaf', () => new Promise(() => undefined), { retry: noRetry, timeoutSeconds: 0.05 })
    const jobs = await start([deaf])
    const id = await ask(jobs, deaf.request({}, { key: 'a' }))
    expect(await until(id, state('failed'))).toMatchObject({ problem: { what: { en: 'the job ran out of time' } } })
  })

  it('waits for the time it was asked for, and a waiting job that is cancelled never starts', async () => {
    const jobs = await start([countUp])
    const soon = await ask(jobs, countUp.request({}, { key: 'soon', notBefore: new Date(Date.now() + 150) }))
    const later = await ask(jobs, countUp.request({}, { key: 'later', notBefore: new Date(Date.now() + 86_400_000) }))
    expect((await view(soon))?.state).toBe('waiting')
    expect(await inTransaction(test.store, everything, (transaction) => jobs.cancel(transaction, later))).toBe(true)
    await until(soon, state('done'))
    expect((await view(later))?.state).toBe('cancelled')
    expect(await jobs.waiting()).toEqual({ light: 0, heavy: 0 })
    expect(await inTransaction(test.store, everything, (transaction) => jobs.cancel(transaction, later))).toBe(false)
  })

  it('cancels a job under way', async () => {
    const seen: boolean[] = []
    const endless = doing('endless', (job) => untilAborted(job).finally(() => seen.push(job.isCancelled())))
    const jobs = await start([endless])
    const id = await ask(jobs, endless.request({}, { key: 'a' }))
    await until(id, state('running'))
    expect(await inTransaction(test.store, everything, (transaction) => jobs.cancel(transaction, id))).toBe(true)
    expect(await until(id, state('cancelled'))).toMatchObject({ isCancelAsked: true, attempt: 1 })
    expect(seen).toEqual([true])
  })

  it('shows how far it is', async () => {
    let goOn = (): void => undefined
    const slow = doing('slow', async (job) => {
      await job.progress(3, 10, words('第三份', 'the third one'))
      await new Promise<void>((resolve) => (goOn = resolve))
      return undefined
    })
    const jobs = await start([slow])
    const id = await ask(jobs, slow.request({}, { key: 'a' }))
    const view = await until(id, ({ total }) => total === 10)
    expect(view).toMatchObject({ state: 'running', done: 3, note: { zh: '第三份' } })
    goOn()
    await until(id, state('done'))
  })

  it('lets a job end when the server stops', async () => {
    const short = doing('short', async () => (await sleep(80), { isWhole: true }))
    const jobs = await start([short], { finish: 5000 })
    const id = await ask(jobs, short.request({}, { key: 'a' }))
    await until(id, state('running'))
    await jobs.stop()
    expect(await view(id)).toMatchObject({ state: 'done', result: { isWhole: true } })
  })

  it('gives back what does not end in time, and the next server does it as if for the first time', async () => {
    let isFirst = true
    const long = doing('long', (job) => (isFirst ? untilAborted(job) : Promise.resolve({ attempt: job.attempt })))
    const jobs = await start([long])
    const id = await ask(jobs, long.request({}, { key: 'a' }))
    await until(id, state('running'))
    await jobs.stop()
    expect(await view(id)).toMatchObject({ state: 'waiting' })
    isFirst = false
    await start([long])
    expect(await until(id, state('done'))).toMatchObject({ result: { attempt: 1 } })
  })

  it('does the jobs of a server that was killed, and what they had done once is not done again', async () => {
    const script = join(import.meta.dirname, '../../../tests/jobs/worker.ts')
    const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(test.store.connection)])
    try {
      const id = await ask(
        openJobs(test.store, { jobs: [countUp] }),
        countUp.request({ hangsOnTry: 1 }, { key: 'killed' }),
      )
      await until(id, ({ done }) => done === 1)
      child.kill('SIGKILL')
      await start([countUp], { stale: 300 })
      expect(await until(id, state('done'))).toMatchObject({ attempt: 2, result: { attempt: 2, isFirst: false } })
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
    await until(id, state('running'))
    await inTransaction(test.store, everything, (transaction) => jobs.cancel(transaction, id))
    await start([], { stale: 50 })
    await until(id, state('cancelled'))
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
    await until(id, state('running'))
    await test.admin.query(
      `UPDATE jiheng_jobs.hold SET beat_at = now() - interval '1 hour', holder = gen_random_uuid()`,
    )
    await start([slow], { stale: 200 })
    expect(await until(id, state('done'))).toMatchObject({ attempt: 2, result: { tries: 2 } })
    expect(events).toContainEqual(expect.objectContaining({ kind: 'settled', outcome: 'lost' }))
  })

  it('does many jobs with two servers, each effect exactly once, though connections break', async () => {
    const jobs = await start([countUp])
    await start([countUp])
    await inTransaction(test.store, everything, async (transaction) => {
      for (let key = 0; key < 60; key += 1) await jobs.enqueue(transaction, countUp.request({}, { key: `${key}` }))
    })
    jobs.wake()
    await sleep(60)
    await test.admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND usename = 'jiheng_app' AND pid <> pg_backend_pid()`,
    )
    const open = { states: ['waiting', 'running', 'retrying'], limit: 100 } as const
    for (let round = 0; round < 300; round += 1) {
      const left = await inTransaction(test.store, everything, (transaction) => listJobs(transaction, open))
      if (left.length === 0) break
      await sleep(20)
    }
    const all = await inTransaction(test.store, everything, (transaction) => listJobs(transaction, { limit: 200 }))
    expect(all.filter(state('done'))).toHaveLength(60)
    expect(await organisations()).toBe(60)
  })

  it('shows people their own jobs only, a page at a time, and lets them cancel only those', async () => {
    const jobs = await start([countUp])
    const later = new Date(Date.now() + 86_400_000)
    for (const [at, owner] of [chen, li, chen, chen].entries()) {
      await ask(jobs, countUp.request({}, { key: `${at}`, owner, notBefore: later }))
    }
    const own = { division, actor: chen, readable: [unit], writable: [unit] }
    const [first, second] = await inTransaction(test.store, own, async (transaction) => {
      const page = await listJobs(transaction, { limit: 2 })
      const last = page.at(-1)
      return [page, await listJobs(transaction, { limit: 2, ...(last ? { after: last } : {}) })]
    })
    expect([...(first ?? []), ...(second ?? [])].map(({ key }) => key)).toEqual(['3', '2', '0'])
    const ofLi = jobId(division, 'count-up', '1')
    const reach = await inTransaction(test.store, own, async (transaction) => [
      await findJob(transaction, ofLi),
      await jobs.cancel(transaction, ofLi),
      await jobs.cancel(transaction, jobId(division, 'count-up', '0')),
    ])
    expect(reach).toEqual([undefined, false, true])
    const elsewhere = { ...everything, division: otherDivision }
    expect(await inTransaction(test.store, elsewhere, (transaction) => listJobs(transaction, { limit: 9 }))).toEqual([])
    const filter = { owner: li, kind: 'count-up', limit: 9 }
    const found = await inTransaction(test.store, everything, (transaction) => listJobs(transaction, filter))
    expect(found.map(({ id }) => id)).toEqual([ofLi])
  })

  it('lets a change of anybody ask the program for something, but not in the name of another', async () => {
    const jobs = await start([countUp])
    const own = { division, actor: chen, readable: [unit], writable: [unit] }
    const id = await ask(jobs, countUp.request({}, { key: 'mail' }), own)
    await until(id, state('done'))
    await expect(ask(jobs, countUp.request({}, { key: 'b', owner: li }), own)).rejects.toThrow('row-level security')
  })

  it('forgets what has ended', async () => {
    const jobs = await start([countUp])
    const id = await ask(jobs, countUp.request({}, { key: 'a' }))
    await until(id, state('done'))
    const forget = (before: Date) =>
      inTransaction(test.store, everything, (transaction) => forgetJobs(transaction, before))
    expect(await forget(new Date(0))).toBe(0)
    expect(await forget(new Date(Date.now() + 60_000))).toBe(1)
    expect(await view(id)).toBeUndefined()
  })

  it('gives the program rows, never tables', async () => {
    const statements = [
      'DROP TABLE jiheng_jobs.job',
      'CREATE TABLE jiheng_jobs.mine ()',
      'DELETE FROM jiheng_jobs.queue',
    ]
    for (const statement of statements) {
      await expect(test.store.pool.query(statement)).rejects.toThrow(/permission denied|must be owner/u)
    }
  })
})

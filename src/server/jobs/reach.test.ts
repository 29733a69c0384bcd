import { describe, expect, it } from 'vitest'
import { countUp } from '#tests/jobs/count-up.ts'
import { doing, inState, jobHarness } from '#tests/jobs/harness.ts'
import { division, everything, otherDivision, storeKinds } from '#tests/store/test-store.ts'
import { jobId } from './enqueue.ts'
import { findJob, forgetJobs, listJobs, type JobView } from './entry.ts'
import { followJob } from './follow-job.ts'
import { makeQueue } from './queue.ts'

const chen = '0190aaaa-0000-7000-8000-000000000001'
const li = '0190aaaa-0000-7000-8000-000000000002'
const unit = '0190aaaa-0000-7000-8000-00000000000a'

describe.each(storeKinds())('who reaches which jobs on the %s store', (kind) => {
  const { parts, within, view, start, ask, until } = jobHarness(kind)

  it('shows people their own jobs only, a page at a time, and lets them cancel only those', async () => {
    const jobs = await start([countUp])
    const later = new Date(Date.now() + 86_400_000)
    for (const [at, owner] of [chen, li, chen, chen].entries()) {
      await ask(jobs, countUp.request({}, { key: `${at}`, owner, notBefore: later }))
    }
    const own = { division, actor: chen, readable: [unit], writable: [unit] }
    const [first, second] = await within(async (transaction) => {
      const page = await listJobs(transaction, { limit: 2 })
      const last = page.at(-1)
      return [page, await listJobs(transaction, { limit: 2, ...(last ? { after: last } : {}) })]
    }, own)
    expect([...(first ?? []), ...(second ?? [])].map(({ key }) => key)).toEqual(['3', '2', '0'])
    const ofLi = jobId(division, 'count-up', '1')
    const reach = await within(
      async (transaction) => [
        await findJob(transaction, ofLi),
        await jobs.cancel(transaction, ofLi),
        await jobs.cancel(transaction, jobId(division, 'count-up', '0')),
      ],
      own,
    )
    expect(reach).toEqual([undefined, false, true])
    const elsewhere = { ...everything, division: otherDivision }
    expect(await within((transaction) => listJobs(transaction, { limit: 9 }), elsewhere)).toEqual([])
    const filter = { owner: li, kind: 'count-up', limit: 9 }
    const found = await within((transaction) => listJobs(transaction, filter))
    expect(found.map(({ id }) => id)).toEqual([ofLi])
  })

  it('lets a change of anybody ask the program for something, but not in the name of another', async () => {
    const jobs = await start([countUp])
    const own = { division, actor: chen, readable: [unit], writable: [unit] }
    const id = await ask(jobs, countUp.request({}, { key: 'mail' }), own)
    await until(id, inState('done'))
    await expect(ask(jobs, countUp.request({}, { key: 'b', owner: li }), own)).rejects.toThrow('row-level security')
  })

  it('tells whoever follows a job of every change until it has ended, and nobody else', async () => {
    let goOn = (): void => undefined
    const slow = doing('slow', async (job) => {
      await job.progress(1, 3)
      await new Promise<void>((resolve) => (goOn = resolve))
      await job.progress(3, 3)
      return undefined
    })
    const jobs = await start([slow])
    const id = await ask(jobs, slow.request({}, { key: 'a', owner: chen }))
    const own = { division, actor: chen, readable: [unit], writable: [unit] }
    const control = new AbortController()
    const following = { store: parts().store, signal: control.signal, every: 10 }
    const seen: JobView[] = []
    for await (const job of followJob({ ...following, scope: own }, id)) {
      seen.push(job)
      if (job.done === 1) goOn()
    }
    expect(seen.at(-1)).toMatchObject({ state: 'done', done: 3, total: 3 })
    expect(new Set(seen.map(({ state, done }) => `${state} ${done}`)).size).toBe(seen.length)
    for await (const job of followJob({ ...following, scope: { ...own, actor: li } }, id)) seen.push(job)
    control.abort()
    for await (const job of followJob({ ...following, scope: own }, id)) seen.push(job)
    expect(seen.at(-1)?.state).toBe('done')
  })

  it('does not work on a database where the queue is missing or older', async () => {
    await parts().admin.query('DELETE FROM jiheng_jobs.installed_step WHERE number = 0')
    await expect(start([countUp])).rejects.toThrow('the database has no queue of jobs, or an older one')
    await parts().admin.query('INSERT INTO jiheng_jobs.installed_step VALUES (0)')
    await start([countUp])
  })

  it('forgets what has ended', async () => {
    const jobs = await start([countUp])
    const id = await ask(jobs, countUp.request({}, { key: 'a' }))
    await until(id, inState('done'))
    const forget = (before: Date) => within((transaction) => forgetJobs(transaction, before))
    expect(await forget(new Date(0))).toBe(0)
    expect(await forget(new Date(Date.now() + 60_000))).toBe(1)
    expect(await view(id)).toBeUndefined()
  })

  it('keeps its own tables small with the rights of the program', async () => {
    const queue = makeQueue(parts().store.connection, (error) => expect(error).toBeUndefined())
    await queue.open()
    const jobs = await start([countUp])
    const id = await ask(jobs, countUp.request({}, { key: 'old' }))
    await until(id, inState('done'))
    await parts().admin.query(`UPDATE jiheng_jobs.job SET completed_on = now() - interval '2 hours'`)
    await queue.upkeep()
    const { rows } = await parts().admin.query('SELECT id FROM jiheng_jobs.archive')
    expect(rows).toEqual([{ id }])
    expect(await view(id)).toMatchObject({ state: 'done' })
    await queue.close()
  })

  it('gives the program rows, never tables', async () => {
    const statements = [
      'DROP TABLE jiheng_jobs.job',
      'CREATE TABLE jiheng_jobs.mine ()',
      'DELETE FROM jiheng_jobs.queue',
    ]
    for (const statement of statements) {
      await expect(parts().store.pool.query(statement)).rejects.toThrow(/permission denied|must be owner/u)
    }
  })
})

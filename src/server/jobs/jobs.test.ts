import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { words } from '#domain/words/words.ts'
import { ServiceError } from '#services/errors.ts'
import { addOrganisation, countUp } from '#tests/jobs/count-up.ts'
import { doing, inState, jobHarness, untilAborted } from '#tests/jobs/harness.ts'
import { division, otherDivision, storeKinds } from '#tests/store/test-store.ts'
import { jobId } from './enqueue.ts'
import { FinalFailure } from './job.ts'
import { openJobs } from './open-jobs.ts'

const chen = '0190aaaa-0000-7000-8000-000000000001'
const noRetry = { limit: 0, delaySeconds: 0 }

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
  const { parts, events, within, view, start, ask, until, organisations } = jobHarness(kind)

  it('does a job and keeps its result', async () => {
    const jobs = await start([countUp])
    const id = await ask(jobs, countUp.request({}, { key: 'one', owner: chen }))
    expect(await until(id, inState('done'))).toMatchObject({
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
    const failing = within(async (transaction) => {
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
    await until(ids[0] ?? '', inState('done'))
    expect(await ask(jobs, request)).toBe(ids[0])
    await sleep(60)
    expect(await organisations()).toBe(1)
  })

  it('keeps any result that is JSON, and fails where it is none', async () => {
    const odd = doing('odd', ({ key }) => Promise.resolve(key === 'json' ? { text: 'a\0b' } : { big: 1n }), {
      retry: noRetry,
    })
    const jobs = await start([odd])
    expect(await until(await ask(jobs, odd.request({}, { key: 'json' })), inState('done'))).toMatchObject({
      result: { text: 'ab' },
    })
    await until(await ask(jobs, odd.request({}, { key: 'none' })), inState('failed'))
  })

  it('refuses a kind it does not know and an input the kind does not take', async () => {
    const jobs = await start([countUp])
    await expect(ask(jobs, { kind: 'other', key: 'a', input: {} })).rejects.toThrow('no such kind')
    await expect(ask(jobs, { kind: 'count-up', key: 'a', input: { hangsOnTry: 'x' } })).rejects.toThrow('hangsOnTry')
    expect(() => openJobs(parts().store, { jobs: [countUp, countUp] })).toThrow('same name')
  })

  it('tries again after a failure, and says meanwhile what is wrong', async () => {
    const failing = doing('failing', async (job) => {
      if (job.attempt < 3)
        throw Object.assign(new Error('no'), { what: words('没空', 'busy'), remedy: words('等', 'wait') })
      return { attempt: job.attempt }
    })
    const jobs = await start([failing])
    const id = await ask(jobs, failing.request({}, { key: 'a' }))
    expect(await until(id, inState('done'))).toMatchObject({ attempt: 3, result: { attempt: 3 }, problem: null })
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
    const failed = await until(id, inState('failed'))
    expect(failed).toMatchObject({ attempt: 3, problem: { what: { en: 'the job failed' } } })
    expect(JSON.stringify(failed)).not.toContain('张三')
    isBroken = false
    expect(await within((transaction) => jobs.retry(transaction, id))).toBe(true)
    await until(id, inState('done'))
    expect(await organisations()).toBe(1)
    expect(await within((transaction) => jobs.retry(transaction, id))).toBe(false)
  })

  it('does not try again what cannot succeed', async () => {
    const problem = {
      what: words('没有这份文件', 'there is no such file'),
      remedy: words('重新上传', 'upload it again'),
    }
    const failing = doing('failing', () => Promise.reject(new FinalFailure(problem)))
    const jobs = await start([failing])
    const id = await ask(jobs, failing.request({}, { key: 'a' }))
    expect(await until(id, inState('failed'))).toMatchObject({ attempt: 1, problem })
  })

  it('does not try again what a service has refused, unless somebody else only came first', async () => {
    const texts = { why: words('没有权限', 'not allowed'), remedy: words('问管理员', 'ask') }
    const refusing = doing('refusing', ({ key }) =>
      Promise.reject(new ServiceError({ code: key === 'first' ? 'conflict' : 'not-found', ...texts })),
    )
    const jobs = await start([refusing])
    const [refused, second] = [
      await ask(jobs, refusing.request({}, { key: 'no' })),
      await ask(jobs, refusing.request({}, { key: 'first' })),
    ]
    const problem = { what: texts.why, remedy: texts.remedy }
    expect(await until(refused, inState('failed'))).toMatchObject({ attempt: 1, problem })
    expect(await until(second, inState('failed'))).toMatchObject({ attempt: 3, problem })
  })

  it('fails a job of a kind that this version has lost', async () => {
    const gone = doing('gone', () => Promise.resolve(undefined))
    const id = await ask(openJobs(parts().store, { jobs: [gone] }), gone.request({}, { key: 'a' }))
    await start([countUp])
    expect(await until(id, inState('failed'))).toMatchObject({
      problem: { remedy: { en: 'upgrade the program and retry' } },
    })
  })

  it('ends a job that runs out of time, also one that does not listen', async () => {
    const deaf = doing('deaf', () => new Promise(() => undefined), { retry: noRetry, timeoutSeconds: 0.05 })
    const jobs = await start([deaf])
    const id = await ask(jobs, deaf.request({}, { key: 'a' }))
    expect(await until(id, inState('failed'))).toMatchObject({ problem: { what: { en: 'the job ran out of time' } } })
  })

  it('waits for the time it was asked for, and a waiting job that is cancelled never starts', async () => {
    const jobs = await start([countUp])
    const soon = await ask(jobs, countUp.request({}, { key: 'soon', notBefore: new Date(Date.now() + 150) }))
    const later = await ask(jobs, countUp.request({}, { key: 'later', notBefore: new Date(Date.now() + 86_400_000) }))
    expect((await view(soon))?.state).toBe('waiting')
    expect(await within((transaction) => jobs.cancel(transaction, later))).toBe(true)
    await until(soon, inState('done'))
    expect((await view(later))?.state).toBe('cancelled')
    expect(await jobs.waiting()).toEqual({ light: 0, heavy: 0 })
    expect(await within((transaction) => jobs.cancel(transaction, later))).toBe(false)
  })

  it('cancels a job under way', async () => {
    const seen: boolean[] = []
    const endless = doing('endless', (job) => untilAborted(job).finally(() => seen.push(job.isCancelled())))
    const jobs = await start([endless])
    const id = await ask(jobs, endless.request({}, { key: 'a' }))
    await until(id, inState('running'))
    expect(await within((transaction) => jobs.cancel(transaction, id))).toBe(true)
    expect(await until(id, inState('cancelled'))).toMatchObject({ isCancelAsked: true, attempt: 1 })
    expect(seen).toEqual([true])
  })

  it('ends a cancelled job that only tells how far it is', async () => {
    const counting = doing('counting', async (job) => {
      for (let done = 1; ; done += 1) {
        await job.progress(done, 1_000_000)
        await sleep(5)
      }
    })
    const jobs = await start([counting])
    const id = await ask(jobs, counting.request({}, { key: 'a' }))
    await until(id, ({ done }) => done > 0)
    await within((transaction) => jobs.cancel(transaction, id))
    expect((await until(id, inState('cancelled'))).done).toBeLessThan(1_000_000)
  })

  it('passes over a job that its reader has forgotten', async () => {
    const [gone, next] = [countUp.request({}, { key: 'gone' }), countUp.request({}, { key: 'next' })]
    const asking = openJobs(parts().store, { jobs: [countUp] })
    await ask(asking, gone)
    await parts().admin.query('DELETE FROM jiheng_jobs.entry')
    const id = await ask(asking, next)
    await start([countUp])
    await until(id, inState('done'))
    expect(await organisations()).toBe(1)
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
    await until(id, inState('done'))
  })
})

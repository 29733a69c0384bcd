import { describe, expect, it } from 'vitest'
import type { RunningJob } from '../jobs/job.ts'
import { letterJob, postLetter } from './letter-job.ts'
import { MailProblem } from './mail-problem.ts'
import type { Mail } from './mailer.ts'
import { seal, sealKey, unseal } from './sealed.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { openTestDistrict, type TestDistrict } from '#tests/services/test-district.ts'
import { afterAll, beforeAll } from 'vitest'
import { installJobs } from '../jobs/install-jobs.ts'
import { openJobs, type Jobs } from '../jobs/open-jobs.ts'

describe('a sealed text', () => {
  const key = sealKey({ password: 'of the store' })

  it('is read again with its key only, and by nobody who changed it', () => {
    const sealed = seal(key, '链接 https://example.cn/password#jh_r_x')
    expect(sealed).not.toContain('jh_r_x')
    expect(seal(key, 'same')).not.toBe(seal(key, 'same'))
    expect(unseal(key, sealed)).toBe('链接 https://example.cn/password#jh_r_x')
    expect(() => unseal(sealKey({ password: 'another' }), sealed)).toThrow()
    const changed = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`
    expect(() => unseal(key, changed)).toThrow()
    expect(() => unseal(key, '')).toThrow()
  })
})

describe('a letter', () => {
  const sent: Mail[] = []
  let isAway = true
  let tries = 0
  let district: TestDistrict
  let jobs: Jobs
  beforeAll(async () => {
    district = await openTestDistrict()
    const { store } = district.test
    await installJobs(store)
    const send = (mail: Mail): Promise<void> => {
      tries += 1
      if (isAway) return Promise.reject(new MailProblem('temporary', 'away'))
      sent.push(mail)
      return Promise.resolve()
    }
    const mailer = { send, verify: () => Promise.resolve(), close: () => undefined }
    const job = letterJob({ store, now: () => new Date() }, { mailer })
    // A minute between two tries is too long for a test.
    const quick = { ...job, retry: { limit: 5, delaySeconds: 1 } }
    jobs = openJobs(store, { jobs: [quick], size: { light: 1, heavy: 1 }, tell: () => undefined })
    await jobs.start()
  })
  afterAll(async () => {
    await jobs.stop()
    await district.close()
  })
  const mail = { subject: '重设密码', text: 'https://example.cn/password#jh_r_secret', html: '<p>jh_r_secret</p>' }
  const letter = { division: '440113000', to: { name: '陈', address: 'c@example.cn' }, mail, key: 'one' }

  it('is not lost while the mail server is away, is sent once, and its secret never lies open in the database', async () => {
    const { store } = district.test
    const post = postLetter({ store, jobs })
    await post(letter)
    await post(letter)
    await expect.poll(() => tries, { timeout: 20_000 }).toBeGreaterThan(0)
    const { rows } = await district.test.admin.query<{ whole: string }>(
      "SELECT entry::text AS whole FROM jiheng_jobs.entry AS entry WHERE kind = 'letter'",
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.whole).not.toMatch(/jh_r_secret|example\.cn/u)
    isAway = false
    await expect.poll(() => sent.length, { timeout: 30_000 }).toBe(1)
    await sleep(100)
    expect(sent).toMatchObject([{ ...mail, to: { name: '陈', address: 'c@example.cn' }, key: 'one' }])
  })

  it('that can no longer be read fails for good, with the reason', async () => {
    const send = (): Promise<void> => Promise.reject(new Error('never'))
    const mailer = { send, verify: send, close: () => undefined }
    const other = { connection: { ...district.test.store.connection, password: 'changed since' } }
    const job = letterJob({ store: other, now: () => new Date() }, { mailer })
    const sealed = seal(sealKey(district.test.store.connection), '{}')
    await expect(job.run({ sealed }, { key: 'x' } as RunningJob)).rejects.toMatchObject({
      what: { zh: expect.stringContaining('密码变了') },
    })
  })
})

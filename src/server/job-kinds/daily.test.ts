import { utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { words } from '#domain/words/words.ts'
import { newId } from '#services/new-id.ts'
import { insertTasks } from '#store/queries/task.ts'
import { inTransaction } from '#store/transaction.ts'
import { startMailServer } from '#tests/mail/mail-server.ts'
import { openJobServer, type JobServer } from '#tests/server/with-jobs.ts'
import { everything } from '#tests/store/test-store.ts'
import { openMailer, type Mailer } from '../mail/mailer.ts'
import { askForDailies } from './daily.ts'

let post: Awaited<ReturnType<typeof startMailServer>>
let mailer: Mailer
let server: JobServer
beforeAll(async () => {
  post = await startMailServer()
  mailer = openMailer({ url: `smtp://${post.host}?tls=off`, from: { name: '绩衡', address: 'jiheng@example.cn' } })
  server = await openJobServer({ mail: { mailer, publicUrl: 'https://jx.example.cn' } })
})
afterAll(async () => {
  await server.close()
  mailer.close()
  post.close()
})

const ask = (hasMail = true): Promise<void> => {
  const { test, background, now } = server
  return askForDailies({ store: test.store, jobs: background.jobs, now, hasMail })
}

type Entry = { readonly kind: string; readonly key: string; readonly state: string; readonly result: unknown }

const entries = async (key: string): Promise<readonly Entry[]> => {
  const text = `SELECT kind, key, state, result FROM jiheng_jobs.entry
                WHERE division_code = '440113000' AND key LIKE $1 || '%' ORDER BY kind, key`
  return (await server.test.admin.query<Entry>(text, [key])).rows
}

const statesOf = async (key: string): Promise<string> =>
  (await entries(key)).map(({ kind, state }) => `${kind} ${state}`).join(', ')

describe('what is due every day', () => {
  it('is asked for once, from its hour on', async () => {
    server.at('2026-03-04T16:30:00.000Z')
    await ask()
    expect(await entries('2026-03-05')).toEqual([])
    server.at('2026-03-04T18:30:00.000Z')
    await Promise.all([ask(), ask()])
    expect((await entries('2026-03-05')).map(({ kind }) => kind)).toEqual(['forget-old'])
  })

  it('reminds people by one mail of what waits for them', async () => {
    server.at('2026-03-06T02:00:00.000Z')
    const { places, test, persons } = server
    const task = {
      organisationId: places.station,
      year: 2026,
      kind: 'monitoring',
      title: words('二月监控', 'of February'),
    } as const
    const dueOn = { year: 2026, month: 3, day: 4 }
    await inTransaction(test.store, everything, (tx) => insertTasks(tx, [{ ...task, id: newId(), dueOn }]))
    await test.admin.query("UPDATE jiheng.person SET email = 'li@example.cn', language = 'en' WHERE id = $1", [
      persons.unitFinance,
    ])
    await ask()
    await expect.poll(() => post.received.length, { timeout: 10_000 }).toBe(1)
    expect(post.received[0]?.to).toEqual(['li@example.cn'])
    expect(post.received[0]?.source).toContain('Subject: [Jiheng] 1 late')
    await ask()
    await expect.poll(() => statesOf('2026-03-06'), { timeout: 10_000 }).toContain('digest done')
    expect(await statesOf('2026-03-06')).toContain('reminders done')
    expect(post.received).toHaveLength(1)
  })

  it('forgets old sessions and keys, and keeps the young', async () => {
    const { test, persons } = server
    const key = `INSERT INTO jiheng.idempotency_key (division_code, actor, key, fingerprint, answer, created_at)
                 VALUES ('440113000', $1, $2, 'f', '{}', $3)`
    await test.admin.query(key, [persons.finance, 'old-one-key', '2026-02-01T00:00:00Z'])
    await test.admin.query(key, [persons.finance, 'young-one-key', '2026-03-08T00:00:00Z'])
    server.at('2026-03-09T02:00:00.000Z')
    await ask(false)
    await expect.poll(() => statesOf('2026-03-09'), { timeout: 10_000 }).toContain('forget-old done')
    const { rows } = await test.admin.query('SELECT key FROM jiheng.idempotency_key')
    expect(rows).toEqual([{ key: 'young-one-key' }])
  })

  it('collects contents that no file names, once for all divisions', async () => {
    const { attachments, test } = server
    const { sha256 } = await attachments.put(Buffer.from('nobody names this'), { largest: 100 })
    const path = join(attachments.place, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
    utimesSync(path, new Date('2026-03-01'), new Date('2026-03-01'))
    server.at('2026-03-10T02:00:00.000Z')
    await ask(false)
    await expect.poll(() => attachments.has(sha256), { timeout: 10_000 }).toBe(false)
    const { rows } = await test.admin.query(
      "SELECT id FROM jiheng_jobs.entry WHERE kind = 'collect-orphans' AND key = '2026-03-10'",
    )
    expect(rows).toHaveLength(1)
  })
})

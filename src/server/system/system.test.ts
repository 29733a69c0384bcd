import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openJobServer, type JobServer } from '#tests/server/with-jobs.ts'
import { openTestServer, type TestServer } from '#tests/server/test-server.ts'
import type { Letter } from '../mail/letter-job.ts'

describe('the state of the server', () => {
  let server: JobServer
  beforeAll(async () => {
    server = await openJobServer()
  })
  afterAll(() => server.close())

  it('is told to an administrator: database, queue, mail, backup', async () => {
    const admin = await server.signedInAs('admin')
    const { status, body } = await admin.get('/api/system')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      store: { version: expect.stringMatching(/^\d+/u), bytes: expect.any(Number) },
      jobs: { waiting: expect.any(Number), failed: 0 },
      mail: { isOn: false, waiting: 0, failed: 0, lastFailures: [] },
      disks: [],
    })
    expect(body).not.toHaveProperty('backup')
  })

  it.each(['finance', 'performance', 'handler'] as const)('is no business of others: %s', async (who) => {
    const client = await server.signedInAs(who)
    expect((await client.get('/api/system')).status).toBe(403)
    expect((await client.post('/api/system/test-mail', {})).status).toBe(403)
    expect((await client.post('/api/audit-checks', {})).status).toBe(403)
  })

  it('says whether the audit trail holds together, and where it does not', async () => {
    const admin = await server.signedInAs('admin')
    const sound = await admin.post<{ entries: number }>('/api/audit-checks', {})
    expect(sound.body.entries).toBeGreaterThan(0)
    expect(sound.body).not.toHaveProperty('broken')
    await server.test.admin.query(`UPDATE jiheng.audit_entry SET reason = 'x' WHERE verb = 'session.open'`)
    expect((await admin.post('/api/audit-checks', {})).body).toMatchObject({ broken: { kind: 'changed' } })
  })
})

describe('a test mail', () => {
  const sent: string[] = []
  let server: TestServer
  let without: TestServer
  beforeAll(async () => {
    const sendMail = async ({ to, mail }: Letter): Promise<void> => void sent.push(`${to.address} ${mail.subject}`)
    ;[server, without] = await Promise.all([openTestServer({ signIn: { sendMail } }), openTestServer()])
  })
  afterAll(() => Promise.all([server.close(), without.close()]))

  it('goes to who asks, once the address is known', async () => {
    const admin = await server.signedInAs('admin')
    expect(await admin.post('/api/system/test-mail', {})).toMatchObject({ status: 422, body: { place: 'email' } })
    await server.test.admin.query(`UPDATE jiheng.person SET email = 'a@example.cn' WHERE login = 'admin'`)
    expect(await admin.post('/api/system/test-mail', {})).toMatchObject({ status: 200, body: { to: 'a@example.cn' } })
    expect(sent).toEqual(['a@example.cn 【绩衡】测试邮件'])
  })

  it('is refused where mail is not set up', async () => {
    const admin = await without.signedInAs('admin')
    const refused = await admin.post('/api/system/test-mail', {})
    expect(refused).toMatchObject({ status: 422, body: { place: 'mail', why: { zh: '没有设置邮件' } } })
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Letter } from '#server/mail/letter-job.ts'
import { makeAssembledWhole } from '#tests/services/assembled-whole.ts'
import type { TestClient } from '#tests/server/client.ts'
import { openTestServer, type TestServer } from '#tests/server/test-server.ts'
import { storeKinds } from '#tests/store/test-store.ts'

describe.each(storeKinds())('links by mail on the %s database', (kind) => {
  const sent: Letter[] = []
  let server: TestServer
  let finance: TestClient
  beforeAll(async () => {
    const sendMail = async (letter: Letter): Promise<void> => void sent.push(letter)
    server = await openTestServer({ kind, signIn: { sendMail, publicUrl: 'http://district.test/' } })
    finance = await server.signedInAs('finance')
  })
  afterAll(async () => {
    await server.close()
    expect(server.faults).toEqual([])
  })

  it('bring a new password to the person, and to nobody who asks for it', async () => {
    const { test, persons } = server
    const path = `/api/persons/${persons.handler}/password-link`
    expect((await finance.post(path, { isMailed: true })).status).toBe(422)
    await test.admin.query('UPDATE jiheng.person SET email = $2 WHERE id = $1', [persons.handler, 'h@example.cn'])
    const answer = await finance.post(path, { isMailed: true })
    expect(answer).toMatchObject({ status: 200, body: { isMailed: true, expiresAt: '2026-03-02T03:00:00.000Z' } })
    expect(JSON.stringify(answer.body)).not.toContain('jh_r')
    expect(sent).toMatchObject([
      { to: { address: 'h@example.cn' }, mail: { text: expect.stringContaining('60 分钟') } },
    ])
    const [token = ''] = /jh_r_[\w-]+/u.exec(sent[0]?.mail.text ?? '') ?? []
    expect(sent[0]?.mail.text).toContain(`http://district.test/password#${token}`)
    const chosen = await server.visitor().post('/api/password', { token, password: 'violet-Anchor-33-gravel' })
    expect(chosen.body).toMatchObject({ login: 'handler' })
  })

  it('invite somebody without an account, who follows it to the tasks', async () => {
    await makeAssembledWhole(server)
    const { rows } = await server.test.admin.query<{ id: string; organisation_id: string }>(
      'SELECT id, organisation_id FROM jiheng.part LIMIT 1',
    )
    const [part] = rows
    const asked = { organisationId: part?.organisation_id, tasks: [part?.id], expires: '2026-12-31' }
    server.at('2026-12-01T02:00:00.000Z')
    const client = await server.signedInAs('finance')
    const link = { ...asked, name: '郑工', email: 'zheng@example.cn', isMailed: true }
    const answer = await client.post('/api/personal-links', link)
    expect(answer).toMatchObject({ status: 200, body: { isMailed: true } })
    expect(JSON.stringify(answer.body)).not.toContain('jh_l')
    const mail = sent.at(-1)?.mail.text ?? ''
    expect(mail).toContain('2026年12月31日')
    const [token = ''] = /jh_l_[\w-]+/u.exec(mail) ?? []
    const { body } = await server.withToken(token).get('/api/personal-links/current')
    expect(body).toMatchObject({ name: '郑工', tasks: [{ id: part?.id }] })
  })
})

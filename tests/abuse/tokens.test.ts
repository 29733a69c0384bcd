import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientOf } from '#tests/server/client.ts'
import { openTestServer, testPassword, type TestServer } from '#tests/server/test-server.ts'

const place = '/api/projects?year=2026'

describe('a guessed, bent or planted token', () => {
  let server: TestServer
  const statusWith = async (cookie: string): Promise<number> => {
    const response = await server.app.request(`http://district.test${place}`, { headers: { Cookie: cookie } })
    return response.status
  }

  beforeAll(async () => {
    server = await openTestServer()
  })
  afterAll(async () => {
    await server.close()
    expect(server.faults).toEqual([])
  })

  it('opens nothing, whatever it looks like, and no two answers differ', async () => {
    const client = await server.signedInAs('finance')
    const [name = '', good = ''] = [...client.cookies][0] ?? []
    expect(await statusWith(`${name}=${good}`)).toBe(200)
    const random = (): string => randomBytes(32).toString('base64url')
    const [kind = ''] = /^jh_s_\d{9}_/u.exec(good) ?? []
    const bent = good.slice(0, -1) + (good.endsWith('A') ? 'B' : 'A')
    const tried = [`${kind}${random()}`, bent, `${good}x`, good.slice(0, -1), good.toUpperCase(), '', 'null', '../../x']
    for (const value of tried) expect([value, await statusWith(`${name}=${value}`)]).toEqual([value, 401])
    const answers = new Set<string>()
    for (const value of [`${kind}${random()}`, `${kind}${random()}`]) {
      const guessing = clientOf(server.app)
      guessing.cookies.set(name, value)
      const { body } = await guessing.get<{ readonly why: object }>(place)
      answers.add(JSON.stringify(body.why))
    }
    expect(answers.size).toBe(1)
  })

  it('of one kind is none of another: a session is no bearer, a program’s token no cookie', async () => {
    const client = await server.signedInAs('finance')
    const [name = '', session = ''] = [...client.cookies][0] ?? []
    expect((await server.withToken(session).get(place)).status).toBe(401)
    const made = await client.post<{ token: string }>('/api/api-tokens', {
      name: '同步',
      verbs: ['project.read'],
      days: 1,
    })
    expect((await server.withToken(made.body.token).get(place)).status).toBe(200)
    expect(await statusWith(`${name}=${made.body.token}`)).toBe(401)
    const bent = made.body.token.replace('jh_a_', 'jh_l_')
    expect((await server.withToken(bent).get(place)).status).toBe(401)
  })

  it('that somebody planted before signing in is never the one that counts afterwards', async () => {
    const attacker = await server.signedInAs('otherFinance')
    const [name = '', planted = ''] = [...attacker.cookies][0] ?? []
    const victim = server.visitor()
    victim.cookies.set(name, planted)
    const login = { login: 'finance', password: testPassword }
    expect((await victim.post('/api/sign-in', login)).status).toBe(200)
    expect(victim.cookies.get(name)).not.toBe(planted)
    expect(await statusWith(`${name}=${planted}`)).toBe(401)
    const own = await victim.get<{ person: { login: string } }>('/api/me')
    expect(own.body.person.login).toBe('finance')
  })

  it('is told of no login: a wrong name and a wrong password are answered alike', async () => {
    const answers = await Promise.all(
      ['leader', 'nobody-at-all'].map((login) =>
        server.visitor().post<object>('/api/sign-in', { login, password: 'x'.repeat(12) }),
      ),
    )
    const [first, second] = answers.map(({ status, body }) => JSON.stringify([status, body]))
    expect(first).toBe(second)
  })
})

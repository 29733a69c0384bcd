import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeOidcClient } from '#server/oidc/oidc-client.ts'
import type { TestClient } from '#tests/server/client.ts'
import { openIdentityProvider, type IdentityProvider } from '#tests/server/identity-provider.ts'
import { openTestServer, type TestServer } from '#tests/server/test-server.ts'
import { storeKinds } from '#tests/store/test-store.ts'

const redirectUri = 'http://district.test/api/oidc/finish'

describe.each(storeKinds())('signing in by a provider on the %s database', (kind) => {
  let server: TestServer
  let provider: IdentityProvider
  const start = async (client: TestClient, returnTo = '/'): Promise<string> =>
    (await client.post<{ url: string }>('/api/sign-in/oidc/start', { returnTo })).body.url
  const enter = async (client: TestClient, subject: string, returnTo = '/'): Promise<string | null> => {
    const search = await provider.follow(await start(client, returnTo), subject)
    const answer = await client.get(`/api/oidc/finish${search}`)
    expect(answer.status).toBe(303)
    return answer.headers.get('Location')
  }
  const setEmail = (who: keyof TestServer['persons'], email: string | null) =>
    server.test.admin.query('UPDATE jiheng.person SET email = $2 WHERE id = $1', [server.persons[who], email])

  beforeAll(async () => {
    provider = await openIdentityProvider(redirectUri, {
      'subject-1': { email: 'Chief@example.cn', email_verified: true },
      'subject-2': { email: 'leader@example.cn', email_verified: false },
      'subject-3': { email: 'shared@example.cn', email_verified: true },
      'subject-4': { email: 'chief@example.cn', email_verified: true },
      'subject-5': { email: '%@example.cn', email_verified: true },
    })
    const { issuer, clientId, clientSecret } = provider
    const client = makeOidcClient({ issuer, clientId, clientSecret, redirectUri })
    server = await openTestServer({ kind, signIn: { oidc: { client, name: '政务统一认证' } } })
    await setEmail('chief', 'chief@example.cn')
    await setEmail('leader', 'leader@example.cn')
    await setEmail('handler', 'shared@example.cn')
    await setEmail('welfareHandler', 'shared@example.cn')
  })
  afterAll(async () => {
    provider.close()
    await server.close()
    expect(server.faults).toEqual([])
  })

  it('is offered by its name', async () => {
    expect((await server.visitor().get('/api/sign-in')).body).toMatchObject({ oidc: { name: '政务统一认证' } })
  })

  it('finds the person by a verified mail address once, and by the account from then on', async () => {
    const client = server.visitor()
    expect(await enter(client, 'subject-1', '/goals?year=2026')).toBe('/goals?year=2026')
    expect((await client.get('/api/me')).body).toMatchObject({ person: { login: 'chief' }, by: 'session' })
    await setEmail('chief', null)
    const again = server.visitor()
    expect(await enter(again, 'subject-1')).toBe('/')
    expect((await again.get('/api/me')).body).toMatchObject({ person: { login: 'chief' } })
    const { rows } = await server.test.admin.query(
      `SELECT verb, actor FROM jiheng.audit_entry WHERE verb = 'person.bind-provider'`,
    )
    expect(rows).toEqual([{ verb: 'person.bind-provider', actor: server.persons.chief }])
    await setEmail('chief', 'chief@example.cn')
  })

  it.each([
    ['an address that nobody has verified', 'subject-2'],
    ['an address that two people have', 'subject-3'],
    ['the address of somebody who has another account there', 'subject-4'],
    ['an address that is a pattern', 'subject-5'],
    ['no address', 'subject-6'],
  ])('lets nobody in by %s', async (_what, subject) => {
    const client = server.visitor()
    expect(await enter(client, subject)).toBe('/sign-in?refused=not-signed-in')
    expect((await client.get('/api/me')).body).toMatchObject({ by: 'nobody' })
  })

  it('lets nobody in whose account here was closed', async () => {
    const set = 'UPDATE jiheng.person SET state = $2 WHERE id = $1'
    await server.test.admin.query(set, [server.persons.chief, 'left'])
    expect(await enter(server.visitor(), 'subject-1')).toBe('/sign-in?refused=not-signed-in')
    await server.test.admin.query(set, [server.persons.chief, 'active'])
  })

  it('does not end a sign-in that another browser began, or that was begun long ago', async () => {
    const [one, other] = [server.visitor(), server.visitor()]
    const search = await provider.follow(await start(one), 'subject-1')
    const planted = await other.get(`/api/oidc/finish${search}`)
    expect(planted.headers.get('Location')).toBe('/sign-in?refused=mismatch')
    server.at('2026-03-02T02:11:00.000Z')
    const late = await one.get(`/api/oidc/finish${search}`)
    expect(late.headers.get('Location')).toBe('/sign-in?refused=expired')
    server.at('2026-03-02T02:00:00.000Z')
  })

  it('goes on to our own pages only', async () => {
    expect(await enter(server.visitor(), 'subject-1', '//evil.test/')).toBe('/')
    expect(await enter(server.visitor(), 'subject-1', String.raw`/\evil.test`)).toBe('/')
  })
})

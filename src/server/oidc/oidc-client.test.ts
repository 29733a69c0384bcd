import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flowLifeSeconds, openFlow, sealFlow } from './flow-cookie.ts'
import { localPath, makeOidcClient, type OidcClient } from './oidc-client.ts'

const redirectUri = 'http://127.0.0.1:9/api/session/oidc'
const person = { name: '某人', email: 'someone@example.cn', email_verified: true }

const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Follows a sign-in through the provider's pages as a browser does, and returns the query it is sent back with. */
const signIn = async (start: string, answer: 'enter' | 'abort' = 'enter'): Promise<string> => {
  const cookies = new Map<string, string>()
  const go = async (url: string, body?: URLSearchParams): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie },
      ...(body ? { method: 'POST', body } : {}),
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(line) ?? []
      cookies.set(name, value)
    }
    return response
  }
  let response = await go(start)
  for (let step = 0; step < 12; step += 1) {
    const to = new URL(response.headers.get('location') ?? '', start)
    if (to.href.startsWith(redirectUri)) return to.search
    if (!to.pathname.startsWith('/interaction/')) response = await go(to.href)
    else if (answer === 'abort') response = await go(`${to.href}/abort`)
    else {
      const page = await (await go(to.href)).text()
      const prompt = /name="prompt" value="(\w+)"/u.exec(page)?.[1] ?? ''
      response = await go(to.href, new URLSearchParams({ prompt, login: 'subject-1', password: 'any' }))
    }
  }
  throw new Error('the provider never sent us back')
}

describe('the sign-in by an OpenID provider', () => {
  const server = createServer()
  let issuer = ''
  let client: OidcClient

  beforeAll(async () => {
    issuer = await listen(server)
    const provider = new Provider(issuer, {
      clients: [{ client_id: 'jiheng', client_secret: 'a secret of the test', redirect_uris: [redirectUri] }],
      claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
      ttl: { Interaction: 60, Session: 60, Grant: 60, AccessToken: 60, IdToken: 60 },
      cookies: { keys: ['a key of the test'] },
      findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...person }) }),
    })
    server.on('request', provider.callback())
    client = makeOidcClient({ issuer, clientId: 'jiheng', clientSecret: 'a secret of the test', redirectUri })
  })
  afterAll(() => void server.close())

  it('gives what the provider says about the person', async () => {
    const { url, flow } = await client.start('/goals?year=2026')
    expect(await client.finish(await signIn(url), flow)).toEqual({
      issuer,
      subject: 'subject-1',
      name: person.name,
      email: person.email,
      isEmailVerified: true,
    })
    expect(flow.returnTo).toBe('/goals?year=2026')
  })

  it('asks with PKCE, state and nonce that are new each time', async () => {
    const [one, other] = [await client.start('/'), await client.start('/')]
    const query = new URL(one.url).searchParams
    expect(query.get('code_challenge_method')).toBe('S256')
    expect(query.get('code_challenge')).not.toBe(one.flow.verifier)
    expect([one.flow.state, one.flow.nonce, one.flow.verifier]).not.toEqual([
      other.flow.state,
      other.flow.nonce,
      other.flow.verifier,
    ])
  })

  it('refuses a code that was used before', async () => {
    const { url, flow } = await client.start('/')
    const search = await signIn(url)
    await client.finish(search, flow)
    await expect(client.finish(search, flow)).rejects.toMatchObject({ kind: 'wrong-answer' })
  })

  it.each([
    ['state', 'mismatch'],
    ['nonce', 'wrong-answer'],
    ['verifier', 'wrong-answer'],
  ])('refuses a sign-in with the %s of another', async (part, kind) => {
    const { url, flow } = await client.start('/')
    const other = (await client.start('/')).flow
    const mixed = { ...flow, [part]: other[part as keyof typeof other] }
    await expect(client.finish(await signIn(url), mixed)).rejects.toMatchObject({ kind })
  })

  it('says so where the person or the provider refuses', async () => {
    const { url, flow } = await client.start('/')
    await expect(client.finish(await signIn(url, 'abort'), flow)).rejects.toMatchObject({ kind: 'refused' })
  })

  it.each(['', '?state=', '?code=x', '?error=access_denied'])(
    'refuses an answer without the state: %s',
    async (search) => {
      const { flow } = await client.start('/')
      await expect(client.finish(search, flow)).rejects.toMatchObject({ kind: 'mismatch' })
    },
  )

  it('refuses a wrong secret of the program', async () => {
    const wrong = makeOidcClient({ issuer, clientId: 'jiheng', clientSecret: 'another', redirectUri })
    const { url, flow } = await wrong.start('/')
    await expect(wrong.finish(await signIn(url), flow)).rejects.toMatchObject({ kind: 'wrong-answer' })
  })
})

describe('the address of a provider', () => {
  const settings = { clientId: 'jiheng', clientSecret: 'secret', redirectUri }

  it('must be https, unless it is this machine', () => {
    expect(() => makeOidcClient({ ...settings, issuer: 'http://login.example.cn' })).toThrow('not https')
    expect(() => makeOidcClient({ ...settings, issuer: 'ftp://127.0.0.1' })).toThrow('not https')
    expect(() => makeOidcClient({ ...settings, issuer: 'nonsense' })).toThrow('no identity provider')
    expect(makeOidcClient({ ...settings, issuer: 'https://login.example.cn' })).toBeDefined()
  })

  it('that does not answer is called unreachable, and is asked again the next time', async () => {
    const server = createServer((_, response) => response.writeHead(404).end())
    const issuer = await listen(server)
    await new Promise((resolve) => server.close(resolve))
    const client = makeOidcClient({ ...settings, issuer })
    await expect(client.start('/')).rejects.toMatchObject({ kind: 'unreachable', where: issuer })
    await new Promise<void>((resolve) => server.listen(Number(new URL(issuer).port), '127.0.0.1', resolve))
    await expect(client.start('/')).rejects.toMatchObject({ kind: 'no-provider' })
    server.close()
  })
})

describe('the cookie of a sign-in', () => {
  const key = Buffer.alloc(32, 1)
  const flow = { state: 's', nonce: 'n', verifier: 'v', returnTo: '/goals' }

  it('gives the flow back for ten minutes', () => {
    expect(openFlow(sealFlow(flow, key, 0), key, flowLifeSeconds * 1000)).toEqual(flow)
    expect(() => openFlow(sealFlow(flow, key, 0), key, flowLifeSeconds * 1000 + 1)).toThrow('too long')
  })

  it.each(['', '.', 'a.b', `${sealFlow(flow, Buffer.alloc(32, 2), 0)}`, `x${sealFlow(flow, key, 0)}`])(
    'is refused when it is not ours: %s',
    (sealed) => {
      expect(() => openFlow(sealed, key, 0)).toThrow('not started in this browser')
    },
  )
})

describe('where a sign-in leads', () => {
  it.each([
    ['/goals?year=2026#a', '/goals?year=2026#a'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    ['/a\nb', '/'],
    ['', '/'],
  ])('%j leads to %s', (wanted, path) => {
    expect(localPath(wanted)).toBe(path)
  })
})

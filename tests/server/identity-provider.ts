import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** A real OpenID provider on loopback, where whoever asks is signed in as who the test says. */
export type IdentityProvider = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Goes through its pages as a browser does; the query it sends back with. */
  readonly follow: (start: string, subject: string) => Promise<string>
  readonly close: () => void
}

type Account = { readonly email: string; readonly email_verified: boolean }

const cookieJar = () => {
  const cookies = new Map<string, string>()
  return async (url: string, body?: URLSearchParams): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const form = body ? { method: 'POST', body } : {}
    const response = await fetch(url, { redirect: 'manual', headers: { cookie }, ...form })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(line) ?? []
      cookies.set(name, value)
    }
    return response
  }
}

const walk = async (start: string, subject: string, redirectUri: string): Promise<string> => {
  const go = cookieJar()
  let response = await go(start)
  for (let step = 0; step < 12; step += 1) {
    const to = new URL(response.headers.get('location') ?? '', start)
    if (to.href.startsWith(redirectUri)) return to.search
    if (to.pathname.startsWith('/interaction/')) {
      const page = await (await go(to.href)).text()
      const prompt = /name="prompt" value="(\w+)"/u.exec(page)?.[1] ?? ''
      response = await go(to.href, new URLSearchParams({ prompt, login: subject, password: 'any' }))
    } else response = await go(to.href)
  }
  throw new Error('the provider never sent us back')
}

/** Starts the provider; `accounts` says whose mail address each subject has. */
export const openIdentityProvider = async (
  redirectUri: string,
  accounts: Readonly<Record<string, Account>>,
): Promise<IdentityProvider> => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const [clientId, clientSecret] = ['jiheng', 'a secret of the test']
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    ttl: { Interaction: 60, Session: 60, Grant: 60, AccessToken: 60, IdToken: 60 },
    cookies: { keys: ['a key of the test'] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...accounts[id] }) }),
  })
  server.on('request', provider.callback())
  const follow = (start: string, subject: string): Promise<string> => walk(start, subject, redirectUri)
  return { issuer, clientId, clientSecret, follow, close: () => void server.close() }
}

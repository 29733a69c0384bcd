import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { words } from '#domain/words/words.ts'
import { openTestServer, testPassword, type TestServer } from '#tests/server/test-server.ts'
import type { App } from '../app.ts'

const account = { login: 'finance', name: '陈', role: words('部门财务', 'finance'), organisation: '街道' }
const demo = { password: testPassword, accounts: [{ ...account, see: words('目标', 'goals') }] }

/** The server as it is called from an address. */
const calledFrom = (server: TestServer, address: string): App => {
  const outer: App = new Hono()
  outer.use(async (c, next) => {
    c.set('address', address)
    await next()
  })
  outer.route('/', server.app)
  return outer
}

const waysAt = async (server: TestServer, address: string): Promise<unknown> =>
  (await calledFrom(server, address).request('/api/sign-in')).json()

describe('the accounts of a demonstration', () => {
  let shown: TestServer
  let real: TestServer
  beforeAll(async () => {
    ;[shown, real] = await Promise.all([openTestServer({ signIn: { demo } }), openTestServer()])
  })
  afterAll(() => Promise.all([shown.close(), real.close()]))

  it.each(['127.0.0.1', '::1'])('are told on the machine itself: %s', async (address) => {
    expect(await waysAt(shown, address)).toMatchObject({ demo })
  })

  it.each(['192.168.1.20', '2001:db8::7', ''])('are told nowhere else: %s', async (address) => {
    expect(await waysAt(shown, address)).not.toHaveProperty('demo')
  })

  it('are told by no server that is not one', async () => {
    expect(await waysAt(real, '127.0.0.1')).not.toHaveProperty('demo')
  })
})

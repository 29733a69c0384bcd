import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCatalogue } from '#catalogue/load-catalogue.ts'
import { makeLog } from '#server/log/make-log.ts'
import { readSettings } from '#server/settings/read-settings.ts'
import { startServer, type RunningServer } from '#server/start-server.ts'
import { openTestServer, testPassword, type TestServer } from '#tests/server/test-server.ts'

type Answered = { readonly text: string }

const patience = { headersTimeout: 400, requestTimeout: 800, keepAliveTimeout: 400, connectionsCheckingInterval: 100 }

describe('a server on a real port', () => {
  let district: TestServer
  let running: RunningServer
  let port = 0
  const folder = mkdtempSync(join(tmpdir(), 'jiheng-network-'))

  beforeAll(async () => {
    district = await openTestServer()
    const environment = { JIHENG_DATA: folder, JIHENG_PORT: '0', JIHENG_PROXIES: '0', JIHENG_LOG_LEVEL: 'silent' }
    const read = readSettings(environment)
    if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems))
    running = await startServer({
      settings: { ...read.settings, division: '440113000' },
      environment,
      store: district.test.store,
      catalogue: loadCatalogue('catalogue'),
      log: makeLog({ level: 'silent' }),
      version: '0',
      patience,
    })
    port = Number(new URL(running.url).port)
  })
  afterAll(async () => {
    await running.stop()
    await district.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Sends these pieces one after another and tells what came back before the connection ended, and after how long. */
  const raw = (pieces: readonly string[], pause = 0): Promise<{ readonly text: string; readonly after: number }> =>
    new Promise((resolve) => {
      const started = performance.now()
      const socket = connect(port, '127.0.0.1')
      let text = ''
      const left = [...pieces]
      const next = (): void => {
        const piece = left.shift()
        if (piece === undefined || socket.destroyed) return
        socket.write(piece)
        if (pause > 0) setTimeout(next, pause)
        else next()
      }
      socket.on('connect', next)
      socket.on('data', (data) => (text += data.toString('latin1')))
      socket.on('error', () => undefined)
      socket.on('close', () => resolve({ text, after: performance.now() - started }))
    })
  const head = (lines: readonly string[]): string =>
    [...lines, 'Connection: close'].map((line) => `${line}\r\n`).join('') + '\r\n'
  const statusOf = ({ text }: { readonly text: string }): number => Number(/^HTTP\/1\.1 (\d+)/u.exec(text)?.[1] ?? 0)
  const own = (): readonly string[] => [`Host: 127.0.0.1:${port}`, `Origin: http://127.0.0.1:${port}`]
  const signIn = (login: string, password: string): string => JSON.stringify({ login, password })
  const post = (more: readonly string[], body: string): string =>
    head(['POST /api/sign-in HTTP/1.1', ...more, 'Content-Type: application/json', `Content-Length: ${body.length}`]) +
    body

  it('lets who sends the head of a call drop by drop go', async () => {
    const drops = ['GET /api/me HTTP/1.1\r\n', ...Array.from({ length: 40 }, (_, index) => `X-Slow-${index}: 1\r\n`)]
    const { after, text } = await raw(drops, 150)
    expect(after).toBeLessThan(3000)
    expect(text === '' || text.includes('408')).toBe(true)
  })

  it('lets who sends a body drop by drop go, and answers the others meanwhile', async () => {
    const slow = [
      head(['POST /api/sign-in HTTP/1.1', ...own(), 'Content-Type: application/json', 'Content-Length: 5000']),
      ...Array.from({ length: 60 }, () => ' '),
    ]
    const many = Array.from({ length: 20 }, () => raw(slow, 100))
    const answer = await fetch(`${running.url}/health/live`)
    expect(answer.status).toBe(200)
    for (const { after } of await Promise.all(many)) expect(after).toBeLessThan(5000)
  })

  it('refuses a body that is too large before it has come, announced or not', async () => {
    const announced = [
      'POST /api/sign-in HTTP/1.1',
      ...own(),
      'Content-Type: application/json',
      'Content-Length: 99999999',
    ]
    expect(statusOf(await raw([head(announced)]))).toBe(413)
    const chunk = `10000\r\n${'x'.repeat(0x1_00_00)}\r\n`
    const chunked = [
      'POST /api/sign-in HTTP/1.1',
      ...own(),
      'Content-Type: application/json',
      'Transfer-Encoding: chunked',
    ]
    const { text } = await raw([head(chunked), ...Array.from({ length: 200 }, () => chunk)])
    expect(text === '' || statusOf({ text }) === 413).toBe(true)
  })

  it('refuses heads that are too long, two lengths, and a length beside chunks', async () => {
    const long = `X-Long: ${'x'.repeat(40_000)}`
    expect(statusOf(await raw([head(['GET /api/me HTTP/1.1', ...own(), long])]))).toBe(431)
    const two = ['POST /api/sign-in HTTP/1.1', ...own(), 'Content-Length: 3', 'Content-Length: 4']
    expect(statusOf(await raw([`${head(two)}{}  `]))).toBe(400)
    const both = ['POST /api/sign-in HTTP/1.1', ...own(), 'Content-Length: 3', 'Transfer-Encoding: chunked']
    expect(statusOf(await raw([`${head(both)}0\r\n\r\n`]))).toBe(400)
  })

  it('does not take a second Host for its own', async () => {
    const body = signIn('finance', testPassword)
    const lines = [`Host: 127.0.0.1:${port}`, 'Host: evil.example', 'Origin: http://evil.example']
    expect([400, 403]).toContain(statusOf(await raw([post(lines, body)])))
    expect(statusOf(await raw([head(['GET /api/me HTTP/1.1'])]))).toBe(400)
  })

  it('does what the method says, not what a head or a query says the method is', async () => {
    const path = `/api/organisations/${district.places.works}?_method=DELETE`
    const lines = ['X-HTTP-Method-Override: DELETE', 'X-HTTP-Method: DELETE', 'X-Method-Override: DELETE']
    expect(statusOf(await raw([head([`GET ${path} HTTP/1.1`, ...own(), ...lines])]))).toBe(401)
    for (const method of ['TRACE', 'OPTIONS', 'PATCH'])
      expect([method, statusOf(await raw([head([`${method} /api/me HTTP/1.1`, ...own()])]))]).toEqual([method, 404])
    expect(statusOf(await raw([head(['GET /api/../../../etc/passwd HTTP/1.1', ...own()])]))).toBe(404)
    expect(statusOf(await raw([head(['GET /api/%2e%2e/%2e%2e/etc/passwd HTTP/1.1', ...own()])]))).toBe(404)
  })

  it('counts wrong passwords by where they come from, not by what a head says that is', async () => {
    const tries: number[] = []
    for (let index = 0; index < 7; index += 1) {
      const lines = [
        ...own(),
        `X-Forwarded-For: 10.0.0.${index}`,
        `X-Real-IP: 10.0.1.${index}`,
        `Forwarded: for=10.1.1.${index}`,
      ]
      tries.push(statusOf(await raw([post(lines, signIn('leader', 'wrong-password-1'))])))
    }
    expect(tries.slice(0, 5)).toEqual([401, 401, 401, 401, 401])
    expect(tries.at(-1)).toBe(429)
    const { rows } = await district.test.admin.query('SELECT DISTINCT address_hash FROM jiheng.sign_in_attempt')
    expect(rows).toHaveLength(1)
  })

  it('takes a body for JSON only where it is said to be JSON', async () => {
    const body = signIn('finance', testPassword)
    const send = async (type: readonly string[]): Promise<Answered> =>
      raw([head(['POST /api/sign-in HTTP/1.1', ...own(), ...type, `Content-Length: ${body.length}`]) + body])
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/json',
    ])
      expect([type, statusOf(await send([`Content-Type: ${type}`]))]).toEqual([type, 415])
    expect((await send(['Content-Type: text/plain'])).text).toContain('"code":"media-type"')
    expect(statusOf(await send([]))).toBe(415)
    for (const type of ['application/json; charset=utf-8', 'Application/JSON', 'application/merge-patch+json'])
      expect([type, statusOf(await send([`Content-Type: ${type}`]))]).toEqual([type, 200])
  })

  it('tells a stranger no figures of the inside, no version and no trace of a fault', async () => {
    const nowhere = await fetch(`${running.url}/api/%E0%A4%A`)
    const text = await nowhere.text()
    expect([nowhere.status, /node_modules|at .*\.ts/u.test(text)]).toEqual([404, false])
    expect(nowhere.headers.get('Server')).toBeNull()
    expect(nowhere.headers.get('X-Powered-By')).toBeNull()
  })
})

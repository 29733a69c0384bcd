import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCatalogue } from '#catalogue/load-catalogue.ts'
import { makeLog } from '#server/log/make-log.ts'
import { readSettings } from '#server/settings/read-settings.ts'
import { startServer, type RunningServer } from '#server/start-server.ts'
import { createDivision } from '#store/create-division.ts'
import { migrate } from '#store/migrate.ts'
import { openStore, type Store } from '#store/open.ts'

const patience = { connect: 1500, statement: 1500, silence: 2000 }

/** A process with all below it; the second word behind the name in brackets is the parent. */
const familyOf = (pid: number): readonly number[] => {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => {
      try {
        const [, parent] = readFileSync(`/proc/${name}/stat`, 'latin1')
          .replace(/^.*\) /u, '')
          .split(' ')
        return [[Number(name), Number(parent)] as const]
      } catch {
        // It ended while we looked.
        return []
      }
    })
  const below = (of: number): readonly number[] =>
    parents.flatMap(([child, parent]) => (parent === of ? [child, ...below(child)] : []))
  return [pid, ...below(pid)]
}

// Where processes cannot be looked up, the same is shown by the network that falls silent (src/store).
describe.runIf(process.platform === 'linux')('a database that is frozen', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiheng-frozen-'))
  let store: Store
  let running: RunningServer
  let frozen: readonly number[] = []

  beforeAll(async () => {
    store = await openStore({ kind: 'embedded', dataFolder: folder }, { patience })
    await migrate(store)
    await createDivision(store.connection, { code: '440113000', name: '示例区' })
    const environment = {
      JIHENG_DATA: folder,
      JIHENG_PORT: '0',
      JIHENG_LOG_LEVEL: 'silent',
      JIHENG_METRICS_TOKEN: 'walnut-lantern-bridge-42',
    }
    const read = readSettings(environment)
    if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems))
    running = await startServer({
      settings: { ...read.settings, division: '440113000' },
      environment,
      store,
      catalogue: loadCatalogue('catalogue'),
      log: makeLog({ level: 'silent' }),
      version: '0',
    })
  })
  afterAll(async () => {
    for (const pid of frozen) process.kill(pid, 'SIGCONT')
    await running.stop()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const signIn = (): Promise<Response> =>
    fetch(`${running.url}/api/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: running.url },
      body: JSON.stringify({ login: 'nobody', password: 'walnut-Bridge-7' }),
    })
  const ready = (): Promise<Response> => fetch(`${running.url}/health/ready`)

  it('keeps nobody waiting: calls are refused with the time to come again, watchers see it, and it passes by itself', async () => {
    expect((await signIn()).status).toBe(401)
    expect((await ready()).status).toBe(200)
    frozen = familyOf(store.embedded?.pid() ?? 0)
    for (const pid of frozen) process.kill(pid, 'SIGSTOP')
    const started = performance.now()
    const answers = await Promise.all([signIn(), signIn(), signIn()])
    for (const answer of answers) {
      expect([answer.status, Number(answer.headers.get('Retry-After')) > 0]).toEqual([503, true])
      expect(await answer.json()).toMatchObject({ code: 'unavailable' })
    }
    const seen = await ready()
    expect([seen.status, await seen.json()]).toEqual([503, { status: 'unavailable', store: 'away' }])
    expect(performance.now() - started).toBeLessThan(20_000)
    expect((await fetch(`${running.url}/health/live`)).status).toBe(200)
    for (const pid of frozen) process.kill(pid, 'SIGCONT')
    frozen = []
    await expect.poll(async () => (await ready()).status, { timeout: 20_000 }).toBe(200)
    expect((await signIn()).status).toBe(401)
  })

  it('gives its figures to who brings the token', async () => {
    const figures = (headers: Readonly<Record<string, string>>): Promise<Response> =>
      fetch(`${running.url}/metrics`, { headers })
    expect((await figures({})).status).toBe(403)
    expect((await figures({ Authorization: 'Bearer walnut-lantern-bridge-43' })).status).toBe(403)
    const given = await figures({ Authorization: 'Bearer walnut-lantern-bridge-42' })
    expect([given.status, (await given.text()).includes('# TYPE')]).toEqual([200, true])
  })
})

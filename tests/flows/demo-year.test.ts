import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { loadCatalogue } from '#catalogue/load-catalogue.ts'
import { demoDivision, demoPassword } from '#cli/demo-year/cast.ts'
import { openDemo } from '#cli/demo-year/demo-store.ts'
import { openStage, type DemoHouse, type Stage } from '#cli/demo-year/stage.ts'
import { printDecimal } from '#domain/number/decimal.ts'
import { moneyIn } from '#domain/number/money.ts'
import { makePasswords } from '#server/passwords/password-hash.ts'
import { makeSecrets } from '#server/sign-in/make-secrets.ts'
import { listDisclosures } from '#services/disclosure/list-disclosures.ts'
import { summariseLedger } from '#services/ledger/summarise-ledger.ts'
import { getReview } from '#services/review/get-review.ts'
import { listLate } from '#services/task/late-list.ts'
import { folderStore } from '#store/attachments/folder-store.ts'
import type { Connection } from '#store/connection.ts'
import { verifyAudit } from '#store/verify-audit.ts'
import { openTestStore, type TestStore } from '#tests/store/test-store.ts'
import { capture } from './cli/capture.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'jiheng-demo-year-'))

const urlOf = ({ user, password, host, port, database }: Connection): string =>
  `postgresql://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`

describe('the demo year', () => {
  let test: TestStore
  let house: DemoHouse
  let stage: Stage

  const rows = async (text: string): Promise<readonly unknown[][]> => {
    const found = await test.admin.query({ text, rowMode: 'array' })
    return found.rows as unknown[][]
  }
  const counts = (): Promise<readonly unknown[][]> =>
    rows(`SELECT (SELECT count(*)::int FROM jiheng.audit_entry), (SELECT count(*)::int FROM jiheng.person),
          (SELECT count(*)::int FROM jiheng.goal), (SELECT count(*)::int FROM jiheng.execution_entry)`)

  beforeAll(async () => {
    test = await openTestStore('embedded')
    await test.admin.query('DELETE FROM jiheng.division')
    const secrets = makeSecrets(makePasswords({ memoryCost: 8, timeCost: 1, parallelism: 1 }))
    const common = { store: test.store, attachments: folderStore(join(folder, 'attachments')), secrets }
    // Early in a year, where a story of last year and this one is told hardest.
    house = { ...common, catalogue: loadCatalogue('catalogue'), now: new Date('2027-01-05T03:00:00.000Z') }
    expect(await openDemo(house, folder)).toBe('made')
    stage = await openStage(house)
  })
  afterAll(async () => {
    await test.close()
    rmSync(folder, { recursive: true, force: true })
  })
  afterEach(() => vi.unstubAllEnvs())

  it('has every department at another place of the evaluation of last year', async () => {
    expect(
      await rows(`SELECT o.code, s.state FROM jiheng.self_evaluation s JOIN jiheng.organisation o
                  ON o.id = s.organisation_id WHERE s.year = 2026 ORDER BY o.code`),
    ).toEqual([
      ['HD', 'accepted'],
      ['XQ', 'open'],
      ['XY', 'delivered'],
      ['ZX', 'assembled'],
    ])
    expect(
      await rows(`SELECT o.code, p.state FROM jiheng.part p JOIN jiheng.organisation o
                  ON o.id = p.organisation_id WHERE p.state <> 'accepted'`),
    ).toEqual([['XQ-2', 'returned']])
    expect(
      await rows(`SELECT o.code, r.state FROM jiheng.review r JOIN jiheng.organisation o
                  ON o.id = r.organisation_id ORDER BY o.code`),
    ).toEqual([
      ['HD', 'accepted'],
      ['XY', 'taken'],
    ])
  })

  it('has one department late, with the part that came back, and nobody else', async () => {
    const { items } = await listLate(await stage.as('cz-jixiao'), { year: stage.lastYear })
    expect(items.map(({ organisation, kind }) => [organisation, kind])).toEqual([
      ['城市管理办公室', 'self-evaluation'],
      ['示范区新桥街道办事处', 'self-evaluation'],
    ])
    expect((await listLate(await stage.as('cz-jixiao'), { year: stage.thisYear })).items).toEqual([])
  })

  it('has findings to answer, rectifications under way, uses proposed', async () => {
    expect(
      await rows(`SELECT DISTINCT o.code FROM jiheng.finding f JOIN jiheng.organisation o
                  ON o.id = f.organisation_id WHERE f.state = 'open'`),
    ).toEqual([['ZX']])
    expect(await rows(`SELECT state FROM jiheng.rectification ORDER BY state`)).toEqual([['notified'], ['planned']])
    expect(await rows(`SELECT DISTINCT state, grade FROM jiheng.result_use`)).toEqual([['proposed', '优']])
  })

  it('has published what was accepted, and withheld one item for a reason', async () => {
    const ctx = await stage.as('hd-caiwu')
    const { items } = await listDisclosures(ctx, { year: stage.lastYear, limit: 100 })
    expect(items.map(({ item, state, standing }) => [item, state, standing]).toSorted()).toEqual([
      ['department-accounts', 'published', 'done'],
      ['department-budget', 'published', 'done'],
      ['department-goals', 'published', 'done'],
      ['department-results', 'published', 'done'],
      ['project-results', 'withheld', undefined],
    ])
  })

  it('has a review half scored, with an evaluator who sees that one only', async () => {
    const [[id]] = (await rows(`SELECT id FROM jiheng.review WHERE state = 'taken'`)) as [[string]]
    const review = await getReview(await stage.as('mj-pingjia'), { id })
    const scored = review.rows.filter(({ ownScore }) => ownScore)
    expect(scored.length).toBeGreaterThan(5)
    expect(scored.length).toBeLessThan(review.rows.length)
    expect(scored.some(({ difference }) => difference && difference.units < 0n)).toBe(true)
    const [[other]] = (await rows(`SELECT id FROM jiheng.review WHERE state = 'accepted'`)) as [[string]]
    await expect(getReview(await stage.as('mj-pingjia'), { id: other })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('has this year under way: goals approved, returned, begun; lights and an alert', async () => {
    expect(
      await rows(`SELECT state, revision, count(*)::int FROM jiheng.goal WHERE year = 2027
                  GROUP BY state, revision ORDER BY state, revision`),
    ).toEqual([
      ['approved', 1, 16],
      ['draft', 1, 1],
      ['draft', 2, 1],
      ['with-bureau', 1, 1],
    ])
    expect(
      await rows(
        `SELECT state, light, count(*)::int FROM jiheng.monitoring GROUP BY state, light ORDER BY state, light`,
      ),
    ).toEqual([
      ['accepted', 'green', 6],
      ['accepted', 'red', 1],
      ['assigned', null, 5],
      ['filling', null, 1],
      ['returned', 'green', 1],
      ['submitted', 'green', 2],
    ])
    expect(await rows(`SELECT choice FROM jiheng.alert`)).toEqual([[null]])
  })

  it('has the ledgers of the filed reports it is made after', async () => {
    const yuan = async (code: string) => {
      const organisation = stage.place(code)
      const { budget, spent } = await summariseLedger(await stage.as('cz-jixiao'), { year: 2026, organisation })
      return [budget.total, spent].map((money) => printDecimal(moneyIn(money, '元')))
    }
    expect(await yuan('HD')).toEqual(['68314200.00', '66008300.00'])
    expect(await yuan('XY')).toEqual(['249579900.00', '249579900.00'])
    expect(await yuan('ZX')).toEqual(['373898000.00', '346232600.00'])
    expect(await yuan('XQ')).toEqual(['340114400.00', '340114400.00'])
    expect(await yuan('TY')).toEqual(['491802400.00', '491802400.00'])
  })

  it('was made by people: every audit row names one but those of the first start', async () => {
    const { entries, broken } = await verifyAudit(test.store, demoDivision.code)
    expect([broken, entries > 1500]).toEqual([undefined, true])
    expect(await rows(`SELECT DISTINCT verb FROM jiheng.audit_entry WHERE actor IS NULL`)).toEqual([])
    expect(await rows(`SELECT count(DISTINCT actor)::int >= 25 FROM jiheng.audit_entry`)).toEqual([[true]])
    expect(await rows(`SELECT count(*)::int FROM jiheng.audit_entry WHERE at > '2027-01-05T03:00:00Z'`)).toEqual([[0]])
  })

  it('is sound to the doctor', async () => {
    vi.stubEnv('DATABASE_URL', urlOf(test.store.connection))
    vi.stubEnv('JIHENG_DATA', folder)
    const { code, out } = await capture('doctor')
    expect([code, out]).toEqual([0, expect.not.stringMatching(/错误/u)])
  })

  it('is kept when it is there', async () => {
    const before = await counts()
    expect(await openDemo(house, folder)).toBe('kept')
    expect(await counts()).toEqual(before)
  })

  it('is not taken for whole where it was interrupted', async () => {
    const hash = `SELECT password_hash FROM jiheng.person WHERE login = 'mj-pingjia'`
    const [[kept]] = (await rows(hash)) as [[string]]
    const set = `UPDATE jiheng.person SET password_hash = $1 WHERE login = 'mj-pingjia'`
    await test.admin.query(set, [null])
    await expect(openDemo(house, folder)).rejects.toMatchObject({ what: { zh: '演示年度上次没有建完' } })
    await test.admin.query(set, [kept])
  })

  it('is served to this machine, with an account for every role', async () => {
    const env = { ...process.env, DATABASE_URL: urlOf(test.store.connection), JIHENG_DATA: folder, JIHENG_PORT: '0' }
    const program = [join(root, 'node_modules/tsx/dist/cli.mjs'), 'src/cli/main.ts', 'serve', '--demo', '--lang', 'en']
    const server = spawn(process.execPath, program, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
    let out = ''
    for await (const piece of server.stdout) {
      out += String(piece)
      if (out.includes('press Ctrl+C')) break
    }
    const url = /http:\/\/127\.0\.0\.1:\d+/u.exec(out)?.[0] ?? ''
    expect(out).toContain(demoPassword)
    const logins = [...out.matchAll(/ {2}([a-z]{2}-[a-z\d]+|admin) {2}/gu)].map(([, login]) => login)
    expect(logins.length).toBeGreaterThanOrEqual(9)
    for (const login of ['hd-caiwu', 'mj-pingjia']) {
      const body = JSON.stringify({ login, password: demoPassword })
      const headers = { 'Content-Type': 'application/json', Origin: url }
      expect((await fetch(`${url}/api/sign-in`, { method: 'POST', headers, body })).status).toBe(200)
    }
    server.kill('SIGTERM')
    expect((await once(server, 'exit'))[0]).toBe(0)
  })
})

describe('jiheng serve --demo', () => {
  afterEach(() => vi.unstubAllEnvs())

  it.each([
    ['JIHENG_ADDRESS', '0.0.0.0'],
    ['JIHENG_PROXIES', '1'],
  ])('listens to nobody else: %s=%s is refused', async (variable, value) => {
    vi.stubEnv('DATABASE_URL', '')
    vi.stubEnv('JIHENG_DATA', join(folder, 'never-made'))
    vi.stubEnv(variable, value)
    const { code, err } = await capture('serve', '--demo')
    expect([code, err]).toEqual([2, expect.stringContaining(`${variable}=${value}`)])
  })

  it('leaves a store with other data alone', async () => {
    const test = await openTestStore('embedded')
    vi.stubEnv('DATABASE_URL', urlOf(test.store.connection))
    const { code, err } = await capture('serve', '--demo')
    expect([code, err]).toEqual([2, expect.stringContaining('这里已有正式数据')])
    await test.close()
  })
})

import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { loadCatalogue } from '#catalogue/load-catalogue.ts'
import { demoDivision, demoPassword } from '#cli/demo-year/cast.ts'
import { makeDemoSecrets } from '#cli/demo-year/demo-secrets.ts'
import { openDemo } from '#cli/demo-year/demo-store.ts'
import { openStage, type DemoHouse, type Stage } from '#cli/demo-year/stage.ts'
import { printDecimal } from '#domain/number/decimal.ts'
import { moneyIn } from '#domain/number/money.ts'
import { makePasswords } from '#server/passwords/password-hash.ts'
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

type Server = ChildProcessByStdio<null, Readable, Readable>

/** What a server says until it is ready; all it said where it ends before. */
const toldBy = (server: Server): Promise<string> =>
  new Promise((resolve, reject) => {
    let [out, err] = ['', '']
    server.stdout.on('data', (piece) => {
      out += String(piece)
      if (out.includes('press Ctrl+C')) resolve(out)
    })
    server.stderr.on('data', (piece) => (err += String(piece)))
    server.once('exit', () => reject(new Error(out + err)))
  })

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
    const secrets = makeDemoSecrets(makePasswords({ memoryCost: 8, timeCost: 1, parallelism: 1 }))
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
    expect(new Map(items.map(({ item, state, standing }) => [item, `${state} ${standing}`]))).toEqual(
      new Map([
        ['department-accounts', 'published done'],
        ['department-budget', 'published done'],
        ['department-goals', 'published done'],
        ['department-results', 'published done'],
        ['project-results', 'withheld undefined'],
      ]),
    )
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

  describe('jiheng import', () => {
    const file = join(folder, '支出.csv')
    const table = (...lines: readonly string[]): void =>
      writeFileSync(file, ['项目编码,资金性质,支付数', ...lines].join('\n'))
    const asked = ['import', file, '--year', '2027', '--kind', 'execution-entries', '--month', '2']
    const as = ['--as', 'CZ-yewu1', '--organisation', 'HD']
    const jiheng = (...args: readonly string[]) => {
      vi.stubEnv('DATABASE_URL', urlOf(test.store.connection))
      vi.stubEnv('JIHENG_DATA', folder)
      return capture(...args)
    }
    const booked = () => rows(`SELECT count(*)::int FROM jiheng.execution_entry WHERE month = 2 AND year = 2027`)

    it('tries first, imports when it is told to, and takes it back', async () => {
      table('HD-01,一般公共预算,1500000.00', 'HD-02,一般公共预算,400000.50')
      const dry = await jiheng(...asked, ...as)
      expect(dry).toMatchObject({ code: 0, out: expect.stringContaining('登记 2 笔') })
      expect(dry.out).toContain('金额合计 1900000.50 元')
      expect(await booked()).toEqual([[0]])
      const done = await jiheng(...asked, ...as, '--run')
      expect(done.code).toBe(0)
      expect(await booked()).toEqual([[2]])
      const [, id = ''] = /--undo (\S+)/u.exec(done.out) ?? []
      expect((await jiheng('import', '--undo', id, ...as)).err).toContain('理由')
      const back = await jiheng('import', '--undo', id, ...as, '--reason', '重复导入', '--lang', 'en')
      expect(back).toMatchObject({ code: 0, out: `undone ${id}: 2 entries, 0 projects\n` })
      expect(
        await rows(`SELECT a.verb, a.origin, p.login FROM jiheng.audit_entry a JOIN jiheng.person p ON p.id = a.actor
                    WHERE a.noun = 'import-batch' ORDER BY a.at`),
      ).toEqual([
        ['import-batch.run', 'command import', 'cz-yewu1'],
        ['import-batch.undo', 'command import', 'cz-yewu1'],
      ])
    })

    it('names the rows it cannot take, and imports the others only when told', async () => {
      table('HD-01,一般公共预算,100.00', 'HD-99,一般公共预算,7.00')
      const dry = await jiheng(...asked, ...as)
      expect(dry).toMatchObject({ code: 1, out: expect.stringContaining('不能导入 1 行') })
      expect((await jiheng(...asked, ...as, '--run')).code).toBe(2)
      expect((await jiheng(...asked, ...as, '--run', '--partly')).out).toContain('登记 1 笔')
    })

    it.each([
      ['a year', ['import', file, '--as', 'cz-yewu1'], '--year'],
      ['a month', ['import', file, '--year', '2027', '--month', '13', '--as', 'cz-yewu1'], '--month'],
      ['a file', ['import', '--as', 'cz-yewu1'], '没有写文件'],
      ['a person', asked, '以谁的名义'],
      ['somebody there is', [...asked, '--as', 'nobody'], '没有在用的登录名 nobody'],
      ['an organisation there is', [...asked, '--as', 'cz-yewu1', '--organisation', 'ZZ'], '没有编码为 ZZ 的单位'],
      ['somebody who may', [...asked, '--as', 'xq-jingban'], '角色'],
    ])('asks for %s', async (_what, args, told) => {
      const { code, err } = await jiheng(...args)
      expect([code, err]).toEqual([2, expect.stringContaining(told)])
    })
  })

  it('is served to this machine, with an account for every role', async () => {
    const env = { ...process.env, DATABASE_URL: urlOf(test.store.connection), JIHENG_DATA: folder, JIHENG_PORT: '0' }
    const program = ['--import', 'tsx', 'src/cli/main.ts', 'serve', '--demo', '--lang', 'en']
    const server = spawn(process.execPath, program, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const exit = once(server, 'exit')
    const out = await toldBy(server)
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
    expect((await exit)[0]).toBe(0)
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

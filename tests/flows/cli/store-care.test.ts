import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdtempSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Connection } from '#store/connection.ts'
import { folderStore } from '#store/attachments/folder-store.ts'
import { attachment } from '#store/schema/attachment.ts'
import { organisation } from '#store/schema/organisation.ts'
import { inTransaction } from '#store/transaction.ts'
import { newOrganisation } from '#tests/store/builders.ts'
import { division, everything, openTestStore, type TestStore } from '#tests/store/test-store.ts'
import { capture } from './capture.ts'

const root = mkdtempSync(join(tmpdir(), 'jiheng-cli-care-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const urlOf = ({ user, password, host, port, database }: Connection): string =>
  `postgresql://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`

describe('jiheng backup, restore, audit and db', () => {
  let test: TestStore
  const folder = join(root, 'backup')
  const database = `test_${randomUUID()}`

  beforeAll(async () => {
    test = await openTestStore('embedded')
    const { sha256 } = await folderStore(join(root, 'files')).put(Buffer.from('佐证材料'), { largest: 99 })
    await inTransaction(test.store, everything, async ({ db, audit }) => {
      const owner = newOrganisation()
      await db.insert(organisation).values(owner)
      const row = { divisionCode: division, id: randomUUID(), organisationId: owner.id, fileName: '材料.txt' }
      const content = { sha256: Buffer.from(sha256, 'hex'), size: 12, mediaType: 'text/plain', createdAt: new Date() }
      await db.insert(attachment).values({ ...row, ...content })
      const changes = { name: { from: null, to: owner.name } }
      audit({ at: new Date(), origin: 'test', verb: 'create', noun: 'organisation', nounId: owner.id, changes })
    })
  })
  beforeEach(() => {
    vi.stubEnv('DATABASE_URL', urlOf(test.store.connection))
    vi.stubEnv('JIHENG_ATTACHMENTS', join(root, 'files'))
  })
  afterEach(() => {
    vi.unstubAllEnvs()
  })
  afterAll(async () => {
    await test.admin.query(`DROP DATABASE IF EXISTS "${database}"`)
    await test.close()
  })

  it('saves everything, brings it back elsewhere, and verifies it', async () => {
    const { code, out, err } = await capture('backup', folder)
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^备份：.*\n\d+ 个表，\d+ 行，.*；附件 1 个，12 B\n校验值：/u),
    ])
    expect(err).not.toContain(test.store.connection.password)
    const seal = /校验值：(\w{64})/u.exec(out)?.[1] ?? ''
    expect((await capture('restore', folder, '--check', '--seal', seal)).out).toBe('备份完好\n')

    vi.stubEnv('DATABASE_URL', urlOf({ ...test.store.connection, database }))
    vi.stubEnv('JIHENG_ATTACHMENTS', join(root, 'restored'))
    const restored = await capture('restore', folder, '--seal', seal)
    expect([restored.code, restored.out]).toEqual([0, expect.stringContaining('附件 1 个\n已核对：')])
    expect(restored.out).toContain('审计记录 1 条')
    const verified = await capture('audit', 'verify', '--ends', join(folder, 'manifest.json'))
    expect(verified).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^440113000 {2}1 条链 {2}1 条记录 {2}完好\n/u),
    })

    const again = await capture('restore', folder, '--lang', 'en')
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('the database has data already')])
    expect(again.err).toContain('remedy: a restore only writes into an empty one')
  })

  it('says where a chain breaks and what a backup lacks, with exit code 1', async () => {
    const ends = ['--ends', join(folder, 'manifest.json')]
    await test.admin.query(`UPDATE audit_entry SET reason = '改'`)
    const changed = await capture('audit', 'verify', ...ends)
    expect([changed.code, changed.out]).toEqual([
      1,
      expect.stringMatching(/440113000 .*记录内容被改动（第 \d+ 链第 1 条）/u),
    ])
    await test.admin.query('TRUNCATE audit_entry, audit_chain')
    expect((await capture('audit', 'verify')).code).toBe(0)
    const gone = await capture('audit', 'verify', ...ends, '--lang', 'en')
    expect([gone.code, gone.out]).toEqual([1, expect.stringContaining('the end kept in the backup is gone')])

    vi.stubEnv('JIHENG_ATTACHMENTS', join(root, 'elsewhere'))
    const lacking = await capture('backup', join(root, 'lacking'))
    expect([lacking.code, lacking.out]).toEqual([1, expect.stringContaining('附件内容缺失：')])
    expect((await capture('restore', join(root, 'lacking'), '--check')).out).toBe('备份完好\n备份时已缺失附件 1 个\n')
  })

  it('keeps a backup in one file as well', async () => {
    const file = join(root, 'all.tar')
    const { code, out } = await capture('backup', file)
    expect([code, out]).toEqual([0, expect.stringContaining(`备份：${file}\n`)])
    expect((await capture('restore', file, '--check')).out).toBe('备份完好\n')
    expect((await capture('backup', file)).err).toContain('这个位置已有文件')
    truncateSync(file, 9_000)
    expect((await capture('restore', file, '--check', '--lang', 'en')).err).toContain('the backup is cut off')
  })

  it('refuses a taken place, a changed backup and a folder that is none', async () => {
    expect((await capture('backup', folder)).err).toContain('办法：写一个还不存在的名称')
    appendFileSync(join(folder, 'tables', 'organisation.copy'), 'x')
    const { code, err } = await capture('restore', folder, '--check')
    expect([code, err]).toEqual([2, expect.stringMatching(/文件与备份清单不符\n.*位置：.*organisation\.copy/u)])
    expect((await capture('restore', root)).err).toContain('这里没有备份')
    const impossible = join(root, 'x'.repeat(300))
    expect((await capture('backup', impossible)).err).toMatch(
      /无法完成：文件操作失败（ENAMETOOLONG）\n.*位置：.*xxx\n/u,
    )
  })

  it('checks the rules of a cluster, shows the plan, and says what is missing', async () => {
    const rules = await capture('db', 'check')
    expect([rules.code, rules.out]).toEqual([0, expect.stringMatching(/^(?:符合 {2}.*\n)+$/u)])
    const plan = await capture('db', 'distribute', '--plan')
    expect(plan.out).toContain(`SELECT create_reference_table('jiheng.division');\n`)
    const { code, err } = await capture('db', 'distribute', '--lang', 'en')
    expect([code, err]).toEqual([2, expect.stringContaining('CREATE EXTENSION citus')])
    await test.admin.query('CREATE TABLE bare (division_code char(9))')
    const broken = await capture('db', 'check', '--lang', 'en')
    await test.admin.query('DROP TABLE bare')
    expect([broken.code, broken.out]).toEqual([
      1,
      expect.stringContaining('broken  every table has a primary key: bare'),
    ])
  })

  it.each([
    ['audit', 'look', '没有子命令 audit look'],
    ['db', 'drop', '没有子命令 db drop'],
  ])('knows no %s %s', async (command, verb, problem) => {
    expect(await capture(command, verb)).toMatchObject({ code: 2, err: expect.stringContaining(problem) })
  })
})

import { createHash, randomUUID } from 'node:crypto'
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newBudgetEntry, newOrganisation, newProject } from '#tests/store/builders.ts'
import {
  division,
  everything,
  openTestStore,
  otherDivision,
  storeKinds,
  type TestStore,
} from '#tests/store/test-store.ts'
import { folderStore } from '../attachments/folder-store.ts'
import type { AuditNote } from '../audit.ts'
import { connectAdmin } from '../bootstrap.ts'
import { readMigrations, type Migration } from '../migrations-folder.ts'
import { connectStore, type Store } from '../open.ts'
import { attachment } from '../schema/attachment.ts'
import { budgetEntry } from '../schema/ledger.ts'
import { organisation } from '../schema/organisation.ts'
import { StoreProblem } from '../store-problem.ts'
import { inTransaction } from '../transaction.ts'
import { verifyAudit } from '../verify-audit.ts'
import { compareEnds } from './chain-ends.ts'
import { collectStoreOrphans } from './collect-store-orphans.ts'
import { readManifest, sealOf } from './manifest.ts'
import { restoreBackup } from './restore-backup.ts'
import { takeBackup } from './take-backup.ts'

const root = mkdtempSync(join(tmpdir(), 'jiheng-backup-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const attachments = folderStore(join(root, 'attachments'))
const now = new Date('2026-11-20T08:00:00Z')
// Every sign that COPY writes in its own way.
const awkward = 'a\tb\nc\\d\r\\N \u{20bb7} "x" \\.'

const note = (nounId: string): AuditNote => ({
  at: now,
  origin: 'test',
  verb: 'create',
  noun: 'organisation',
  nounId,
  changes: { name: { from: null, to: awkward } },
})

const problemOf = async (work: Promise<unknown>): Promise<StoreProblem> => {
  const error = await work.then(
    () => undefined,
    (caught: unknown) => caught,
  )
  if (error instanceof StoreProblem) return error
  throw new Error(`no problem: ${String(error)}`)
}

describe.each(storeKinds())('a backup of the %s database', (kind) => {
  let test: TestStore
  let sha256: string
  /** Taken once; what a test changes is a copy of it. */
  let original: string
  let folder: string
  /** Nothing gets into it: every restore into it is refused, until the last. */
  let vacant: Store
  let restored: Store
  const place = folderStore(join(root, randomUUID()))
  const made: Store[] = []

  const emptyStore = async (): Promise<Store> => {
    const connection = { ...test.store.connection, database: `test_${randomUUID()}` }
    const store = await connectStore(connection, { connections: 1 })
    made.push(store)
    return store
  }

  const back = async () => takeBackup({ store: test.store, attachments, now }, join(root, randomUUID()))

  const restoreInto = async (store: Store, from: string, known?: readonly Migration[]) =>
    restoreBackup({ store, attachments: place, ...(known && { known }) }, from, await readManifest(from))

  const content = async (text: string): Promise<string> =>
    (await attachments.put(new TextEncoder().encode(text), { largest: 1000 })).sha256

  beforeAll(async () => {
    test = await openTestStore(kind)
    sha256 = await content('佐证材料')
    await inTransaction(test.store, everything, async (transaction) => {
      const { db, audit } = transaction
      const [parent, child] = [newOrganisation(), newOrganisation()]
      // The child first: its parent comes later in the order of the table.
      await db.insert(organisation).values({ ...parent, name: awkward })
      await db.insert(organisation).values({ ...child, id: `0${child.id.slice(1)}`, parentId: parent.id })
      const values = await newProject(transaction)
      await db.insert(budgetEntry).values([newBudgetEntry(values, -123_450n), newBudgetEntry(values, 10n ** 17n)])
      await db.insert(attachment).values({
        divisionCode: division,
        id: randomUUID(),
        organisationId: parent.id,
        sha256: Buffer.from(sha256, 'hex'),
        size: 12,
        mediaType: 'text/plain',
        fileName: '材料.txt',
        createdAt: now,
      })
      audit(note(parent.id))
      audit(note(child.id))
    })
    await inTransaction(test.store, { ...everything, division: otherDivision }, async ({ db, audit }) => {
      await db.insert(organisation).values(newOrganisation(otherDivision))
      audit(note('1'))
    })
    original = (await back()).place
    vacant = await emptyStore()
    restored = await emptyStore()
  })

  beforeEach(() => {
    folder = join(root, randomUUID())
    cpSync(original, folder, { recursive: true })
  })

  afterAll(async () => {
    for (const { connection, close } of made) {
      await close()
      await test.admin.query(`DROP DATABASE "${connection.database}"`)
    }
    await test.close()
  })

  it('comes back whole: every table, every content, every chain', async () => {
    const manifest = await readManifest(folder)
    expect(await restoreInto(restored, folder)).toMatchObject({ contents: 1, entries: 3, pending: [] })
    expect(await verifyAudit(restored, division)).toEqual({ entries: 2 })
    expect(await place.verify(sha256)).toBe(true)
    const again = await takeBackup({ store: restored, attachments: place, now }, join(root, randomUUID()))
    expect(again.manifest).toEqual(manifest)
    const names = manifest.tables.map(({ name }) => name)
    const { rows } = await test.admin.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'jiheng' AND tablename <> 'schema_migration'`,
    )
    expect(rows.map(({ name }) => name).toSorted()).toEqual(names.toSorted())
    expect(manifest.tables.find(({ name }) => name === 'organisation')).toMatchObject({ rows: 4 })
  })

  it('comes back with its foreign keys and rights', async () => {
    const keys = `SELECT conrelid::regclass::text AS t, conname, pg_get_constraintdef(oid) FROM pg_constraint
      WHERE connamespace = 'jiheng'::regnamespace ORDER BY 1, 2`
    const admin = await connectAdmin(restored.connection)
    expect((await admin.query(keys)).rows).toEqual((await test.admin.query(keys)).rows)
    await admin.end()
    const own = await inTransaction(restored, everything, ({ db }) => db.select().from(organisation))
    expect(own).toHaveLength(3)
    expect(own.map(({ name }) => name)).toContain(awkward)
  })

  it('is restored into an empty store only', async () => {
    const problem = await problemOf(restoreInto(restored, folder))
    expect(problem.what.zh).toContain('数据库里已有数据')
    expect(problem.remedy.zh).toContain('JIHENG_DATA')
  })

  it('is refused where a file was changed, removed or added to', async () => {
    const path = join(folder, 'tables', 'organisation.copy')
    appendFileSync(path, readFileSync(path))
    const { what, where } = await problemOf(restoreInto(vacant, folder))
    expect([what.zh, where]).toEqual(['文件与备份清单不符', path])
    rmSync(path)
    expect((await problemOf(restoreInto(vacant, folder))).what.zh).toBe('备份缺少文件')
  })

  it('is refused where the content of an attachment was changed', async () => {
    const path = join(folder, 'attachments', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
    writeFileSync(path, '伪造材料')
    expect((await problemOf(restoreInto(vacant, folder))).where).toBe(path)
  })

  /** Changes a table's file and the manifest together, as somebody would who knows both. */
  const forge = async (table: string, change: (text: string) => string): Promise<void> => {
    const path = join(folder, 'tables', `${table}.copy`)
    const text = change(readFileSync(path, 'utf8'))
    writeFileSync(path, text)
    const manifest = await readManifest(folder)
    const measured = { bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') }
    const tables = manifest.tables.map((record) => (record.name === table ? { ...record, ...measured } : record))
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, tables }))
  }

  it('is refused where table and manifest were changed together, by the chain or by the seal', async () => {
    const seal = sealOf(readFileSync(join(folder, 'manifest.json'), 'utf8'))
    expect((await readManifest(folder, seal.toUpperCase())).version).toBe(1)
    await forge('audit_entry', (text) => text.replace('create', 'delete'))
    expect((await problemOf(restoreInto(vacant, folder))).what.zh).toContain('审计链在')
    expect((await problemOf(readManifest(folder, seal))).what.zh).toBe('备份清单与给出的校验值不符')
  })

  it('is refused where its rows do not fit each other or their number', async () => {
    await forge('fiscal_year', () => '')
    expect((await problemOf(restoreInto(vacant, folder))).what.zh).toContain('读回的内容与备份不同')
  })

  it('of a later version is refused', async () => {
    const [first] = readMigrations()
    expect((await problemOf(restoreInto(vacant, folder, first ? [first] : []))).what.zh).toContain('程序没有迁移')
  })

  it('of an earlier version gets its own tables, and what came later is told; nothing had come in before', async () => {
    const later = { name: '9999_later', sql: 'CREATE TABLE later (a int)', hash: '1' }
    const { pending } = await restoreInto(vacant, folder, [...readMigrations(), later])
    expect(pending).toEqual(['9999_later'])
    expect((await vacant.pool.query(`SELECT to_regclass('later') AS found`)).rows).toEqual([{ found: null }])
  })

  it('tells which contents are missing, and saves everything else', async () => {
    const lost = await content('将要丢失的材料')
    const add = `INSERT INTO attachment SELECT division_code, $1, organisation_id, decode($2, 'hex'), size, media_type,
      file_name, created_by, created_at FROM attachment LIMIT 1`
    const id = randomUUID()
    await test.admin.query(add, [id, lost])
    await attachments.remove(lost, new Date(Date.now() + 9_000))
    const { manifest } = await back()
    expect(manifest.attachments).toMatchObject({ count: 1, missing: [lost] })
    await test.admin.query('DELETE FROM attachment WHERE id = $1', [id])
  })

  it('knows which contents rows still name: the others are collected', async () => {
    const orphan = await content('无人引用')
    const inTwoDays = { now: new Date(Date.now() + 2 * 86_400_000), grace: 86_400_000 }
    const collected = await collectStoreOrphans(test.store, attachments, inTwoDays)
    expect(collected).toEqual({ kept: 1, young: 0, removed: 1, bytes: 12 })
    expect([await attachments.has(orphan), await attachments.has(sha256)]).toEqual([false, true])
  })

  it('keeps a chain that was broken already, and says so', async () => {
    await test.admin.query(`UPDATE audit_entry SET reason = '改' WHERE division_code = $1`, [otherDivision])
    const { manifest, place: broken } = await back()
    await test.admin.query(`UPDATE audit_entry SET reason = NULL WHERE division_code = $1`, [otherDivision])
    expect(manifest.brokenChains).toMatchObject([{ division: otherDivision, kind: 'changed', number: 1 }])
    const store = await emptyStore()
    await restoreInto(store, broken)
    expect((await verifyAudit(store, otherDivision)).broken).toMatchObject({ kind: 'changed' })
  })

  it('keeps the ends of the chains: one that was cut off or exchanged since shows', async () => {
    const { chains } = await readManifest(folder)
    expect(await compareEnds(test.admin, chains)).toEqual([])
    const [end] = chains
    if (!end) throw new Error('no chain')
    expect(await compareEnds(test.admin, [{ ...end, number: 99 }])).toMatchObject([{ kind: 'gone' }])
    expect(await compareEnds(test.admin, [{ ...end, hash: 'ab'.repeat(32) }])).toMatchObject([{ kind: 'replaced' }])
    expect(await compareEnds(test.admin, [{ ...end, number: 0 }])).toEqual([])
  })

  it('is one moment’s view while people go on working', async () => {
    const create = (n: number) =>
      inTransaction(test.store, everything, async ({ db, audit }) => {
        await db.insert(organisation).values(newOrganisation())
        audit(note(String(n)))
      })
    const busy = Promise.all(Array.from({ length: 60 }, (_, n) => create(n)))
    const { manifest } = await back()
    await busy
    const rowsOf = (table: string): number => manifest.tables.find(({ name }) => name === table)?.rows ?? 0
    const entries = manifest.chains.reduce((sum, { number }) => sum + number, 0)
    expect(manifest.brokenChains).toEqual([])
    expect(rowsOf('audit_entry')).toBe(entries)
    expect(rowsOf('organisation')).toBe(entries + 1)
  })

  it('writes nowhere where something lies already, and leaves nothing where it fails', async () => {
    expect((await problemOf(takeBackup({ store: test.store, attachments, now }, folder))).what.zh).toContain('已有文件')
    const store = await emptyStore()
    const none = join(root, 'none')
    expect((await problemOf(takeBackup({ store, attachments, now }, none))).what.zh).toContain('还没有绩衡的表')
    expect(readdirSync(root).filter((name) => name.startsWith('none') || name.includes('unfinished'))).toEqual([])
  })

  it('is not read where there is none', async () => {
    expect((await problemOf(readManifest(root))).what.zh).toBe('这里没有备份')
    writeFileSync(join(folder, 'manifest.json'), '{"format": "jiheng-backup"}')
    expect((await problemOf(readManifest(folder))).what.zh).toBe('备份清单不能读取')
    writeFileSync(join(folder, 'manifest.json'), 'nonsense')
    expect((await problemOf(readManifest(folder))).what.zh).toBe('备份清单不能读取')
  })
})

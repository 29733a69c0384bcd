import { randomUUID } from 'node:crypto'
import { existsSync, promises } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Client } from 'pg'
import { words } from '#domain/words/words.ts'
import type { AttachmentStore } from '../attachments/attachment-store.ts'
import { connectAdmin } from '../bootstrap.ts'
import type { Store } from '../open.ts'
import { errorCode, StoreProblem } from '../store-problem.ts'
import { backupContents } from './backup-contents.ts'
import { packBackup } from './backup-file.ts'
import { asAdmin, catalogTables, readingCopy, type CatalogTable } from './catalog.ts'
import { chainEnds, verifyAllChains } from './chain-ends.ts'
import { copyOut } from './copy.ts'
import {
  manifestName,
  manifestText,
  sealOf,
  tablePath,
  type DivisionBreak,
  type Manifest,
  type TableRecord,
} from './manifest.ts'
import { referencedContents } from './referenced-contents.ts'
import { writeDurably } from './written-file.ts'

export type BackupSource = {
  readonly store: Pick<Store, 'connection' | 'version'>
  readonly attachments: AttachmentStore
  readonly now: Date
}

/** `place` is the folder or file it was written to. */
export type Backup = { readonly place: string; readonly manifest: Manifest; readonly seal: string }

const occupied = (folder: string): StoreProblem =>
  new StoreProblem(
    words('这个位置已有文件', 'there is something at this place already'),
    words('写一个还不存在的名称', 'give a name that does not exist yet'),
    folder,
  )

const isFree = async (folder: string): Promise<boolean> => {
  try {
    return (await promises.readdir(folder)).length === 0
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return true
    if (errorCode(error) === 'ENOTDIR') return false
    throw error
  }
}

const empty = (): StoreProblem =>
  new StoreProblem(
    words('数据库里还没有绩衡的表', 'the database has no tables of Jiheng yet'),
    words(
      '核对 JIHENG_DATA 或 DATABASE_URL；新库先执行 jiheng migrate',
      'check JIHENG_DATA or DATABASE_URL; run jiheng migrate first on a new one',
    ),
  )

const migrationsIn = async (client: Client): Promise<Manifest['migrations']> => {
  const { rows } = await client.query<{ found: string | null }>(`SELECT to_regclass('schema_migration') AS found`)
  if (rows[0]?.found === null) throw empty()
  const answer = await client.query<{ name: string; hash: string }>(
    'SELECT name, hash FROM schema_migration ORDER BY name',
  )
  return answer.rows
}

const backupTable = async (client: Client, folder: string, table: CatalogTable): Promise<TableRecord> => {
  const { stream, rows } = copyOut(client, readingCopy(table))
  const measured = await writeDurably(tablePath(folder, table.name), stream)
  return { name: table.name, columns: table.columns, rows: rows(), ...measured }
}

const backupTables = async (client: Client, folder: string): Promise<readonly TableRecord[]> => {
  await promises.mkdir(join(folder, 'tables'), { mode: 0o700 })
  const records: TableRecord[] = []
  for (const table of await catalogTables(client)) records.push(await backupTable(client, folder, table))
  return records
}

const breaksIn = async (client: Client): Promise<readonly DivisionBreak[]> =>
  (await verifyAllChains(client)).flatMap(({ division, broken }) => (broken ? [{ division, ...broken }] : []))

const contentsNamed = async (client: Client): Promise<ReadonlySet<string>> => {
  const all = new Set<string>()
  for await (const sha256 of referencedContents(client)) all.add(sha256)
  return all
}

type Snapshot = {
  readonly described: Pick<Manifest, 'migrations' | 'tables' | 'chains' | 'brokenChains'>
  readonly contents: ReadonlySet<string>
}

// One unchanging view of all tables, while everybody goes on working.
const opening = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'

const backupDatabase = async ({ store }: BackupSource, folder: string): Promise<Snapshot> => {
  const client = await connectAdmin(store.connection)
  try {
    return await asAdmin(client, opening, async () => ({
      described: {
        migrations: await migrationsIn(client),
        tables: await backupTables(client, folder),
        chains: await chainEnds(client),
        brokenChains: await breaksIn(client),
      },
      contents: await contentsNamed(client),
    }))
  } finally {
    await client.end()
  }
}

const fill = async (source: BackupSource, folder: string): Promise<{ manifest: Manifest; seal: string }> => {
  const { described, contents } = await backupDatabase(source, folder)
  const manifest: Manifest = {
    format: 'jiheng-backup',
    version: 1,
    createdAt: source.now.toISOString(),
    server: source.store.version,
    ...described,
    attachments: await backupContents(folder, source.attachments, contents),
  }
  const text = manifestText(manifest)
  await writeDurably(join(folder, manifestName), text)
  return { manifest, seal: sealOf(text) }
}

/**
 * Writes a backup of a store that goes on working: all tables at one moment, and the contents of attachments. The folder has its
 * name only when all of it is written. Throws a StoreProblem where the place is taken or the store is empty.
 */
export const takeBackup = async (source: BackupSource, path: string): Promise<Backup> => {
  const folder = resolve(path)
  if (!(await isFree(folder))) throw occupied(folder)
  const unfinished = `${folder}.unfinished-${randomUUID().slice(0, 8)}`
  await promises.mkdir(dirname(folder), { recursive: true })
  await promises.mkdir(unfinished, { mode: 0o700 })
  try {
    const made = await fill(source, unfinished)
    await promises.rename(unfinished, folder)
    return { place: folder, ...made }
  } catch (error) {
    await promises.rm(unfinished, { recursive: true, force: true })
    throw error
  }
}

/** As {@link takeBackup}, packed into one tar file. While it is made it needs room for both. */
export const takeBackupFile = async (source: BackupSource, path: string): Promise<Backup> => {
  const file = resolve(path)
  if (existsSync(file)) throw occupied(file)
  const folder = `${file}.folder-${randomUUID().slice(0, 8)}`
  try {
    const made = await takeBackup(source, folder)
    await packBackup(folder, file)
    return { ...made, place: file }
  } finally {
    await promises.rm(folder, { recursive: true, force: true })
  }
}

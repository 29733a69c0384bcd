import { createReadStream } from 'node:fs'
import { escapeIdentifier, type Client } from 'pg'
import { words } from '#domain/words/words.ts'
import type { AttachmentStore } from '../attachments/attachment-store.ts'
import { connectAdmin } from '../bootstrap.ts'
import { migrate, pendingAmong } from '../migrate.ts'
import { readMigrations, type Migration } from '../migrations-folder.ts'
import type { Store } from '../open.ts'
import { StoreProblem } from '../store-problem.ts'
import { contentPath } from './backup-contents.ts'
import { asAdmin, catalogForeignKeys, catalogTables, readingCopy, writingCopy, type CatalogTable } from './catalog.ts'
import { verifyAllChains } from './chain-ends.ts'
import { checkBackup, contentsListed, unsound } from './check-backup.ts'
import { copyIn, copyOut } from './copy.ts'
import { tablePath, type DivisionBreak, type Manifest, type TableRecord } from './manifest.ts'
import { measure } from './written-file.ts'

export type RestoreTarget = {
  readonly store: Pick<Store, 'connection'>
  readonly attachments: AttachmentStore
  /** The migrations this program knows. */
  readonly known?: readonly Migration[]
}

export type Restored = {
  readonly rows: number
  readonly contents: number
  /** Entries of the audit chains that were walked. */
  readonly entries: number
  /** Migrations of this program that came after the backup, still to be applied. */
  readonly pending: readonly string[]
}

const notEmpty = (table: string): StoreProblem =>
  new StoreProblem(
    words(`数据库里已有数据（表 ${table}）`, `the database has data already (table ${table})`),
    words(
      '恢复只写入空库：用 JIHENG_DATA 指定新文件夹，或用 DATABASE_URL 指定新数据库',
      'a restore only writes into an empty one: name a new folder in JIHENG_DATA or a new database in DATABASE_URL',
    ),
  )

const otherMigrations = (): StoreProblem =>
  new StoreProblem(
    words('数据库的表比备份新', 'the tables of the database are newer than the backup'),
    words('恢复到一个还没有执行过 jiheng migrate 的库', 'restore into one on which jiheng migrate has not run yet'),
  )

/** Rows that a migration itself wrote stand in tables all divisions share; those of a division are somebody's. */
const refuseFilled = async (client: Client): Promise<void> => {
  const tables = await catalogTables(client)
  for (const { name } of tables.filter(({ columns }) => columns.includes('division_code'))) {
    const { rows } = await client.query<{ any: boolean }>(
      `SELECT EXISTS (SELECT FROM ${escapeIdentifier(name)}) AS any`,
    )
    if (rows[0]?.any) throw notEmpty(name)
  }
}

const reading = 'BEGIN READ ONLY'

/** Brings the tables to the state they had in the backup; what came later is for `jiheng migrate`, with the data in place. */
const migrateAsBackup = async (
  { store, known = readMigrations() }: RestoreTarget,
  { migrations }: Manifest,
): Promise<readonly string[]> => {
  const pending = pendingAmong(known, migrations)
  const wanted = known.filter((migration) => !pending.includes(migration))
  await migrate(store, wanted).catch((error: unknown) => {
    throw error instanceof StoreProblem && pending.some(({ name }) => name === error.where) ? otherMigrations() : error
  })
  return pending.map(({ name }) => name)
}

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name) => b.includes(name))

/** The tables of the database beside their records; a backup and a database that differ are refused. */
const paired = (tables: readonly CatalogTable[], records: readonly TableRecord[]): [CatalogTable, TableRecord][] => {
  const pairs = tables.flatMap((table): [CatalogTable, TableRecord][] => {
    const record = records.find(({ name }) => name === table.name)
    return record && sameNames(record.columns, table.columns) ? [[{ ...table, columns: record.columns }, record]] : []
  })
  if (pairs.length === tables.length && pairs.length === records.length) return pairs
  const names = [...tables, ...records].map(({ name }) => name)
  const odd = names.find((name) => !pairs.some(([table]) => table.name === name)) ?? ''
  throw unsound(words(`备份与数据库的表不同：${odd}`, `the backup and the database differ in table ${odd}`), odd)
}

const load = async (client: Client, folder: string, [table, record]: [CatalogTable, TableRecord]): Promise<void> => {
  const path = tablePath(folder, table.name)
  const rows = await copyIn(client, writingCopy(table), createReadStream(path))
  const again = await measure(copyOut(client, readingCopy(table)).stream)
  if (rows === record.rows && again.sha256 === record.sha256) return
  throw unsound(
    words(
      `表 ${table.name} 读回的内容与备份不同（${rows} 行，应为 ${record.rows} 行）`,
      `table ${table.name} reads back differently (${rows} rows, ${record.rows} expected)`,
    ),
    path,
  )
}

/**
 * Runs work without foreign keys, so that tables can be filled in any order; put back, they are checked over all rows. Their
 * owner may do that on every server.
 */
const withoutForeignKeys = async (client: Client, work: () => Promise<void>): Promise<void> => {
  const keys = await catalogForeignKeys(client)
  const alter = (table: string, change: string): Promise<unknown> =>
    client.query(`ALTER TABLE ${escapeIdentifier(table)} ${change}`)
  for (const { table, name } of keys) await alter(table, `DROP CONSTRAINT ${escapeIdentifier(name)}`)
  await work()
  for (const { table, name, definition } of keys) {
    await alter(table, `ADD CONSTRAINT ${escapeIdentifier(name)} ${definition}`)
  }
}

const isKnownBreak = ({ brokenChains }: Manifest, { division, strand, number, kind }: DivisionBreak): boolean =>
  brokenChains.some(
    (known) => known.division === division && known.strand === strand && known.number === number && known.kind === kind,
  )

/** A chain that was broken before stays so and is told at each verification; one that broke since is refused. */
const checkChains = async (client: Client, manifest: Manifest): Promise<number> => {
  let entries = 0
  for (const { division, entries: sound, broken } of await verifyAllChains(client)) {
    entries += sound
    if (broken && !isKnownBreak(manifest, { division, ...broken })) {
      const at = `${division}/${broken.strand}/${broken.number}`
      throw unsound(words(`审计链在 ${at} 处断开`, `the audit chain is broken at ${at}`), at)
    }
  }
  return entries
}

const fill = (client: Client, folder: string, manifest: Manifest): Promise<number> =>
  asAdmin(client, 'BEGIN', async () => {
    const pairs = paired(await catalogTables(client), manifest.tables)
    await refuseFilled(client)
    await withoutForeignKeys(client, async () => {
      const names = pairs.map(([{ name }]) => escapeIdentifier(name))
      await client.query(`TRUNCATE ${names.join(', ')}`)
      for (const pair of pairs) await load(client, folder, pair)
    })
    return checkChains(client, manifest)
  })

const restoreContent = async (path: string, sha256: string, attachments: AttachmentStore): Promise<void> => {
  const stored = await attachments.put(createReadStream(path), { largest: Infinity })
  if (stored.sha256 !== sha256) throw unsound(words('附件内容已改变', 'the content of an attachment has changed'), path)
}

const atOnce = 8

/** Contents wait for the disk or the network, each by itself, so several go at a time. */
const restoreContents = async (folder: string, manifest: Manifest, attachments: AttachmentStore): Promise<number> => {
  const addresses = await contentsListed(folder, manifest)
  const left = addresses.values()
  const worker = async (): Promise<void> => {
    for (const sha256 of left) await restoreContent(contentPath(folder, sha256), sha256, attachments)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return addresses.length
}

const withAdmin = async <T>({ connection }: Pick<Store, 'connection'>, work: (client: Client) => Promise<T>) => {
  const client = await connectAdmin(connection)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/**
 * Restores a backup into an empty store: tables, rows and attachments. Files, rows read back, foreign keys and audit chains are
 * all verified before anything counts; where one is wrong the store stays empty and a StoreProblem says which.
 */
export const restoreBackup = async (target: RestoreTarget, folder: string, manifest: Manifest): Promise<Restored> => {
  await checkBackup(folder, manifest)
  await withAdmin(target.store, (client) => asAdmin(client, reading, () => refuseFilled(client)))
  const pending = await migrateAsBackup(target, manifest)
  const contents = await restoreContents(folder, manifest, target.attachments)
  const entries = await withAdmin(target.store, (client) => fill(client, folder, manifest))
  return { rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0), contents, entries, pending }
}

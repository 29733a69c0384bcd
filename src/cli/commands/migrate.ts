import { words, type Words } from '#domain/words/words.ts'
import { migrate as applyMigrations, pendingMigrations } from '#store/migrate.ts'
import { openStore, type Store } from '#store/open.ts'
import { placeFrom, showPlace } from '#store/place.ts'
import type { Command, Request } from '../command.ts'
import { withStoreProblems } from '../store/store-command.ts'

const told = (names: readonly string[], one: Words, none: Words): Words => ({
  zh: names.length === 0 ? none.zh : names.map((name) => `${one.zh} ${name}`).join('\n'),
  en: names.length === 0 ? none.en : names.map((name) => `${one.en} ${name}`).join('\n'),
})

const upToDate = words('数据库已是最新', 'the database is up to date')

const answerOf = async (store: Store, isListing: boolean): Promise<Words> =>
  isListing
    ? told(await pendingMigrations(store), words('待执行', 'pending'), upToDate)
    : told(await applyMigrations(store), words('已执行', 'applied'), upToDate)

const run = async ({ flag, io, language }: Request): Promise<0> => {
  const place = placeFrom(process.env)
  io.err(`${words('数据库', 'database')[language]}: ${showPlace(place)}\n`)
  await withStoreProblems(async () => {
    const store = await openStore(place, { connections: 1 })
    try {
      io.out((await answerOf(store, flag('pending')))[language])
    } finally {
      await store.close()
    }
  })
  return 0
}

export const migrate: Command = {
  name: 'migrate',
  summary: words('建立数据库或升级到本版本', 'create the database or bring it to this version'),
  operands: '',
  count: { least: 0, most: 0 },
  about: words(
    '按顺序执行尚未执行的数据库迁移，每个迁移一个事务。默认使用数据文件夹（JIHENG_DATA，缺省为 ./data）中的内置 PostgreSQL；设置 DATABASE_URL 则使用该服务器（PostgreSQL 15 或更高版本）。',
    'Applies the migrations that are still to be applied, in order, each in a transaction of its own. Works on the embedded PostgreSQL of the data folder (JIHENG_DATA, ./data by default), or on the server DATABASE_URL names (PostgreSQL 15 or later).',
  ),
  options: [{ name: 'pending', about: words('只列出待执行的迁移', 'only list what is still to be applied') }],
  examples: [
    { line: 'migrate', about: words('建立或升级数据库', 'create or upgrade the database') },
    { line: 'migrate --pending', about: words('升级前先查看', 'look before an upgrade') },
  ],
  run,
}

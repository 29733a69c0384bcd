import { words, type Words } from '#domain/words/words.ts'
import { openAttachments } from '#store/attachments/open-attachments.ts'
import { withBackupFolder } from '#store/backup/backup-file.ts'
import { checkBackup } from '#store/backup/check-backup.ts'
import { readManifest, type Manifest } from '#store/backup/manifest.ts'
import { restoreBackup, type Restored } from '#store/backup/restore-backup.ts'
import { openStore } from '#store/open.ts'
import { placeFrom, showPlace } from '#store/place.ts'
import type { Command, ExitCode, Request } from '../command.ts'
import { withStoreProblems } from '../store/store-command.ts'
import { counted, placeLine } from '../store/store-line.ts'
import { storeTrouble } from '../store/store-trouble.ts'

const restoreInto = async (folder: string, manifest: Manifest): Promise<Restored> => {
  const store = await openStore(placeFrom(process.env), { connections: 1 })
  try {
    return await restoreBackup({ store, attachments: openAttachments(process.env) }, folder, manifest)
  } finally {
    await store.close()
  }
}

const report = ({ tables, createdAt }: Manifest, { rows, contents, entries, pending }: Restored): readonly Words[] => [
  words(
    `已恢复 ${createdAt} 的备份：${tables.length} 个表，${counted(rows)} 行，附件 ${counted(contents)} 个`,
    `restored the backup of ${createdAt}: ${tables.length} tables, ${counted(rows)} rows, ${counted(contents)} attachments`,
  ),
  words(
    `已核对：文件、行数、读回内容、外键，审计记录 ${counted(entries)} 条`,
    `verified: files, row counts, rows read back, foreign keys, ${counted(entries)} audit entries`,
  ),
  ...(pending.length > 0
    ? [words(`还有 ${pending.length} 个迁移：jiheng migrate`, `${pending.length} migrations pending: jiheng migrate`)]
    : []),
]

const complaints = ({ brokenChains, attachments: { missing } }: Manifest): readonly Words[] => [
  ...(missing.length > 0
    ? [words(`备份时已缺失附件 ${missing.length} 个`, `${missing.length} attachments were missing when it was made`)]
    : []),
  ...(brokenChains.length > 0
    ? [
        words(
          '备份时审计链已断开：jiheng audit verify',
          'audit chains were broken when it was made: jiheng audit verify',
        ),
      ]
    : []),
]

const sound = words('备份完好', 'the backup is sound')

const work = async (request: Request, folder: string, manifest: Manifest): Promise<readonly Words[]> => {
  if (request.flag('check')) {
    await checkBackup(folder, manifest)
    return [sound]
  }
  request.io.err(placeLine(showPlace(placeFrom(process.env)), request.language))
  return report(manifest, await restoreInto(folder, manifest))
}

const run = async (request: Request): Promise<ExitCode> => {
  const { io, language } = request
  const [path = ''] = request.words
  const [lines, odd] = await withStoreProblems(() =>
    withBackupFolder(path, async (folder) => {
      const manifest = await readManifest(folder, request.value('seal'))
      return [await work(request, folder, manifest), complaints(manifest)] as const
    }),
  ).catch((error: unknown) => {
    throw storeTrouble(error, path)
  })
  for (const line of [...lines, ...odd]) io.out(line[language])
  return odd.length === 0 ? 0 : 1
}

export const restore: Command = {
  name: 'restore',
  summary: words('从备份恢复到空库', 'restore a backup into an empty store'),
  operands: 'FOLDER|FILE.tar',
  count: { least: 1, most: 1 },
  about: words(
    '核对备份的每个文件，建立备份时的表，写入数据和附件，再核对行数、读回内容、外键和审计链；有一处不符就不保留任何行。只写入空库：用 JIHENG_DATA 指定新文件夹，或用 DATABASE_URL 指定新数据库。',
    'Checks every file of the backup, makes the tables as they were, fills in rows and attachments, and verifies row counts, the rows read back, foreign keys and audit chains; where one is wrong no row is kept. Only into an empty store: name a new folder in JIHENG_DATA, or a new database in DATABASE_URL.',
  ),
  options: [
    { name: 'check', about: words('只核对备份，不恢复', 'only check the backup, restore nothing') },
    {
      name: 'seal',
      value: 'SHA256',
      about: words('备份时打印的校验值，不符则拒绝', 'the seal printed by the backup; another one is refused'),
    },
  ],
  examples: [
    { line: 'restore /var/backups/jiheng/2026-11-20', about: words('恢复到空库', 'restore into an empty store') },
    {
      line: 'restore /var/backups/jiheng/2026-11-20 --check',
      about: words('定期核对备份', 'check a backup now and then'),
    },
  ],
  run,
}

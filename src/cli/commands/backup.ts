import { words, type Words } from '#domain/words/words.ts'
import { openAttachments } from '#store/attachments/open-attachments.ts'
import { noteBackup } from '#store/backup/last-backup.ts'
import type { Manifest } from '#store/backup/manifest.ts'
import { takeBackup, takeBackupFile, type Backup } from '#store/backup/take-backup.ts'
import type { Store } from '#store/open.ts'
import type { Command, ExitCode, Request } from '../command.ts'
import { breakText } from '../store/audit-words.ts'
import { withReachedStore } from '../store/reach.ts'
import { counted, sized } from '../store/store-line.ts'

const totals = ({ tables, attachments }: Manifest): Words => {
  const rows = counted(tables.reduce((sum, table) => sum + table.rows, 0))
  const size = sized(tables.reduce((sum, table) => sum + table.bytes, 0))
  const [count, bytes] = [counted(attachments.count), sized(attachments.bytes)]
  return words(
    `${tables.length} 个表，${rows} 行，${size}；附件 ${count} 个，${bytes}`,
    `${tables.length} tables, ${rows} rows, ${size}; ${count} attachments, ${bytes}`,
  )
}

const complaints = ({ brokenChains, attachments }: Manifest): readonly Words[] => [
  ...brokenChains.map((broken) => {
    const { zh, en } = breakText(broken)
    return words(`审计链断开：${broken.division} ${zh}`, `broken audit chain: ${broken.division} ${en}`)
  }),
  ...attachments.missing.map((sha256) =>
    words(`附件内容缺失：${sha256}`, `the content of an attachment is missing: ${sha256}`),
  ),
]

const report = ({ place, manifest, seal }: Backup): readonly Words[] => [
  words(`备份：${place}`, `backup: ${place}`),
  totals(manifest),
  words(
    `校验值：${seal}（请另行保存，恢复时用 --seal 核对）`,
    `seal: ${seal} (keep it elsewhere; restore checks it by --seal)`,
  ),
  ...complaints(manifest),
]

const run = async (request: Request): Promise<ExitCode> => {
  const { io, language } = request
  const [path = ''] = request.words
  const take = path.endsWith('.tar') ? takeBackupFile : takeBackup
  const source = (store: Store) => ({ store, attachments: openAttachments(process.env), now: new Date() })
  const backup = await withReachedStore(request, (store) => take(source(store), path), path)
  const isSound = complaints(backup.manifest).length === 0
  // A backup is one also where its note cannot be written.
  await noteBackup(process.env['JIHENG_DATA'] || 'data', { at: new Date(), isSound }).catch(() => undefined)
  for (const line of report(backup)) io.out(line[language])
  return isSound ? 0 : 1
}

export const backup: Command = {
  name: 'backup',
  summary: words('备份数据库和附件', 'back up the database and the attachments'),
  operands: 'FOLDER|FILE.tar',
  count: { least: 1, most: 1 },
  about: words(
    '把所有表在同一时刻的内容和附件写入新文件夹（或一个 .tar 文件），附校验清单；服务运行时也可执行。先写临时名，全部写完才改名。审计链断开或附件缺失时仍完成备份，退出码为 1。',
    'Writes all tables as they are at one moment, and the attachments, into a new folder (or one .tar file) with a manifest of hashes; also while the server works. It has its name only when all is written. Where an audit chain is broken or an attachment is missing the backup is made all the same, and the exit code is 1.',
  ),
  options: [],
  examples: [
    { line: 'backup /var/backups/jiheng/2026-11-20', about: words('备份到新文件夹', 'back up into a new folder') },
    { line: 'backup jiheng.tar', about: words('备份成一个文件', 'back up into one file') },
  ],
  run,
}

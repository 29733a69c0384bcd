import { words, type Words } from '#domain/words/words.ts'
import type { EndFault } from '#store/backup/chain-ends.ts'
import type { AuditBreak } from '#store/verify-audit.ts'

const breakWords: Readonly<Record<AuditBreak['kind'], Words>> = {
  missing: words('缺少记录', 'an entry is missing'),
  changed: words('记录内容被改动', 'the content of an entry was changed'),
  unlinked: words('记录与前一条不相连', 'an entry does not follow the one before'),
  cut: words('末尾的记录被删去', 'the last entries were cut off'),
}

const endWords: Readonly<Record<EndFault['kind'], Words>> = {
  gone: words('备份中的链尾已不存在', 'the end kept in the backup is gone'),
  replaced: words('备份中的链尾处是另一条记录', 'another entry stands where the backup has its end'),
}

const at = (fault: Words, { strand, number }: { readonly strand: number; readonly number: number }): Words =>
  words(`${fault.zh}（第 ${strand} 链第 ${number} 条）`, `${fault.en} (chain ${strand}, entry ${number})`)

/** Where a chain breaks, and how. */
export const breakText = (broken: AuditBreak): Words => at(breakWords[broken.kind], broken)

/** How a chain differs from its end in a backup. */
export const endText = (fault: EndFault): Words => at(endWords[fault.kind], fault)

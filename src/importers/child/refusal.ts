import { words, type Words } from '#domain/words/words.ts'
import type { Extract, ExtractNote } from '../read/extract.ts'
import { fileKindTerms, type FileKind } from '../read/sniff/file-kinds.ts'
import type { Limits } from '../read/limits.ts'
import type { Death } from './child.ts'

/** An extract without blocks: the whole file could not be read, and why. */
export const refusal = (file: FileKind, kind: ExtractNote['kind'], why: Words): Extract => ({
  format: fileKindTerms[file].format,
  blocks: [],
  notes: [{ severity: 'warning', kind, why }],
})

const named = (file: FileKind, zh: string, en: string): Words => {
  const { name, remedy } = fileKindTerms[file]
  return words(`${name.zh}${zh}；${remedy.zh}`, `${name.en}: ${en}; ${remedy.en}`)
}

/** A file of a kind that is not read. */
export const notRead = (file: FileKind): Extract =>
  refusal(file, 'not-understood', named(file, '不能直接读取', 'cannot be read as it is'))

/** A file that its reader could not make out. */
export const broken = (file: FileKind): Extract =>
  refusal(file, 'not-understood', named(file, '已损坏或结构不规范，未读取', 'broken or malformed, not read'))

const megabytes = (bytes: number): number => Math.round(bytes / 1_000_000)

export const tooLarge = (file: FileKind, size: number, { fileBytes }: Limits): Extract =>
  refusal(
    file,
    'limit',
    words(
      `文件有 ${megabytes(size)} MB，超过上限 ${megabytes(fileBytes)} MB，未读取；请拆分，或压缩其中的图片后再读`,
      `the file has ${megabytes(size)} MB, the limit is ${megabytes(fileBytes)} MB; split it or make its pictures smaller`,
    ),
  )

const deaths: Readonly<Record<Death, (limits: Limits) => readonly [string, string]>> = {
  time: ({ time }) => [`读取超过 ${time / 1000} 秒，已停止`, `reading took more than ${time / 1000} s and was stopped`],
  memory: ({ memory }) => [
    `读取所需内存超过 ${memory} MB，已停止`,
    `reading needed more than ${memory} MB of memory and was stopped`,
  ],
  crash: () => ['读取程序意外中断', 'the reading process ended unexpectedly'],
  closed: () => ['读取已取消', 'reading was called off'],
}

/** A file whose child was killed or crashed. */
export const died = (file: FileKind, why: Death, limits: Limits): Extract =>
  refusal(file, 'limit', named(file, ...deaths[why](limits)))

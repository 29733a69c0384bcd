import { words, type Words } from '#domain/words/words.ts'
import type { Refusal } from '../archive/archive.ts'
import type { ExtractNote } from '../extract.ts'

const refusal = (kind: ExtractNote['kind'], why: Words): Refusal => ({
  kind: 'refusal',
  note: { severity: 'warning', kind, why },
})

const names: Readonly<Record<OfficeKind, string>> = { doc: '.doc', wps: '.wps', rtf: '.rtf' }

/** Kinds of file that LibreOffice turns into .docx. */
export type OfficeKind = 'doc' | 'wps' | 'rtf'

export const noOffice = (kind: OfficeKind): Refusal =>
  refusal(
    'not-understood',
    words(
      `读取 ${names[kind]} 文件需要本机安装 LibreOffice，未找到；请用 WPS 或 Word 打开，另存为 .docx 后再读（或安装 LibreOffice，并可用环境变量 JIHENG_SOFFICE 指明位置）`,
      `reading ${names[kind]} files needs LibreOffice on this machine, and none was found; open the file in WPS or Word and save it as .docx (or install LibreOffice; JIHENG_SOFFICE may name its place)`,
    ),
  )

export const tooLate = (kind: OfficeKind, milliseconds: number): Refusal =>
  refusal(
    'limit',
    words(
      `转换 ${names[kind]} 文件超过 ${Math.round(milliseconds / 1000)} 秒，已停止；请用 WPS 或 Word 打开，另存为 .docx 后再读`,
      `converting the ${names[kind]} file took more than ${Math.round(milliseconds / 1000)} seconds and was stopped; open it in WPS or Word and save it as .docx`,
    ),
  )

export const notConverted = (kind: OfficeKind): Refusal =>
  refusal(
    'not-understood',
    words(
      `${names[kind]} 文件无法转换（可能已损坏、加了密码或没有文字）；请用 WPS 或 Word 打开，另存为 .docx 后再读`,
      `the ${names[kind]} file could not be converted (damaged, with a password, or without text); open it in WPS or Word and save it as .docx`,
    ),
  )

export const tooLarge = (kind: OfficeKind): Refusal =>
  refusal(
    'limit',
    words(
      `${names[kind]} 文件过大，未读取；请拆分后再读`,
      `the ${names[kind]} file is too large and was not read; split it`,
    ),
  )

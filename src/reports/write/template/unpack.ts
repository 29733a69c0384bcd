import { unzipSync } from 'fflate'
import { words, type Words } from '#domain/words/words.ts'

/** The parts of an Office file by name, in the order of the file. */
export type Parts = ReadonlyMap<string, Uint8Array>

export type Unpacked =
  | { readonly kind: 'parts'; readonly parts: Parts }
  | { readonly kind: 'refused'; readonly words: Words }

/** A template is text and a few pictures; what is larger is something else. Bytes and entries. */
const mostBytes = 64 * 1024 * 1024
const mostParts = 2000

const refused = (zh: string, en: string): Unpacked => ({ kind: 'refused', words: words(zh, en) })

const oldWord = [0xd0, 0xcf, 0x11, 0xe0]

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte)

type Sizes = { bytes: number; parts: number }

/** fflate gives a part only the space its entry names, so that a lying size cannot fill the memory. */
const unpack = (bytes: Uint8Array): Record<string, Uint8Array> | 'too-large' => {
  const sizes: Sizes = { bytes: 0, parts: 0 }
  const withinLimits = (size: number): boolean => {
    sizes.bytes += size
    sizes.parts += 1
    return sizes.bytes <= mostBytes && sizes.parts <= mostParts
  }
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => withinLimits(originalSize) && !name.endsWith('/'),
  })
  return sizes.bytes > mostBytes || sizes.parts > mostParts ? 'too-large' : parts
}

const checked = (parts: Record<string, Uint8Array>): Unpacked => {
  if (!parts['word/document.xml'] || !parts['[Content_Types].xml'])
    return refused(
      '文件不是 Word 文档。请用 Word 或 WPS 另存为 .docx。',
      'The file is no Word document. Save it as .docx in Word or WPS.',
    )
  if (!parts['word/styles.xml'])
    return refused(
      '模板缺少样式表。请在 Word 或 WPS 中打开后重新保存。',
      'The template has no styles. Open it in Word or WPS and save it again.',
    )
  if (Object.keys(parts).some((name) => /vbaProject/iu.test(name)))
    return refused(
      '模板含有宏。请另存为不含宏的 .docx。',
      'The template holds macros. Save it as .docx without macros.',
    )
  return { kind: 'parts', parts: new Map(Object.entries(parts)) }
}

/** Opens a template of unknown origin within bounds; whatever is wrong with it is a refusal with its remedy. */
export const unpackTemplate = (bytes: Uint8Array): Unpacked => {
  if (startsWith(bytes, oldWord))
    return refused(
      '这是旧版 .doc 文件或加密的文件。请去除密码并另存为 .docx。',
      'This is an old .doc or an encrypted file. Remove the password and save it as .docx.',
    )
  try {
    const parts = unpack(bytes)
    if (parts === 'too-large')
      return refused(
        '模板过大（超过 64 MB 或 2000 个部件）。',
        'The template is too large (over 64 MB or 2,000 parts).',
      )
    return checked(parts)
  } catch {
    return refused(
      '文件已损坏或不是 .docx。请在 Word 或 WPS 中重新保存。',
      'The file is damaged or no .docx. Save it again in Word or WPS.',
    )
  }
}

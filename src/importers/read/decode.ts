import type { Note } from '#domain/text/document.ts'
import { placeOf, sourceText, type SourceText } from '#domain/text/place.ts'
import { words, type Words } from '#domain/words/words.ts'

export type Decoded = { readonly source: SourceText; readonly notes: readonly Note[] }

/** Text behind this many characters is kept as source but not analysed, so that time and memory stay bounded. */
export const longestAnalysed = 2_000_000

const tryDecode = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** UTF-16 without a mark: most of the zero bytes of Latin digits and line ends stand on one side. */
const guessUtf16 = (bytes: Uint8Array): string | undefined => {
  const sample = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (even + odd < sample.length / 100) return undefined
  if (odd > even * 8) return 'utf-16le'
  return even > odd * 8 ? 'utf-16be' : undefined
}

/** Byte order marks first, then strict UTF-8, then the encodings of Chinese offices. */
const decodeText = (bytes: Uint8Array): { text: string; encoding: string } | undefined => {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined
  const candidates = [marked, guessUtf16(bytes), 'utf-8', 'gb18030'].filter((name) => name !== undefined)
  for (const encoding of candidates) {
    const text = tryDecode(bytes, encoding)
    if (text !== undefined) return { text, encoding }
  }
  return undefined
}

/** Control characters that no text file carries: more than a few mean that this is no text. */
const looksBinary = (text: string): boolean => {
  const sample = text.slice(0, 65_536)
  // oxlint-disable-next-line no-control-regex -- control characters are what is counted here
  const control = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/gu)?.length ?? 0
  return control > 8 && control > sample.length / 50
}

const noteAt = (source: SourceText, kind: Note['kind'], why: Words): Note => ({
  severity: kind === 'encoding' ? 'info' : 'warning',
  kind,
  why,
  place: placeOf(source, { start: 0, end: 0 }),
})

const empty = (why: Words): Decoded => {
  const source = sourceText('')
  return { source, notes: [noteAt(source, 'not-understood', why)] }
}

/** What is said where a text is longer than can be analysed. */
export const limitNotes = (source: SourceText): Note[] =>
  source.text.length > longestAnalysed
    ? [
        {
          severity: 'warning',
          kind: 'limit',
          why: words(
            `文本过长，只分析了前 ${longestAnalysed} 个字符；请拆分后再读`,
            `text too long: only the first ${longestAnalysed} characters were analysed; split the file`,
          ),
          // The quote of millions of characters helps nobody: the place marks where reading stopped.
          place: placeOf(source, { start: longestAnalysed, end: longestAnalysed }),
        },
      ]
    : []

/** Turns bytes into text. Reads UTF-8, UTF-16 and GBK/GB18030; never throws. */
export const decode = (bytes: Uint8Array): Decoded => {
  if (bytes.length === 0) return empty(words('文件是空的（0 字节）', 'the file is empty (0 bytes)'))
  const decoded = decodeText(bytes)
  if (!decoded || looksBinary(decoded.text))
    return empty(
      words(
        '不是文本文件，或编码无法识别；请另存为 UTF-8 文本或 Markdown 再读',
        'not a text file, or its encoding is unknown; save it as UTF-8 text or Markdown',
      ),
    )
  const source = sourceText(decoded.text)
  const encoding =
    decoded.encoding === 'utf-8'
      ? []
      : [noteAt(source, 'encoding', words(`按 ${decoded.encoding} 编码读取`, `read as ${decoded.encoding}`))]
  return { source, notes: [...encoding, ...limitNotes(source)] }
}

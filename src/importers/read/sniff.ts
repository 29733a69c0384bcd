import type { FileKind } from './sniff/file-kinds.ts'
import { isOle } from './sniff/ole-streams.ts'
import { oleKind } from './sniff/ole-kind.ts'
import { sampleText } from './sniff/sample-text.ts'
import { textKind } from './sniff/text-kind.ts'
import { zipKind } from './sniff/zip-kind.ts'
import { isZip } from './sniff/zip-names.ts'

/** First bytes that only one kind has; '?' stands for any byte. */
const marks: readonly { readonly kind: FileKind; readonly mark: string }[] = [
  { kind: 'rtf', mark: '{\\rtf' },
  { kind: 'rar', mark: 'Rar!\x1a\x07' },
  { kind: '7z', mark: '7z\xbc\xaf\x27\x1c' },
  { kind: 'gzip', mark: '\x1f\x8b' },
  { kind: 'gzip', mark: 'BZh' },
  { kind: 'gzip', mark: '\xfd7zXZ\0' },
  { kind: 'image', mark: '\x89PNG' },
  { kind: 'image', mark: '\xff\xd8\xff' },
  { kind: 'image', mark: 'GIF8' },
  { kind: 'image', mark: 'II*\0' },
  { kind: 'image', mark: 'MM\0*' },
  { kind: 'image', mark: 'RIFF????WEBP' },
  { kind: 'image', mark: '????ftyphei' },
  { kind: 'image', mark: '????ftypmif' },
  { kind: 'image', mark: '????ftypavif' },
  { kind: 'image', mark: 'BM????\0\0\0\0' },
  { kind: 'image', mark: '\0\0\0\x0cjP  ' },
  { kind: 'xls', mark: '\x09\x08\x10\0\0\x06\x05\0' },
  { kind: 'xls', mark: '\x09\x08\x08\0\0\x05\x05\0' },
]

const opens = (bytes: Uint8Array, mark: string): boolean => {
  for (let at = 0; at < mark.length; at += 1) {
    if (mark[at] !== '?' && bytes[at] !== mark.charCodeAt(at)) return false
  }
  return true
}

/** The mark of a PDF may stand anywhere in the first 1,024 bytes (ISO 32000-1, implementation note 13). */
const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).search(/%PDF-\d/u) !== -1

/** What a file is, by its first bytes and the names inside an archive; never by its own name. Never throws. */
export const sniff = (bytes: Uint8Array): FileKind => {
  if (bytes.length === 0) return 'empty'
  const marked = marks.find(({ mark }) => opens(bytes, mark))
  if (marked) return marked.kind
  if (isZip(bytes)) return zipKind(bytes)
  if (isOle(bytes)) return oleKind(bytes)
  if (isPdf(bytes)) return 'pdf'
  const text = sampleText(bytes)
  return text === undefined ? 'unknown' : textKind(text)
}

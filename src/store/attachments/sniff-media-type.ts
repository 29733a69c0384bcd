/** What is looked at to tell the kind of a content: its first and last bytes. They overlap where it is short. */
export type Sample = { readonly head: Uint8Array; readonly tail: Uint8Array }

/** Bytes of each end that are enough: an office file names its parts at the end. */
export const sampleSize = 65_536

export const unknownMediaType = 'application/octet-stream'

/** First bytes that only one kind has; '?' stands for any byte. */
const marks: readonly (readonly [mark: string, mediaType: string])[] = [
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['\xff\xd8\xff', 'image/jpeg'],
  ['GIF87a', 'image/gif'],
  ['GIF89a', 'image/gif'],
  ['RIFF????WEBP', 'image/webp'],
  ['II*\0', 'image/tiff'],
  ['MM\0*', 'image/tiff'],
  ['{\\rtf', 'application/rtf'],
  ['Rar!\x1a\x07', 'application/vnd.rar'],
  ['7z\xbc\xaf\x27\x1c', 'application/x-7z-compressed'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'application/x-ole-storage'],
]

const opens = (bytes: Uint8Array, mark: string): boolean => {
  for (let at = 0; at < mark.length; at += 1) {
    if (mark[at] !== '?' && bytes[at] !== mark.charCodeAt(at)) return false
  }
  return true
}

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')

/** The mark of a PDF may stand anywhere in the first 1,024 bytes (ISO 32000-1, implementation note 13). */
const isPdf = (head: Uint8Array): boolean => /%PDF-\d/u.test(latin(head.subarray(0, 1024)))

const isZip = (head: Uint8Array): boolean => opens(head, 'PK\x03\x04') || opens(head, 'PK\x05\x06')

const openXml = 'application/vnd.openxmlformats-officedocument'

/** A part of an archive that only one kind of document has; the first that fits decides. */
const parts: readonly (readonly [name: RegExp, mediaType: string])[] = [
  [/^ofd\.xml$/iu, 'application/ofd'],
  [/^word\/[^/]+\.xml$/iu, `${openXml}.wordprocessingml.document`],
  [/^xl\/(?:workbook\.|worksheets\/)/iu, `${openXml}.spreadsheetml.sheet`],
  [/^ppt\/[^/]+\.xml$/iu, `${openXml}.presentationml.presentation`],
]

const longestName = 256

/** Names of parts behind every mark of a kind: in the list at the end (PK\1\2) or before the part itself (PK\3\4). */
const namesBehind = (bytes: Uint8Array, mark: string, offsets: { length: number; name: number }): string[] => {
  const text = latin(bytes)
  const names: string[] = []
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 4)) {
    const length = text.charCodeAt(at + offsets.length) + 256 * text.charCodeAt(at + offsets.length + 1)
    const start = at + offsets.name
    const name = text.slice(start, start + Math.min(length || 0, longestName))
    // Some makers write backslashes, some a slash in front.
    names.push(name.replaceAll('\\', '/').replace(/^\/+/u, ''))
  }
  return names
}

const zipMediaType = ({ head, tail }: Sample): string => {
  const names = [
    ...namesBehind(tail, 'PK\x01\x02', { length: 28, name: 46 }),
    ...namesBehind(head, 'PK\x03\x04', { length: 26, name: 30 }),
  ]
  return parts.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? 'application/zip'
}

const decodes = (bytes: Uint8Array, encoding: string): boolean => {
  try {
    // A character may be cut at the end of the sample.
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
    // oxlint-disable-next-line no-control-regex -- such characters stand in no text
    return !/[\0-\x08\x0e-\x1a\x1c-\x1f]/u.test(text)
  } catch {
    return false
  }
}

const utf16 = (head: Uint8Array): string | undefined => {
  if (opens(head, '\xff\xfe')) return 'utf-16le'
  return opens(head, '\xfe\xff') ? 'utf-16be' : undefined
}

const isText = ({ head }: Sample): boolean => {
  const wide = utf16(head)
  if (wide !== undefined) return decodes(head, wide)
  return decodes(head, 'utf-8') || decodes(head, 'gb18030')
}

/**
 * What a content is, by its bytes and never by its name. Pages, pictures and programs written as text are plain text:
 * what is served by this type must not run in a browser.
 */
export const sniffMediaType = (sample: Sample): string => {
  const { head } = sample
  const marked = marks.find(([mark]) => opens(head, mark))
  if (marked) return marked[1]
  if (isZip(head)) return zipMediaType(sample)
  if (isPdf(head)) return 'application/pdf'
  return head.length > 0 && isText(sample) ? 'text/plain' : unknownMediaType
}

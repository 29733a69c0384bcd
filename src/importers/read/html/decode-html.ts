import { decode } from '../decode.ts'

/** A page says its encoding near its beginning, if it says it (HTML standard: within the first 1,024 bytes). */
const lookedAt = 4096

const hasMark = ([first, second, third]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) ||
  (first === 0xfe && second === 0xff) ||
  (first === 0xef && second === 0xbb && third === 0xbf)

const declared = (bytes: Uint8Array): string | undefined => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, lookedAt))
  const name = /<meta[^<>]{0,200}charset\s{0,9}=\s{0,9}["']?([\w-]{3,20})/iu.exec(head)?.[1]
  const xml = /^<\?xml[^<>]{0,80}encoding\s{0,9}=\s{0,9}["']([\w-]{3,20})/iu.exec(head)?.[1]
  return (name ?? xml)?.toLowerCase()
}

// A page of GB 2312 that names a rarer character is in truth GBK or GB 18030, which contain it.
const widened = (name: string): string => (/^(?:gb2312|gbk|gb_2312-80|x-gbk)$/u.test(name) ? 'gb18030' : name)

const byDeclaration = (bytes: Uint8Array): string | undefined => {
  const name = declared(bytes)
  // A page that could be searched for ASCII is not in UTF-16, whatever it says.
  if (name === undefined || name.startsWith('utf-16')) return undefined
  try {
    return new TextDecoder(widened(name), { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The text of a page: by its byte order mark, then by what it declares where that fits, then as any other text. */
export const decodeHtml = (bytes: Uint8Array): string =>
  (hasMark(bytes) ? undefined : byDeclaration(bytes)) ?? decode(bytes).source.text

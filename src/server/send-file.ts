import type { Context as HonoContext } from 'hono'
import { Readable } from 'node:stream'
import type { ByteRange } from '#store/attachments/attachment-store.ts'
import type { Download, Opening } from './bind.ts'
import { rangeOf } from './byte-range.ts'

/** A name that no header, shell or file system takes for anything else. */
const namesOf = (fileName: string): string => {
  const plain = fileName.replaceAll(/[^\w.-]/gu, '_')
  const encoded = encodeURIComponent(fileName).replaceAll(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** What a browser shows without running anything in it. Pages and SVG are never among them. */
const shown: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf'])

type Headers = Readonly<Record<string, string>>

/** Headers hold no Chinese: the words are encoded as in an address. */
const notesOf = (notes: Download['notes'] = []): Headers =>
  notes.length === 0
    ? {}
    : { 'Jiheng-Notes': encodeURIComponent(notes.map(({ zh, en }) => `${zh} / ${en}`).join('\n')) }

const headersOf = ({ mediaType, fileName, isInline, notes }: Download): Headers => ({
  ...notesOf(notes),
  'Content-Type': mediaType,
  'Content-Disposition': `${isInline && shown.has(mediaType) ? 'inline' : 'attachment'}; ${namesOf(fileName)}`,
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'Cache-Control': 'private, no-store',
})

type Kept = { readonly open: Opening; readonly size: number; readonly tag: string }

/** The part that is asked for. Who has a part of another content already (If-Range) gets the whole. */
const askedPart = (c: HonoContext, { size, tag }: Kept): ByteRange | 'unsatisfiable' | undefined => {
  const condition = c.req.header('If-Range')
  return condition === undefined || condition === tag ? rangeOf(c.req.header('Range'), size) : undefined
}

const sendKept = async (c: HonoContext, kept: Kept, headers: Headers): Promise<Response> => {
  const { open, size, tag } = kept
  const part = askedPart(c, kept)
  const common = { ...headers, 'Accept-Ranges': 'bytes', ETag: tag }
  if (part === 'unsatisfiable')
    return c.body(null, 416, { 'Accept-Ranges': 'bytes', 'Content-Range': `bytes */${size}` })
  const length = part ? part.last - part.first + 1 : size
  const of: Headers = part ? { 'Content-Range': `bytes ${part.first}-${part.last}/${size}` } : {}
  const [status, all] = [part ? 206 : 200, { ...common, ...of, 'Content-Length': String(length) }] as const
  // Nobody would read what a HEAD opens.
  if (c.req.method === 'HEAD') return c.body(null, status, all)
  return c.body(Readable.toWeb(await open(part)) as ReadableStream, status, all)
}

/**
 * Sends a file so that nothing in it runs: to be saved, or shown where its kind is harmless and the reader asked for it. Of
 * what is kept a part may be asked for.
 */
export const sendFile = async (c: HonoContext, download: Download): Promise<Response> => {
  const { content, size, tag = '' } = download
  const headers = headersOf(download)
  if (typeof content === 'function') return sendKept(c, { open: content, size: size ?? 0, tag }, headers)
  const length: Headers = size === undefined ? {} : { 'Content-Length': String(size) }
  return c.body(new Uint8Array(content), 200, { ...headers, ...length })
}

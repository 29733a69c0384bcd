import type { Context as HonoContext } from 'hono'
import { Readable } from 'node:stream'
import type { Download } from './bind.ts'

/** A name that no header, shell or file system takes for anything else. */
const namesOf = (fileName: string): string => {
  const plain = fileName.replaceAll(/[^\w.-]/gu, '_')
  const encoded = encodeURIComponent(fileName).replaceAll(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** What a browser shows without running anything in it. Pages and SVG are never among them. */
const shown: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf'])

/** Sends a file so that nothing in it runs: to be saved, or shown where its kind is harmless and the reader asked for it. */
export const sendFile = (c: HonoContext, { content, mediaType, fileName, size, isInline }: Download): Response => {
  const body = content instanceof Readable ? Readable.toWeb(content) : new Uint8Array(content)
  const how = isInline && shown.has(mediaType) ? 'inline' : 'attachment'
  return c.body(body as ReadableStream, 200, {
    'Content-Type': mediaType,
    'Content-Disposition': `${how}; ${namesOf(fileName)}`,
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': 'private, no-store',
    ...(size === undefined ? {} : { 'Content-Length': String(size) }),
  })
}

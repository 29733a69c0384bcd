import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Context as HonoContext } from 'hono'
import type { Markup } from './markup.ts'

/** A page as it is sent: made once, compressed once. */
export type SentPage = {
  readonly plain: Uint8Array<ArrayBuffer>
  readonly gzip: Uint8Array<ArrayBuffer>
  readonly tag: string
  readonly status: 200 | 404
}

export const sentPage = ({ text }: Markup, status: SentPage['status'] = 200): SentPage => {
  const plain = new TextEncoder().encode(text)
  const tag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  return { plain, gzip: new Uint8Array(gzipSync(plain)), tag, status }
}

/** Nothing runs in these pages, and nothing comes from elsewhere. */
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Anybody on the way may keep a page for a minute; then it is asked whether it is still the same. */
const headersOf = ({ tag }: SentPage): Readonly<Record<string, string>> => ({
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': policy,
  'Cache-Control': 'public, max-age=60, stale-while-revalidate=600',
  ETag: tag,
  Vary: 'Accept-Encoding',
})

const isKnown = (header: string | undefined, tag: string): boolean =>
  (header ?? '').split(',').some((one) => one.trim() === tag)

export const sendPage = (c: HonoContext, page: SentPage): Response => {
  const headers = headersOf(page)
  if (page.status === 200 && isKnown(c.req.header('If-None-Match'), page.tag)) return c.body(null, 304, headers)
  const takesGzip = /\bgzip\b/u.test(c.req.header('Accept-Encoding') ?? '')
  return takesGzip
    ? c.body(page.gzip, page.status, { ...headers, 'Content-Encoding': 'gzip' })
    : c.body(page.plain, page.status, headers)
}

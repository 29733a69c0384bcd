import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import type { Context as HonoContext } from 'hono'
import type { App } from './app.ts'

/** A file of the pages as it is sent. */
type PageFile = {
  readonly plain: Uint8Array<ArrayBuffer>
  readonly compressed: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
  readonly type: string
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
}

/** Best first. */
const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

const readBytes = (path: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(path))

const readPage = (path: string): PageFile => ({
  plain: readBytes(path),
  compressed: new Map(
    encodings.flatMap(([name, ending]) =>
      existsSync(path + ending) ? [[name, readBytes(path + ending)] as const] : [],
    ),
  ),
  type: types[extname(path)] ?? 'application/octet-stream',
})

/** The built pages by their address. They are few and small: all are kept in memory. */
export const readPages = (folder: string): ReadonlyMap<string, PageFile> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => extname(name) in types)
      .map((name) => [`/${name.split(sep).join('/')}`, readPage(join(folder, name))]),
  )

const accepts = (header: string | undefined, name: string): boolean =>
  (header ?? '').split(',').some((one) => one.trim().split(';')[0] === name)

/** Names under /assets carry a hash of their content. */
const cacheOf = (path: string): string =>
  path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'

const send = (c: HonoContext, path: string, { plain, compressed, type }: PageFile): Response => {
  const [encoding] = encodings.filter(
    ([name]) => compressed.has(name) && accepts(c.req.header('Accept-Encoding'), name),
  )
  const bytes = encoding ? compressed.get(encoding[0]) : undefined
  return c.body(bytes ?? plain, 200, {
    'Content-Type': type,
    'Cache-Control': cacheOf(path),
    Vary: 'Accept-Encoding',
    ...(encoding && bytes ? { 'Content-Encoding': encoding[0] } : {}),
  })
}

const isOfProgram = (path: string): boolean => /^\/(?:api|health|metrics|assets)(?:\/|$)/u.test(path)

const wantsPage = (c: HonoContext): boolean => !isOfProgram(c.req.path) && accepts(c.req.header('Accept'), 'text/html')

/** Serves the workbench: its files, and the one page for every address that is a page's. */
export const addPages = (app: App, pages: ReadonlyMap<string, PageFile>): void => {
  const first = pages.get('/index.html')
  app.get('*', (c, next) => {
    const file = pages.get(c.req.path)
    if (file) return Promise.resolve(send(c, c.req.path, file))
    return first && wantsPage(c) ? Promise.resolve(send(c, '/index.html', first)) : next()
  })
}

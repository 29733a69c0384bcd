import { promises as files } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Channel, openPort } from './channel.ts'
import { fontShape, plainFont, type FontShape } from './font.ts'
import type { Arguments, Operators } from './operators.ts'

/** The reading half refuses to talk to another version. */
const version = '5.6.205'

/** Drawing intent: as shown on the screen, operators as they stand. */
const intent = 2 + 256

/** Corners of the visible part of a page in its own coordinates, and clockwise degrees by which it is shown turned. */
export type PageFrame = { readonly view: readonly [number, number, number, number]; readonly rotate: number }

/** An opened file. Both functions reject where a page is broken. */
export type PdfFile = {
  readonly pages: number
  readonly frame: (page: number) => Promise<PageFrame>
  /** Hands over the operators of a page, from 0, stretch by stretch, until `take` says that it is enough. */
  readonly operators: (page: number, take: (operators: Operators) => boolean) => Promise<void>
  readonly font: (name: unknown) => FontShape
  readonly close: () => void
}

export type Opened =
  | { readonly kind: 'opened'; readonly file: PdfFile }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'broken' }

/** Images, fonts' outlines, scripts and forms are never looked at: only text and lines are. */
const evaluatorOptions = {
  maxImageSize: 0,
  disableFontFace: false,
  ignoreErrors: true,
  isEvalSupported: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  canvasMaxAreaInBytes: 0,
  fontExtraProperties: false,
  useSystemFonts: false,
  useWasm: false,
  useWorkerFetch: false,
  cMapUrl: 'cmaps/',
  cMapPacked: true,
  iccUrl: null,
  standardFontDataUrl: null,
  wasmUrl: null,
  enableWebGPU: false,
}

const packageFolder = (): string => dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** Character maps of the package are the only files that are read; nothing is ever fetched. */
const characterMap = async (asked: unknown): Promise<Uint8Array> => {
  const { kind, filename } = (asked ?? {}) as { kind?: unknown; filename?: unknown }
  if (kind !== 'cMapUrl' || typeof filename !== 'string' || !/^[\w-]{1,60}\.bcmap$/u.test(filename))
    throw new Error('refused')
  return new Uint8Array(await files.readFile(join(packageFolder(), 'cmaps', filename)))
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

const frameOf = (page: unknown): PageFrame => {
  const { view, rotate } = asRecord(page)
  const [left, bottom, right, top] = Array.isArray(view) ? view.map(Number) : []
  return {
    view: [left ?? 0, bottom ?? 0, right ?? 0, top ?? 0],
    rotate: typeof rotate === 'number' ? ((rotate % 360) + 360) % 360 : 0,
  }
}

const operatorsOf = (chunk: Readonly<Record<string, unknown>>): Operators => ({
  codes: chunk['fnArray'] as readonly number[],
  args: chunk['argsArray'] as readonly Arguments[],
})

const fileOf = (channel: Channel, fonts: ReadonlyMap<string, FontShape>, pages: number): PdfFile => ({
  pages,
  frame: async (page) => frameOf(await channel.request('GetPage', { pageIndex: page })),
  operators: async (page, take) => {
    const asked = { pageId: page, pageIndex: page, intent, cacheKey: String(page), annotationStorage: null }
    await channel.stream('GetOperatorList', { ...asked, modifiedIds: null }, (chunk) => take(operatorsOf(chunk)))
  },
  font: (name) => (typeof name === 'string' ? fonts.get(name) : undefined) ?? plainFont,
  // A page that stands still never ends: nobody waits for it.
  close: () => {
    channel.request('Terminate', null).catch(() => undefined)
  },
})

const takeFont = (fonts: Map<string, FontShape>, data: unknown): void => {
  if (!Array.isArray(data) || data[1] !== 'Font') return
  fonts.set(String(data[0]), fontShape(asRecord(data[2])['buffer']))
}

let opened = 0

/** Opens a file. No password is ever tried: a file that asks for one is refused. */
export const openPdf = async (bytes: Uint8Array): Promise<Opened> => {
  opened += 1
  const id = `d${opened}`
  const port = openPort()
  const main = new Channel(port, 'main', 'worker')
  const channel = new Channel(port, id, `${id}_worker`)
  const fonts = new Map<string, FontShape>()
  channel.on('commonobj', (data) => takeFont(fonts, data))
  channel.on('FetchBinaryData', characterMap)
  main.send('configure', { verbosity: 0 })
  const answer = new Promise<Opened>((resolve) => {
    channel.on('GetDoc', (data) => {
      const pages = Number(asRecord(asRecord(data)['pdfInfo'])['numPages'])
      resolve({ kind: 'opened', file: fileOf(channel, fonts, pages) })
    })
    channel.on('PasswordRequest', () => {
      resolve({ kind: 'encrypted' })
      throw new Error('no password')
    })
    channel.on('DocException', (reason) =>
      resolve({ kind: asRecord(reason)['name'] === 'PasswordException' ? 'encrypted' : 'broken' }),
    )
  })
  const data = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const asked = { docId: id, apiVersion: version, data, password: null, disableAutoFetch: true, rangeChunkSize: 65_536 }
  await main.request('GetDocRequest', { ...asked, docBaseUrl: null, enableXfa: false, evaluatorOptions })
  channel.send('Ready', null)
  return answer
}

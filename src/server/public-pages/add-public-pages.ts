import type { Context as HonoContext } from 'hono'
import { getPublication } from '#services/publication/read-publications.ts'
import { snapshotFile } from '#services/publication/read-snapshot.ts'
import type { App } from '../app.ts'
import type { Parts } from '../parts.ts'
import { problemOf } from '../problems.ts'
import { sendFile } from '../send-file.ts'
import { framed } from './frame.ts'
import { faultPage } from './notice-page.ts'
import { openPublicDesk, type PublicDesk } from './public-desk.ts'
import { readerOf, type Reader } from './reader.ts'
import { sendPage } from './sent-page.ts'
import { robotsText, sitemap } from './sitemap.ts'
import { iconAddress, publicIcon } from './icon.ts'
import type { Wanted } from './public-desk.ts'
import { publicStyle, styleAddress } from './style.ts'
import { isPossible, nowhere, wantedPages, type Address } from './wanted-pages.ts'

const addressOf = (c: HonoContext): Address => ({
  reader: readerOf(c.req.query('lang')),
  param: (name) => c.req.param(name) ?? '',
  query: (name) => c.req.query(name) ?? '',
})

/** A fault told as a page: who reads it has nothing else to go by. */
const sendFault = (c: HonoContext, parts: Parts, { error, reader }: { error: unknown; reader: Reader }): Response => {
  const request = String(c.get('request'))
  const problem = problemOf(error, request)
  if (problem.isBug) parts.log.fault(error, request)
  const { why, remedy } = problem.body
  return c.html(framed(reader, '', faultPage(reader, { why, remedy })).text, problem.status as 500, {
    'Cache-Control': 'no-store',
    ...(problem.retryAfter === undefined ? {} : { 'Retry-After': String(problem.retryAfter) }),
  })
}

const addFiles = (app: App): void => {
  const kept = { 'Cache-Control': 'public, max-age=31536000, immutable' }
  app.get(styleAddress, (c) => c.body(publicStyle, 200, { ...kept, 'Content-Type': 'text/css; charset=utf-8' }))
  app.get(iconAddress, (c) => c.body(publicIcon, 200, { ...kept, 'Content-Type': 'image/svg+xml' }))
}

const fileEnding = '.json'

/** The snapshot as it was hashed. */
const sendSnapshot = async (c: HonoContext, desk: PublicDesk, id: string): Promise<Response> => {
  const { ctx } = await desk.deskNow()
  const { content, hash } = await getPublication(ctx, { id })
  const file = { content: snapshotFile(content), mediaType: 'application/json', fileName: `${content.title}.json` }
  const sent = await sendFile(c, file)
  sent.headers.set('Cache-Control', 'public, max-age=3600')
  sent.headers.set('ETag', `"${hash}"`)
  return sent
}

const answer = async (c: HonoContext, desk: PublicDesk, wanted: (address: Address) => Wanted): Promise<Response> => {
  const address = addressOf(c)
  const publication = address.param('publication')
  const id = publication.endsWith(fileEnding) ? publication.slice(0, -fileEnding.length) : undefined
  const asked = {
    ...address,
    param: (name: string) => (name === 'publication' && id !== undefined ? id : address.param(name)),
  }
  if (!isPossible(asked)) return sendPage(c, await desk.pageOf(nowhere(address)))
  return id === undefined ? sendPage(c, await desk.pageOf(wanted(address))) : sendSnapshot(c, desk, id)
}

const mostYears = 10

const addForRobots = (app: App, desk: PublicDesk, publicUrl: string | undefined): void => {
  const originOf = (c: HonoContext): string => publicUrl ?? new URL(c.req.url).origin
  app.get('/robots.txt', (c) => c.text(robotsText(originOf(c)), 200, { 'Cache-Control': 'public, max-age=3600' }))
  app.get('/sitemap.xml', async (c) => {
    const { ctx, state, library } = await desk.deskNow()
    const years = (await library.years(ctx)).slice(0, mostYears)
    const all = await Promise.all(
      years.map(async ({ year }) => ({ year, units: await library.unitsOf(ctx, state, year) })),
    )
    return c.body(sitemap(originOf(c), all), 200, {
      'Content-Type': 'application/xml; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    })
  })
}

/** Serves what was published as plain pages for everybody: no script, no cookie, nothing that is not published. */
export const addPublicPages = (app: App, parts: Parts, publicUrl?: string): void => {
  const desk = openPublicDesk(parts)
  addFiles(app)
  addForRobots(app, desk, publicUrl)
  app.get('/public/', (c) => c.redirect('/public', 301))
  for (const [path, wanted] of [...wantedPages, ['/public/*', nowhere] as const]) {
    app.get(path, async (c) => {
      try {
        return await answer(c, desk, wanted)
      } catch (error) {
        return sendFault(c, parts, { error, reader: addressOf(c).reader })
      }
    })
  }
}

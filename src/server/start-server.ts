import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import type { AddressInfo } from 'node:net'
import { isAbsolute } from 'node:path'
import { addAboutRoutes } from './about-routes.ts'
import { createApp, noSuchCall, type App } from './app.ts'
import { sendProblem } from './call.ts'
import { makeDiskGuard } from './disk-guard.ts'
import { makeHealth } from './health.ts'
import { isFinal } from './jobs/job.ts'
import type { JobEvent } from './jobs/workers.ts'
import { openMailer } from './mail/mailer.ts'
import { makeParts, makeShared, patience, type Opened, type ServerOptions } from './make-parts.ts'
import { makeServerMetrics, type ServerMetrics } from './metrics/server-metrics.ts'
import { openServerJobs } from './open-server-jobs.ts'
import { addPages, readPages } from './pages.ts'
import { addPublicPages } from './public-pages/add-public-pages.ts'
import { allRoutes } from './routes/all.ts'
import { clientAddress } from './settings/client-address.ts'
import type { Settings } from './settings/read-settings.ts'

export type RunningServer = {
  /** Where it listens: http://127.0.0.1:8080 */
  readonly url: string
  /** To be printed where nobody is in the store yet. */
  readonly firstStartCode: string
  /** Lets what is under way end, for as long as the settings allow. */
  readonly stop: () => Promise<void>
}

const listen = (server: ServerType, { port, address }: Settings): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, address, () => {
      const bound = server.address() as AddressInfo
      const host = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address
      resolve(`http://${host}:${bound.port}`)
    })
  })

const close = (server: ServerType): Promise<void> => new Promise((resolve) => void server.close(() => resolve()))

/** Stops taking calls, waits for those under way, then cuts what is left. */
const drain = async (server: ServerType, milliseconds: number): Promise<void> => {
  const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), milliseconds)
  if ('closeIdleConnections' in server) server.closeIdleConnections()
  await close(server)
  clearTimeout(cut)
}

/** Notes from where each call comes, past the proxies that are ours. */
const withAddress = (app: App, { proxies }: Settings): App => {
  const outer: App = new Hono()
  outer.use(async (c, next) => {
    const peer = getConnInfo(c).remote.address ?? ''
    c.set('address', clientAddress(peer, c.req.header('X-Forwarded-For'), proxies))
    await next()
  })
  outer.route('/', app)
  outer.notFound((c) => sendProblem(c, noSuchCall))
  return outer
}

/** Folders of this machine that changes are written to. */
const writtenTo = ({ options, shared }: Opened): readonly string[] => {
  const { place } = shared.attachments
  return [...(options.store.embedded ? [options.settings.data] : []), ...(isAbsolute(place) ? [place] : [])]
}

/** Puts the application together for a server at an address that is known already. */
const assemble = (opened: Opened, url: string) => {
  const { store, settings, version } = opened.options
  const { parts, firstStartCode } = makeParts(opened, url)
  const app = createApp(parts, allRoutes, makeDiskGuard(writtenTo(opened)))
  const health = makeHealth({ store, settings, metrics: opened.metrics, log: opened.options.log })
  addAboutRoutes(app, { endpoints: allRoutes.map(({ endpoint }) => endpoint), version, health })
  addPublicPages(app, parts, settings.publicUrl)
  const { pages } = opened.options
  if (pages !== undefined) addPages(app, readPages(pages))
  return { app: withAddress(app, settings), firstStartCode }
}

/** A refusal is told to who asked for the job; what nobody foresaw belongs in the log. */
const hearJobs =
  ({ log }: ServerOptions, metrics: ServerMetrics) =>
  (event: JobEvent): void => {
    metrics.jobEvent(event)
    if (event.kind === 'trouble') log.fault(event.error)
    if (event.kind === 'settled' && event.outcome === 'failed' && !isFinal(event.error))
      log.fault(event.error, event.job)
  }

const openAll = async (options: ServerOptions): Promise<Opened> => {
  const { settings, store } = options
  const shared = makeShared(options)
  const mailer = settings.mail && openMailer(settings.mail)
  const metrics = makeServerMetrics(store, { waiting: () => background.jobs.waiting() })
  const background = await openServerJobs({
    tools: { ...shared, routes: allRoutes },
    size: settings.jobs,
    // The settings are refused where mails have no address to lead to.
    mail: mailer && { mailer, publicUrl: settings.publicUrl ?? '' },
    tell: hearJobs(options, metrics),
  })
  return { options, shared, metrics, mailer, background }
}

/** Starts the server and says where it listens. */
export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  const { settings } = options
  const opened = await openAll(options)
  // Port 0 is known only once it is bound, and cookies depend on the address: calls wait for the assembly.
  let handle: App['fetch'] = () => new Response(undefined, { status: 503 })
  const serverOptions = options.patience ?? patience
  const server = createAdaptorServer({ fetch: (request, env) => handle(request, env), serverOptions })
  const url = await listen(server, settings)
  const { app, firstStartCode } = assemble(opened, url)
  handle = app.fetch
  const stop = async (): Promise<void> => {
    opened.background.endStreams()
    await drain(server, settings.stopPatience * 1000)
    await opened.background.stop()
    await opened.shared.workshop.close()
    opened.mailer?.close()
    opened.metrics.stop()
  }
  return { url, firstStartCode, stop }
}

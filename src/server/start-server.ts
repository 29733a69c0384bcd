import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import type { AddressInfo } from 'node:net'
import type { Catalogue } from '#catalogue/load-catalogue.ts'
import { newId } from '#services/new-id.ts'
import { createTreeCache } from '#services/organisation/tree-cache.ts'
import { openAttachments } from '#store/attachments/open-attachments.ts'
import type { Store } from '#store/open.ts'
import { addAboutRoutes } from './about-routes.ts'
import { createApp, type App } from './app.ts'
import { installJobs } from './jobs/install-jobs.ts'
import { openJobs, type Jobs } from './jobs/open-jobs.ts'
import type { Log } from './log/make-log.ts'
import { makeServerMetrics, type ServerMetrics } from './metrics/server-metrics.ts'
import { makeOidcClient } from './oidc/oidc-client.ts'
import { addPages, readPages } from './pages.ts'
import type { Parts } from './parts.ts'
import { allRoutes } from './routes/all.ts'
import { clientAddress } from './settings/client-address.ts'
import type { Settings } from './settings/read-settings.ts'
import { makeSignIn } from './sign-in/make-sign-in.ts'

/** What a server is started with. The store is open, migrated, and closed by who opened it. */
export type ServerOptions = {
  readonly settings: Settings
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly store: Store
  readonly catalogue: Catalogue
  readonly log: Log
  readonly version: string
  /** Folder of the built pages; without it there is only the API. */
  readonly pages?: string | undefined
}

export type RunningServer = {
  /** Where it listens: http://127.0.0.1:8080 */
  readonly url: string
  /** To be printed where nobody is in the store yet. */
  readonly firstStartCode: string
  /** Lets what is under way end, for as long as the settings allow. */
  readonly stop: () => Promise<void>
}

/** A slow or silent client keeps a connection no longer than this, in milliseconds. */
const patience = { headersTimeout: 15_000, requestTimeout: 120_000, keepAliveTimeout: 10_000 }

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

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

const oidcOf = ({ oidc, publicUrl }: Settings) => {
  if (!oidc || publicUrl === undefined) return undefined
  const { issuer, clientId, clientSecret, name } = oidc
  return {
    name,
    client: makeOidcClient({ issuer, clientId, clientSecret, redirectUri: `${publicUrl}/api/oidc/finish` }),
  }
}

type Made = { readonly parts: Parts; readonly firstStartCode: string }

const makeParts = (options: ServerOptions, metrics: ServerMetrics, url: string): Made => {
  const { settings, environment, store, catalogue, log } = options
  const now = (): Date => new Date()
  const oidc = oidcOf(settings)
  const { signIn, identify, firstStartCode } = makeSignIn({
    store,
    now,
    publicUrl: settings.publicUrl ?? url,
    idle: settings.sessionIdle,
    life: settings.sessionLife,
    division: settings.division,
    secret: settings.secret,
    ...(oidc ? { oidc } : {}),
  })
  const answered: Parts['log']['answered'] = (call) => {
    metrics.answered(call)
    log.answered(call)
  }
  const attachments = openAttachments(environment)
  const rest = { now, newId, log: { fault: log.fault, answered }, largestBody: settings.largestBody }
  return {
    parts: { store, catalogue, attachments, trees: createTreeCache(store), identify, signIn, ...rest },
    firstStartCode,
  }
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
  return outer
}

const storeFault = async ({ pool }: Store): Promise<string | undefined> => {
  try {
    await pool.query('SELECT 1')
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Puts the application together for a server at an address that is known already. */
const assemble = (options: ServerOptions, metrics: ServerMetrics, url: string) => {
  const { store, settings, version } = options
  const { parts, firstStartCode } = makeParts(options, metrics, url)
  const app = createApp(parts, allRoutes)
  const health = {
    storeFault: () => storeFault(store),
    metrics: metrics.print,
    mayReadMetrics: (address: string, authorization: string | undefined) =>
      settings.metricsToken === undefined ? loopback.has(address) : authorization === `Bearer ${settings.metricsToken}`,
  }
  addAboutRoutes(app, { endpoints: allRoutes.map(({ endpoint }) => endpoint), version, health })
  if (options.pages !== undefined) addPages(app, readPages(options.pages))
  return { app: withAddress(app, settings), firstStartCode }
}

const openAllJobs = async ({ store, settings, log }: ServerOptions): Promise<Jobs> => {
  await installJobs(store)
  const jobs = openJobs(store, {
    jobs: [],
    size: settings.jobs,
    tell: (event) => void (event.kind === 'trouble' && log.fault(event.error)),
  })
  await jobs.start()
  return jobs
}

/** Starts the server and says where it listens. */
export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  const { settings, store } = options
  const jobs = await openAllJobs(options)
  const metrics = makeServerMetrics(store, jobs)
  // Port 0 is known only once it is bound, and cookies depend on the address: calls wait for the assembly.
  let handle: App['fetch'] = () => new Response(undefined, { status: 503 })
  const server = createAdaptorServer({ fetch: (request, env) => handle(request, env), serverOptions: patience })
  const url = await listen(server, settings)
  const { app, firstStartCode } = assemble(options, metrics, url)
  handle = app.fetch
  const stop = async (): Promise<void> => {
    await drain(server, settings.stopPatience * 1000)
    await jobs.stop()
    metrics.stop()
  }
  return { url, firstStartCode, stop }
}

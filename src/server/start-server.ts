import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import type { AddressInfo } from 'node:net'
import { isAbsolute } from 'node:path'
import type { Catalogue } from '#catalogue/load-catalogue.ts'
import { newId } from '#services/new-id.ts'
import { createTreeCache } from '#services/organisation/tree-cache.ts'
import { boundedStore } from '#store/attachments/bounded-store.ts'
import { openAttachments } from '#store/attachments/open-attachments.ts'
import type { Store } from '#store/open.ts'
import { addAboutRoutes } from './about-routes.ts'
import { createApp, noSuchCall, type App } from './app.ts'
import { sendProblem } from './call.ts'
import { makeDiskGuard } from './disk-guard.ts'
import { makeHealth } from './health.ts'
import { isFinal } from './jobs/job.ts'
import type { JobEvent } from './jobs/workers.ts'
import type { Log } from './log/make-log.ts'
import { openMailer } from './mail/mailer.ts'
import { makeServerMetrics, type ServerMetrics } from './metrics/server-metrics.ts'
import { makeOidcClient } from './oidc/oidc-client.ts'
import { openServerJobs, type ServerJobs } from './open-server-jobs.ts'
import { addPages, readPages } from './pages.ts'
import type { Parts } from './parts.ts'
import { allRoutes } from './routes/all.ts'
import { clientAddress } from './settings/client-address.ts'
import type { Settings } from './settings/read-settings.ts'
import { makeSignIn } from './sign-in/make-sign-in.ts'
import type { SignInParts } from './sign-in/sign-in-parts.ts'
import { openWorkshop } from './workshop/open-workshop.ts'

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
  /** Tests wait less. */
  readonly patience?: Patience
}

export type RunningServer = {
  /** Where it listens: http://127.0.0.1:8080 */
  readonly url: string
  /** To be printed where nobody is in the store yet. */
  readonly firstStartCode: string
  /** Lets what is under way end, for as long as the settings allow. */
  readonly stop: () => Promise<void>
}

/** A slow or silent client keeps a connection no longer than this, in milliseconds; looked after every so often. */
const patience = {
  headersTimeout: 15_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 5000,
}
type Patience = Readonly<typeof patience>

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

/** What calls and jobs have in common. */
const makeShared = ({ settings, environment, store, catalogue }: ServerOptions) => ({
  store,
  catalogue,
  attachments: boundedStore(openAttachments(environment), settings.largestFile),
  trees: createTreeCache(store),
  now: (): Date => new Date(),
  newId,
  workshop: openWorkshop(),
})

type Shared = ReturnType<typeof makeShared>
type Mailer = ReturnType<typeof openMailer>
/** What is open before the server listens. */
type Opened = {
  readonly options: ServerOptions
  readonly shared: Shared
  readonly metrics: ServerMetrics
  readonly mailer: Mailer | undefined
  readonly background: ServerJobs
}

type Made = { readonly parts: Parts; readonly firstStartCode: string }

const sendBy =
  (mailer: Mailer, now: () => Date): NonNullable<SignInParts['sendMail']> =>
  (to, mail, key) =>
    mailer.send({ ...mail, to, key, date: now() })

const makeParts = ({ options, shared, metrics, mailer, background }: Opened, url: string): Made => {
  const { settings, log } = options
  const { store, now } = shared
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
    ...(mailer ? { sendMail: sendBy(mailer, now) } : {}),
  })
  const answered: Parts['log']['answered'] = (call) => {
    metrics.answered(call)
    log.answered(call)
  }
  const rest = { log: { fault: log.fault, answered }, largestBody: settings.largestBody, jobs: background.desk }
  return { parts: { ...shared, identify, signIn, ...rest }, firstStartCode }
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

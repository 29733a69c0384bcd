import { isAbsolute } from 'node:path'
import type { Catalogue } from '#catalogue/load-catalogue.ts'
import { newId } from '#services/new-id.ts'
import { createTreeCache } from '#services/organisation/tree-cache.ts'
import { boundedStore } from '#store/attachments/bounded-store.ts'
import { openAttachments } from '#store/attachments/open-attachments.ts'
import type { Store } from '#store/open.ts'
import type { Log } from './log/make-log.ts'
import { postLetter } from './mail/letter-job.ts'
import type { openMailer } from './mail/mailer.ts'
import type { ServerMetrics } from './metrics/server-metrics.ts'
import { makeOidcClient } from './oidc/oidc-client.ts'
import type { ServerJobs } from './open-server-jobs.ts'
import type { Parts } from './parts.ts'
import type { Settings } from './settings/read-settings.ts'
import type { AboutServer } from './system/about-server.ts'
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
  /** The accounts of a demonstration. */
  readonly demo?: SignInParts['demo']
  /** Tests wait less. */
  readonly patience?: Patience
}

/** A slow or silent client keeps a connection no longer than this, in milliseconds; looked after every so often. */
export const patience = {
  headersTimeout: 15_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 5000,
}
export type Patience = Readonly<typeof patience>

const oidcOf = ({ oidc, publicUrl }: Settings) => {
  if (!oidc || publicUrl === undefined) return undefined
  const { issuer, clientId, clientSecret, name } = oidc
  return {
    name,
    client: makeOidcClient({ issuer, clientId, clientSecret, redirectUri: `${publicUrl}/api/oidc/finish` }),
  }
}

/** What calls and jobs have in common. */
export const makeShared = ({ settings, environment, store, catalogue }: ServerOptions) => ({
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
export type Opened = {
  readonly options: ServerOptions
  readonly shared: Shared
  readonly metrics: ServerMetrics
  readonly mailer: Mailer | undefined
  readonly background: ServerJobs
}

/** Folders of this machine that changes are written to. */
const aboutOf = ({ options, shared }: Pick<Opened, 'options' | 'shared'>): AboutServer => {
  const { place } = shared.attachments
  return {
    version: options.version,
    isEmbedded: options.store.embedded !== undefined,
    dataFolder: options.settings.data,
    disks: [
      ...(options.store.embedded ? [{ of: 'data', folder: options.settings.data } as const] : []),
      ...(isAbsolute(place) ? [{ of: 'attachments', folder: place } as const] : []),
    ],
  }
}

type Made = { readonly parts: Parts; readonly firstStartCode: string }

export const makeParts = ({ options, shared, metrics, mailer, background }: Opened, url: string): Made => {
  const { settings, log, demo } = options
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
    ...(mailer ? { sendMail: postLetter({ store, jobs: background.jobs }) } : {}),
    ...(demo ? { demo } : {}),
  })
  const answered: Parts['log']['answered'] = (call) => {
    metrics.answered(call)
    log.answered(call)
  }
  const rest = {
    log: { fault: log.fault, answered },
    largestBody: settings.largestBody,
    jobs: background.desk,
    about: aboutOf({ options, shared }),
  }
  return { parts: { ...shared, identify, signIn, ...rest }, firstStartCode }
}

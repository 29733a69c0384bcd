import { createApp, type App } from '#server/app.ts'
import type { Route } from '#server/bind.ts'
import type { JobDesk } from '#server/job-calls/job-desk.ts'
import { makePasswords, type Passwords } from '#server/passwords/password-hash.ts'
import { addPublicPages } from '#server/public-pages/add-public-pages.ts'
import { allRoutes } from '#server/routes/all.ts'
import { makeSignIn, type SignInOf, type SignInOptions } from '#server/sign-in/make-sign-in.ts'
import { newId } from '#services/new-id.ts'
import { createTreeCache } from '#services/organisation/tree-cache.ts'
import type { StoreKind } from '#tests/store/hub.ts'
import { openTestDistrict, type TestDistrict, type Who } from '#tests/services/test-district.ts'
import { clientOf, type TestClient } from './client.ts'

/** Logins are the short names of the people in small letters. Everybody’s password in the made district. */
export const testPassword = 'walnut-Bridge-7-lantern'

/** The API of a made district with everything real but the network and the clock. */
export type TestServer = TestDistrict & {
  readonly app: App
  readonly signIn: SignInOf
  readonly passwords: Passwords
  /** Nobody in particular. */
  readonly visitor: () => TestClient
  /** A person of the district at a browser. */
  readonly signedInAs: (who: Who) => Promise<TestClient>
  /** A program with a token, or who follows a personal link. */
  readonly withToken: (token: string) => TestClient
  /** Faults of the program so far; a test that expects none may ask. */
  readonly faults: readonly unknown[]
}

export type TestServerOptions = {
  readonly kind?: StoreKind
  readonly routes?: readonly Route[]
  readonly signIn?: Partial<SignInOptions>
  /** Switches the permissions off, so that only the database stands in the way. */
  readonly firstWall?: 'off' | undefined
  /** Opens the jobs of the server on the district’s store. */
  readonly jobs?: (district: TestDistrict) => Promise<JobDesk>
}

// Few people wait for a test; the cost of a real hash is tested with the hash.
const cheap = { memoryCost: 8, timeCost: 1, parallelism: 1 }

type More = {
  readonly routes: readonly Route[] | undefined
  readonly faults: unknown[]
  readonly jobs: JobDesk | undefined
  readonly firstWall: 'off' | undefined
}

const appOf = (district: TestDistrict, { identify, signIn }: SignInOf, more: More): App => {
  const { test, catalogue, now, attachments } = district
  const parts = {
    store: test.store,
    catalogue,
    attachments,
    trees: createTreeCache(test.store),
    now,
    newId,
    identify,
    signIn,
    log: { fault: (error: unknown) => void more.faults.push(error), answered: () => undefined },
    largestBody: 4_000_000,
    ...(more.jobs ? { jobs: more.jobs } : {}),
    ...(more.firstWall ? { firstWall: more.firstWall } : {}),
  }
  const app = createApp(parts, more.routes ?? allRoutes)
  addPublicPages(app, parts)
  return app
}

const givePasswords = async ({ test }: TestDistrict, passwords: Passwords): Promise<void> => {
  await test.admin.query('UPDATE jiheng.person SET login = lower(login), password_hash = $1', [
    await passwords.hash(testPassword),
  ])
}

/** Opens the server on a fresh district. */
export const openTestServer = async (options: TestServerOptions = {}): Promise<TestServer> => {
  const district = await openTestDistrict(options.kind)
  const passwords = makePasswords(cheap)
  await givePasswords(district, passwords)
  const { store } = district.test
  const common = { store, now: district.now, publicUrl: 'http://district.test', idle: 1800, life: 43_200, passwords }
  const signIn = makeSignIn({ ...common, ...options.signIn })
  const faults: unknown[] = []
  const { routes, firstWall } = options
  const app = appOf(district, signIn, { routes, firstWall, faults, jobs: await options.jobs?.(district) })
  const signedInAs = async (who: Who): Promise<TestClient> => {
    const client = clientOf(app)
    const { status, body } = await client.post('/api/sign-in', { login: who, password: testPassword })
    if (status !== 200) throw new Error(`${who}: ${JSON.stringify(body)}`)
    return client
  }
  return {
    ...district,
    app,
    signIn,
    passwords,
    visitor: () => clientOf(app),
    signedInAs,
    withToken: (token) => clientOf(app, token),
    faults,
  }
}

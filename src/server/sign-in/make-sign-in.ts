import { randomBytes } from 'node:crypto'
import { createDivision, hasPeople } from '#store/create-division.ts'
import type { Store } from '#store/open.ts'
import { makePasswords, type Passwords } from '../passwords/password-hash.ts'
import { makeSignInGate } from '../passwords/sign-in-gate.ts'
import type { Caller, Credentials } from '../parts.ts'
import { defaultDivision } from './default-division.ts'
import { makeFirstStart } from './first-start.ts'
import { makeIdentify } from './identify.ts'
import { makeSecrets } from './make-secrets.ts'
import { makeCookie } from './session-cookie.ts'
import type { SignInParts } from './sign-in-parts.ts'

export type SignInOptions = {
  readonly store: Pick<Store, 'pool' | 'connection'>
  readonly now: () => Date
  /** The address people see; its https makes the cookies secure. */
  readonly publicUrl: string
  /** Seconds. */
  readonly idle: number
  readonly life: number
  /** The division of who does not name one; without it the first one of the store. */
  readonly division?: string | undefined
  /** Signs sign-ins under way; at random where it is missing, so that several processes need it. */
  readonly secret?: string | undefined
  readonly passwords?: Passwords
  readonly oidc?: SignInParts['oidc']
  readonly sendMail?: SignInParts['sendMail']
  readonly demo?: SignInParts['demo']
}

export type SignInOf = {
  readonly signIn: SignInParts
  readonly identify: (credentials: Credentials) => Promise<Caller>
  /** To be printed where nobody is in the store yet. */
  readonly firstStartCode: string
}

const partsOf = (options: SignInOptions, code: string): SignInParts => {
  const { store, publicUrl, idle, life, secret, passwords = makePasswords(), oidc, sendMail, demo } = options
  const isSecure = publicUrl.startsWith('https:')
  return {
    secrets: makeSecrets(passwords),
    gate: makeSignInGate(),
    cookie: makeCookie('jiheng', isSecure),
    flowCookie: makeCookie('jiheng-flow', isSecure),
    flowKey: secret === undefined ? randomBytes(32) : Buffer.from(secret),
    life: { idle, life },
    publicUrl: publicUrl.replace(/\/+$/u, ''),
    ...(oidc ? { oidc } : {}),
    ...(sendMail ? { sendMail } : {}),
    ...(demo ? { demo } : {}),
    firstStart: makeFirstStart(code, {
      hasPeople: () => hasPeople(store.connection),
      createDivision: (division) => createDivision(store.connection, division),
    }),
  }
}

/** Signing in, and telling at every request who it is from. */
export const makeSignIn = (options: SignInOptions): SignInOf => {
  const { store, now, idle, division } = options
  const firstStartCode = randomBytes(10).toString('hex')
  const signIn = partsOf(options, firstStartCode)
  const inDivision = defaultDivision(store, division)
  return {
    signIn,
    identify: makeIdentify({ store, now, idle, cookie: signIn.cookie, division: inDivision }),
    firstStartCode,
  }
}

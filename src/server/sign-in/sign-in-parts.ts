import type { SessionLife } from '#services/session/open-session.ts'
import type { Secrets } from '#services/session/secrets.ts'
import type { Words } from '#domain/words/words.ts'
import type { Letter } from '../mail/letter-job.ts'
import type { OidcClient } from '../oidc/oidc-client.ts'
import type { SignInGate } from '../passwords/sign-in-gate.ts'
import type { SessionCookie } from './session-cookie.ts'

/** Everything signing in needs from outside. */
export type SignInParts = {
  readonly secrets: Secrets
  readonly gate: SignInGate
  readonly cookie: SessionCookie
  readonly flowCookie: SessionCookie
  /** Signs the sign-ins that are under way at a provider. */
  readonly flowKey: Uint8Array
  readonly life: SessionLife
  /** The address people see, without a slash at its end. */
  readonly publicUrl: string
  readonly oidc?: { readonly client: OidcClient; readonly name: string }
  /** Takes a mail over, where mail is set up: from then on it is sent, sooner or later. */
  readonly sendMail?: (letter: Letter) => Promise<void>
  readonly firstStart: FirstStart
  /** Only of a demonstration, which only this machine reaches. */
  readonly demo?: DemoAccounts
}

/** The public accounts of a made district. */
export type DemoAccounts = {
  readonly password: string
  readonly accounts: readonly {
    readonly login: string
    readonly name: string
    readonly role: Words
    readonly organisation: string
    /** What there is to see. */
    readonly see: Words
  }[]
}

/** Setting up an empty store. */
export type FirstStart = {
  /** Whether nobody is in the store yet. */
  readonly isNeeded: () => Promise<boolean>
  /** Whether this is the code printed at the start; each is good once. */
  readonly isCode: (code: string) => boolean
  readonly createDivision: (division: { readonly code: string; readonly name: string }) => Promise<void>
  /** The store has its first person: the code is worth nothing from now on. */
  readonly done: () => void
}

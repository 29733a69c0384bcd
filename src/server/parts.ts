import type { Catalogue } from '#catalogue/load-catalogue.ts'
import type { Actor } from '#services/context.ts'
import type { ServiceError } from '#services/errors.ts'
import type { TreeCache } from '#services/organisation/tree-cache.ts'
import type { Workshop } from '#services/workshop/workshop.ts'
import type { AttachmentStore } from '#store/attachments/attachment-store.ts'
import type { Store } from '#store/open.ts'
import type { JobDesk } from './job-calls/job-desk.ts'
import type { AboutServer } from './system/about-server.ts'
import type { SignInParts } from './sign-in/sign-in-parts.ts'

/** What a request brings to say who it is from. */
export type Credentials = {
  readonly cookie: string | undefined
  readonly authorization: string | undefined
  /** Where it came from, for the audit trail and the gate. */
  readonly address: string
}

/** Who a request is from. `organisationVersion`, where it was read along, saves asking for it again. */
export type Caller = {
  readonly division: string
  readonly actor: Actor
  readonly organisationVersion?: number
  /** Signed in by a cookie: such calls are held to the site they come from. */
  readonly byCookie: boolean
  /** The session of the cookie. */
  readonly session?: { readonly id: string; readonly expiresAt: Date }
  /** Why the cookie it brought counts no more: what needs a person is refused with it, and the cookie is taken back. */
  readonly refusal?: ServiceError
  /** Signed in with a password that somebody gave out: it has to be replaced before anything else. */
  readonly mustChangePassword?: true
}

/** What the server needs from outside; the command puts it together, tests as well. */
export type Parts = {
  readonly store: Store
  readonly catalogue: Catalogue
  readonly attachments: AttachmentStore
  readonly trees: TreeCache
  readonly now: () => Date
  readonly newId: () => string
  /** Where long work is done; without it, in this process. */
  readonly workshop?: Workshop
  /** Who it is; the public where nobody is signed in. Throws a ServiceError where a token is not good. */
  readonly identify: (credentials: Credentials) => Promise<Caller>
  readonly signIn: SignInParts
  /** Tells of faults of the program, and of every request once it is answered. */
  readonly log: {
    readonly fault: (error: unknown, request: string) => void
    readonly answered: (call: {
      readonly request: string
      readonly method: string
      /** With its parameters in braces, never filled in. */
      readonly path: string
      readonly status: number
      readonly milliseconds: number
    }) => void
  }
  /** Most bytes of a JSON body. */
  readonly largestBody: number
  /** What administrators are told of the process; tests may do without. */
  readonly about?: AboutServer
  /** Missing where this process keeps no jobs. */
  readonly jobs?: JobDesk
  /** Only tests switch the first wall off, to see through every call that the second one holds. */
  readonly firstWall?: 'off'
}

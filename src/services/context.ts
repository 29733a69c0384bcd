import type { Catalogue } from '#catalogue/load-catalogue.ts'
import type { OrganisationTree } from '#domain/process/organisation.ts'
import type { PersonalLink } from '#domain/process/personal-link.ts'
import type { Verb } from '#domain/process/permissions.ts'
import type { RoleGrant } from '#domain/process/role.ts'
import type { AttachmentStore } from '#store/attachments/attachment-store.ts'
import type { Store } from '#store/open.ts'
import type { Workshop } from './workshop/workshop.ts'

/** Who acts. Everything a verb may know of the person, loaded once for a request. */
export type Actor = {
  /** Id of the person; undefined for the program itself and for the public. */
  readonly person: string | undefined
  readonly name: string
  readonly organisation: string | undefined
  readonly grants: readonly RoleGrant[]
  /** Organisations of the things an evaluator was invited to. */
  readonly invitedTo: readonly string[]
  /** The administrator who looks through this person’s eyes. */
  readonly viewer?: string
  /** Set for who came by a personal link. */
  readonly link?: PersonalLink
  /** Set for a program with a token: all it may do. */
  readonly tokenVerbs?: readonly Verb[]
  /** From where: an address, a command, a job. Written into the audit trail. */
  readonly origin: string
}

/** A creating call that says it is the same as an earlier one. */
export type Idempotency = {
  readonly key: string
  /** Hash of what was asked: the same key for something else is refused. */
  readonly fingerprint: string
}

/** What verbs get from outside: nothing below knows the clock, the chance or the person by itself. */
export type Context = {
  readonly store: Pick<Store, 'pool'>
  /** Nine digits. */
  readonly division: string
  readonly actor: Actor
  readonly tree: OrganisationTree
  readonly catalogue: Catalogue
  readonly attachments: AttachmentStore
  readonly now: () => Date
  readonly newId: () => string
  readonly idempotency?: Idempotency
  /** Where long work is done; without it, here. */
  readonly workshop?: Workshop
  /** Only tests switch the first wall off, to see whether the second holds. */
  readonly firstWall?: 'off'
}

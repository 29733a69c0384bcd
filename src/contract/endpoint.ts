import type { z } from 'zod'
import type { Verb } from '#domain/process/permissions.ts'
import type { Words } from '#domain/words/words.ts'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/**
 * One call of the API, as data: server, pages, tests and the OpenAPI file read it.
 * `verbs`: any one of these permissions lets it pass. `access` says who may call at all.
 */
export type Endpoint = {
  readonly method: Method
  /** With its parameters in braces: /api/goals/{id}. */
  readonly path: string
  readonly summary: Words
  /** Groups the calls of a noun. */
  readonly tag: string
  readonly access: 'everybody' | 'signed-in'
  readonly verbs: readonly Verb[]
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly answer: z.ZodType
  /** About the caller's own account: open also before a password that was given out is replaced. */
  readonly isOwnAffair?: true
  /** Sends the browser on, to the answer's `to`. */
  readonly isRedirect?: true
  /** Makes something: takes an Idempotency-Key and answers 201. */
  readonly isCreating?: true
  /** Changes something people edit: takes If-Match with the version that was read. */
  readonly isEditing?: true
  /** The body is a file as it is; its name is in the query. */
  readonly isUpload?: true
  /** The answer is a file. */
  readonly isDownload?: true
  /** The answer is a stream of server-sent events, each of them one `answer`. */
  readonly isEvents?: true
}

/** Holds a call to its shape and keeps what it says exactly. */
export const endpoint = <const E extends Endpoint>(given: E): E => given

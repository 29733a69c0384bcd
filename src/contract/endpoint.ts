import type { z } from 'zod'
import type { Verb } from '#domain/process/permissions.ts'
import type { Words } from '#domain/words/words.ts'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

type Shape = z.ZodType

/**
 * One call of the API, as data: server, pages, tests and the OpenAPI file read it.
 * `verbs`: any one of these permissions lets it pass. `access` says who may call at all.
 */
export type Endpoint<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends Shape = Shape,
  Answer extends Shape = Shape,
> = {
  readonly method: Method
  /** With its parameters in braces: /api/goals/{id}. */
  readonly path: string
  readonly summary: Words
  /** Groups the calls of a noun. */
  readonly tag: string
  readonly access: 'everybody' | 'signed-in'
  readonly verbs: readonly Verb[]
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  readonly answer: Answer
  /** Makes something: takes an Idempotency-Key and answers 201. */
  readonly isCreating?: true
  /** Changes something people edit: takes If-Match with the version that was read. */
  readonly isEditing?: true
}

export const endpoint = <
  Params extends Shape = z.ZodUndefined,
  Query extends Shape = z.ZodUndefined,
  Body extends Shape = z.ZodUndefined,
  Answer extends Shape = z.ZodType,
>(
  given: Endpoint<Params, Query, Body, Answer>,
): Endpoint<Params, Query, Body, Answer> => given

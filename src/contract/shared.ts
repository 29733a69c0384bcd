import { z } from 'zod'
import type { Verb } from '#domain/process/permissions.ts'
import type { Words } from '#domain/words/words.ts'
import { id, reason } from './codecs.ts'
import { endpoint } from './endpoint.ts'

/** A thing by its id. */
export const byId = z.object({ id })

/** What an answer says of a thing that was made. */
export const made = z.object({ id })

/** Where a thing stands after a move. */
export const moved = z.object({
  id,
  state: z.string(),
  revision: z.number().int(),
  version: z.number().int(),
})

/** What every thing that goes through a process shows. */
export const header = {
  id,
  organisationId: id,
  year: z.number().int(),
  state: z.string(),
  revision: z.number().int(),
  version: z.number().int(),
}

/** A move without words, or with a reason that may be left out. */
const optionalReason = z.object({ reason: reason.optional() })
/** A move that says why. */
export const reasonBody = z.object({ reason })

type MoveOf = {
  readonly tag: string
  readonly path: string
  readonly summary: Words
  readonly verbs: readonly Verb[]
}

/** A call that only moves a thing: POST /api/goals/{id}/declare. */
export const moveEndpoint = (of: MoveOf) =>
  endpoint({
    ...of,
    method: 'post',
    access: 'signed-in',
    params: byId,
    body: optionalReason,
    answer: moved,
    isEditing: true,
  })

/** A move that needs its reason. */
export const reasonedMoveEndpoint = (of: MoveOf) =>
  endpoint({
    ...of,
    method: 'post',
    access: 'signed-in',
    params: byId,
    body: reasonBody,
    answer: moved,
    isEditing: true,
  })

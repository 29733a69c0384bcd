import type { Words } from '#domain/words/words.ts'
import type { Context } from '../context.ts'
import { ServiceError } from '../errors.ts'
import type { MoveInput, Moved } from '../thing/move-thing.ts'
import { acceptReview } from './accept-review.ts'
import { returnReview } from './return-review.ts'
import { takeReview } from './take-review.ts'

export type BatchReviews = {
  readonly event: 'take' | 'return' | 'accept'
  readonly ids: readonly string[]
  readonly reason?: string | undefined
}

/** What became of each: one refusal does not stop the rest. */
export type BatchResult = {
  readonly done: readonly Moved[]
  readonly refused: readonly {
    readonly id: string
    readonly code: string
    readonly why: Words
    readonly remedy: Words
  }[]
}

const verbs = { take: takeReview, return: returnReview, accept: acceptReview } as const

const refusedOne = (id: string, error: unknown): BatchResult['refused'][number] => {
  if (!(error instanceof ServiceError)) throw error
  const { code, why, remedy } = error
  return { id, code, why, remedy }
}

/** Moves many reviews, each in a transaction of its own. */
export const batchReviews = async (ctx: Context, { event, ids, reason }: BatchReviews): Promise<BatchResult> => {
  const done: Moved[] = []
  const refused: BatchResult['refused'][number][] = []
  for (const id of new Set(ids)) {
    const input: MoveInput = { id, reason }
    try {
      done.push(await verbs[event](ctx, input))
    } catch (error) {
      refused.push(refusedOne(id, error))
    }
  }
  return { done, refused }
}

import type { refusalTerms } from '../words/refusal-terms.ts'
import { words, type Words } from '../words/words.ts'

export type RefusalCode = keyof typeof refusalTerms

/** A refused action: why, and what the person can do about it. */
export type Refusal = { readonly code: RefusalCode; readonly why: Words; readonly remedy: Words }

export type Result<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

export const done = <Value>(value: Value): Result<Value> => ({ kind: 'done', value })

export const refused = (refusal: Refusal): Result<never> => ({ kind: 'refused', refusal })

/** Pairs of texts, Chinese first: why in two languages, then the remedy in two. */
export const refusal = (
  code: RefusalCode,
  why: readonly [string, string],
  remedy: readonly [string, string],
): Refusal => ({ code, why: words(...why), remedy: words(...remedy) })

/** Goes on only where the first step was done. */
export const andThen = <From, To>(result: Result<From>, next: (value: From) => Result<To>): Result<To> =>
  result.kind === 'done' ? next(result.value) : result

/** Done where nothing stands against it; otherwise the first refusal. */
export const unless = <Value>(
  objections: readonly (Refusal | undefined)[],
  next: () => Result<Value>,
): Result<Value> => {
  const first = objections.find((objection) => objection !== undefined)
  return first ? refused(first) : next()
}

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === ''

/** Objects to a missing reason for `what`. */
export const reasonFor = (reason: string | undefined, what: Words): Refusal | undefined =>
  isBlank(reason)
    ? refusal(
        'reason-missing',
        [`${what.zh}须写明理由`, `A reason is needed to ${what.en}`],
        ['请填写理由后再办理', 'Give the reason and try again'],
      )
    : undefined

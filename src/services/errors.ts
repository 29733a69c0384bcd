import { words, type Words } from '#domain/words/words.ts'
import type { Refusal, RefusalCode, Result } from '#domain/process/result.ts'

/** Why a verb was not done. What the domain refuses keeps its code; the others are of the service itself. */
export type ErrorCode =
  | RefusalCode
  | 'not-found'
  /** Somebody else changed it in the meantime. */
  | 'conflict'
  | 'doubled'
  | 'too-large'
  | 'not-signed-in'
  | 'locked-out'
  /** Signed in with a password that was given and must be replaced first. */
  | 'password-change-needed'

/** What differs between what somebody edited and what is there now. */
export type Conflict = { readonly current: unknown; readonly differing: readonly string[] }

/** A refused action: the transaction it is thrown in is undone. */
export class ServiceError extends Error {
  readonly code: ErrorCode
  readonly why: Words
  readonly remedy: Words
  /** The field, row or thing it is about. */
  readonly place: string | undefined
  readonly conflict: Conflict | undefined
  /** Seconds after which it may be tried again. */
  readonly retryAfter: number | undefined

  constructor(
    { code, why, remedy }: { readonly code: ErrorCode; readonly why: Words; readonly remedy: Words },
    more: { readonly place?: string; readonly conflict?: Conflict; readonly retryAfter?: number } = {},
  ) {
    super(`${code}: ${why.en}`)
    this.name = 'ServiceError'
    this.code = code
    this.why = why
    this.remedy = remedy
    this.place = more.place
    this.conflict = more.conflict
    this.retryAfter = more.retryAfter
  }
}

/** The value of a decision; a refusal is thrown. */
export const valueOf = <T>(result: Result<T>, place?: string): T => {
  if (result.kind === 'done') return result.value
  throw new ServiceError(result.refusal, place === undefined ? {} : { place })
}

/** Throws where something stands against it. */
export const unlessRefused = (refusal: Refusal | undefined): void => {
  if (refusal) throw new ServiceError(refusal)
}

export const notFound = (noun: Words): ServiceError =>
  new ServiceError({
    code: 'not-found',
    why: words(`没有这个${noun.zh}，或不在您可以查看的范围内`, `no such ${noun.en}, or none you may see`),
    remedy: words('请从列表重新打开', 'open it again from the list'),
  })

export const notSignedIn = (): ServiceError =>
  new ServiceError({
    code: 'not-signed-in',
    why: words('请先登录', 'nobody is signed in'),
    remedy: words('登录后再办理', 'sign in and try again'),
  })

/** An input that is not valid, with the field. */
export const invalid = (place: string, why: Words, remedy: Words): ServiceError =>
  new ServiceError({ code: 'invalid', why, remedy }, { place })

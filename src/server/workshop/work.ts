import type { ErrorCode } from '#services/errors.ts'
import type { Words } from '#domain/words/words.ts'

/** What is sent to a child of the workshop. */
export type Work = { readonly task: string; readonly input: unknown; readonly time: number }

/** A task's own refusal, as it crosses. */
export type Refused = {
  readonly code: ErrorCode
  readonly why: Words
  readonly remedy: Words
  readonly place: string | undefined
}

/** What comes back: the output, the task's refusal, or a fault of the program with where it arose. */
export type Worked =
  | { readonly kind: 'output'; readonly output: unknown }
  | { readonly kind: 'refused'; readonly refused: Refused }
  | { readonly kind: 'fault'; readonly message: string; readonly stack: string }

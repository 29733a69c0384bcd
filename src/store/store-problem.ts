import type { Words } from '#domain/words/words.ts'

/** Why the store cannot be opened or used: what happened, where, and what the operator can do. */
export class StoreProblem extends Error {
  readonly what: Words
  readonly remedy: Words
  readonly where: string

  constructor(what: Words, remedy: Words, where = '') {
    super(where === '' ? what.en : `${what.en}: ${where}`)
    this.name = 'StoreProblem'
    this.what = what
    this.remedy = remedy
    this.where = where
  }
}

/** The code of an error of Node or of PostgreSQL (ENOENT, 42501), or ''. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

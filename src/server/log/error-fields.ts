import { scrub } from './scrub.ts'

export type ErrorFields = {
  readonly type: string
  readonly code?: string
  /** Of a database error: which rule of which table. */
  readonly constraint?: string
  readonly table?: string
  readonly message: string
  readonly at: readonly string[]
  readonly cause?: ErrorFields
}

const deepest = 3
const frames = 12

/** From the folder of the program on: what stands before it may be somebody's home. */
const frameOf = (line: string): string =>
  line
    .trim()
    .replace(/^at /u, '')
    .replace(/\(?(?:file:\/\/)?\/?[^()\s]*?\/((?:src|dist|node_modules|tests)\/)/u, '($1')
    .slice(0, 200)

const framesOf = (stack: string | undefined): readonly string[] =>
  (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /u.test(line))
    .slice(0, frames)
    .map(frameOf)

/** A field of an error that is a name in a program, not something a person wrote. */
const nameIn = (error: Error, field: string): Readonly<Record<string, string>> => {
  const value: unknown = Reflect.get(error, field)
  return typeof value === 'string' && /^[\w.-]{1,80}$/u.test(value) ? { [field]: value } : {}
}

/** What the log keeps of an error: kind, place and a scrubbed message; never the values that caused it. */
export const errorFields = (error: unknown, depth = 1): ErrorFields => {
  if (!(error instanceof Error)) return { type: typeof error, message: '', at: [] }
  const { cause } = error
  return {
    type: /^\w{1,60}$/u.test(error.name) ? error.name : 'Error',
    ...nameIn(error, 'code'),
    ...nameIn(error, 'constraint'),
    ...nameIn(error, 'table'),
    message: scrub(error.message),
    at: framesOf(error.stack),
    ...(cause instanceof Error && depth < deepest ? { cause: errorFields(cause, depth + 1) } : {}),
  }
}

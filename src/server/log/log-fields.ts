import { errorFields } from './error-fields.ts'

const id = (value: unknown): unknown => (typeof value === 'string' && /^[\w-]{1,64}$/u.test(value) ? value : '?')
const word = (value: unknown): unknown => (typeof value === 'string' && /^[\w ./:-]{1,80}$/u.test(value) ? value : '?')
const number = (value: unknown): unknown =>
  typeof value === 'number' && Number.isFinite(value) ? Math.round(value * 10) / 10 : '?'
const path = (value: unknown): unknown =>
  typeof value === 'string' && /^\/[\w/{}:.*-]{0,200}$/u.test(value) ? value : '?'

/** All a line of the log can have, and how each is let through. What is not here is left out, whoever passes it. */
export const logFields = {
  request: id,
  job: id,
  /** Hashed before it comes here (address-tag.ts). */
  addressTag: id,
  division: (value: unknown) => (typeof value === 'string' && /^\d{9}$/u.test(value) ? value : '?'),
  method: word,
  /** As the contract writes it, its parameters in braces and not filled in. */
  path,
  kind: word,
  outcome: word,
  code: word,
  version: word,
  variable: word,
  lane: word,
  status: number,
  milliseconds: number,
  bytes: number,
  attempt: number,
  count: number,
  port: number,
  error: (value: unknown) => errorFields(value),
} as const satisfies Readonly<Record<string, (value: unknown) => unknown>>

export type LogField = keyof typeof logFields
export type LogFields = { readonly [Field in LogField]?: Field extends 'error' ? unknown : string | number }

const isKnown = (field: string): field is LogField => Object.hasOwn(logFields, field)

/** The fields that may be written, and the names of those that may not. */
export const admitted = (given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined)
  const dropped = entries.map(([field]) => field).filter((field) => !isKnown(field))
  const kept = entries.flatMap(([field, value]) => (isKnown(field) ? [[field, logFields[field](value)]] : []))
  return { ...Object.fromEntries(kept), ...(dropped.length === 0 ? {} : { dropped: dropped.length }) }
}

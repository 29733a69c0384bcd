import { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import { refusalIn, unreachable, type ApiError } from './api-error.ts'
import { linkToken } from './link-token.ts'
import { newKey } from './new-key.ts'
import { askSignIn } from './session-gate.ts'

type Part = 'params' | 'query' | 'body'
type Given<E, Name extends Part> = E extends { readonly [Key in Name]: z.ZodType }
  ? { readonly [Key in Name]: GivenOf<E[Key], Name> }
  : unknown
/** A query is typed by who calls as the text it becomes; a body as the values it stands for. */
type GivenOf<S extends z.ZodType, Name> = Name extends 'query' ? Queried<z.output<S>> : z.output<S>
type Queried<T> = { readonly [Key in keyof T]?: T[Key] | undefined }

/** What a call needs besides its endpoint. */
export type CallOf<E extends Endpoint> = Given<E, 'params'> &
  Given<E, 'query'> &
  Given<E, 'body'> &
  (E extends { readonly isEditing: true } ? { readonly version: number } : unknown) &
  (E extends { readonly isUpload: true } ? { readonly file: Blob } : unknown)

export type AnswerOf<E extends Endpoint> = z.output<E['answer']>

/** Everything a call may say, whatever its endpoint. */
type Loose = {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  readonly version?: number
  readonly file?: Blob
}

export type CallOptions = { readonly signal?: AbortSignal; readonly key?: string }

const pathOf = (path: string, params: Loose['params'] = {}): string =>
  path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => encodeURIComponent(String(params[name])))

const searchOf = (query: Loose['query'] = {}): string => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return text === '' ? '' : `?${text}`
}

/** Where a call goes: its path and what is asked. */
export const addressOf = <E extends Endpoint>({ path }: E, given: CallOf<E>): string => {
  const { params, query } = given as Loose
  return pathOf(path, params) + searchOf(query)
}

/** Who came by a personal link has no session: its secret goes with every call. */
const signedBy = (): Record<string, string> => {
  const token = linkToken()
  return token === undefined ? {} : { Authorization: `Bearer ${token}` }
}

const headersOf = (endpoint: Endpoint, { version }: Loose, key: string): Record<string, string> => ({
  Accept: 'application/json',
  ...signedBy(),
  ...(endpoint.body ? { 'Content-Type': 'application/json' } : {}),
  ...(endpoint.isCreating ? { 'Idempotency-Key': key } : {}),
  ...(version === undefined ? {} : { 'If-Match': `"v${version}"` }),
})

const send = async (endpoint: Endpoint, given: Loose, options: Required<Pick<CallOptions, 'key'>> & CallOptions) => {
  const url = addressOf(endpoint, given)
  const body = endpoint.body ? JSON.stringify(z.encode(endpoint.body, given.body as never)) : given.file
  try {
    return await fetch(url, {
      method: endpoint.method.toUpperCase(),
      headers: headersOf(endpoint, given, options.key),
      ...(body === undefined ? {} : { body }),
      ...(options.signal ? { signal: options.signal } : {}),
    })
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw unreachable()
  }
}

const isSessionGone = ({ access }: Endpoint, { status, code }: ApiError): boolean =>
  access === 'signed-in' && status === 401 && code === 'not-signed-in'

/**
 * Does a call of the contract: encodes what is given, decodes the answer, and throws an {@link ApiError} where it is
 * refused. Where the session has ended, the page stays as it is: the person signs in again, and the call is repeated.
 */
export const call = async <E extends Endpoint>(
  endpoint: E,
  given: CallOf<E>,
  options: CallOptions = {},
): Promise<AnswerOf<E>> => {
  const loose = given as Loose
  const withKey = { key: newKey(), ...options }
  const response = await send(endpoint, loose, withKey)
  if (response.ok) return z.decode(endpoint.answer, (await response.json()) as never) as AnswerOf<E>
  const refusal = await refusalIn(response)
  if (!isSessionGone(endpoint, refusal)) throw refusal
  await askSignIn(refusal)
  return call(endpoint, given, withKey)
}

import { randomUUID } from 'node:crypto'
import type { App } from '#server/app.ts'

/** An answer of the server, read. */
export type Answer<T = unknown> = {
  readonly status: number
  readonly body: T
  readonly headers: Headers
}

export type CallOptions = {
  /** The version that was read: sent as If-Match. */
  readonly version?: number
  /** Idempotency-Key; a new one for each POST unless given. */
  readonly key?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A person at a browser, or a program: it keeps its cookies and sends what browsers send. */
export type TestClient = {
  readonly get: <T = unknown>(path: string, options?: CallOptions) => Promise<Answer<T>>
  readonly post: <T = unknown>(path: string, body?: unknown, options?: CallOptions) => Promise<Answer<T>>
  readonly put: <T = unknown>(path: string, body: unknown, options?: CallOptions) => Promise<Answer<T>>
  readonly delete: <T = unknown>(path: string, options?: CallOptions) => Promise<Answer<T>>
  /** Sends a file as it is. */
  readonly upload: <T = unknown>(path: string, content: Uint8Array) => Promise<Answer<T>>
  readonly cookies: Map<string, string>
}

const host = 'district.test'

const keepCookies = (cookies: Map<string, string>, headers: Headers): void => {
  for (const line of headers.getSetCookie()) {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
    if (value === '') cookies.delete(name)
    else cookies.set(name, value)
  }
}

const read = async (response: Response): Promise<unknown> => {
  const isJson = (response.headers.get('Content-Type') ?? '').includes('json')
  return isJson ? response.json() : new Uint8Array(await response.arrayBuffer())
}

const headersFor = (method: string, cookies: Map<string, string>, options: CallOptions): Record<string, string> => ({
  Host: host,
  Origin: `http://${host}`,
  'Sec-Fetch-Site': 'same-origin',
  ...(cookies.size === 0 ? {} : { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
  ...(method === 'POST' ? { 'Idempotency-Key': options.key ?? randomUUID() } : {}),
  ...(options.version === undefined ? {} : { 'If-Match': `"v${options.version}"` }),
  ...options.headers,
})

/** A client without a network; `token` makes it a program. */
export const clientOf = (app: App, token?: string): TestClient => {
  const cookies = new Map<string, string>()
  const send = async <T>(
    method: string,
    path: string,
    given: { readonly body?: string | Uint8Array<ArrayBuffer>; readonly options: CallOptions },
  ): Promise<Answer<T>> => {
    const bearer: Record<string, string> = token === undefined ? {} : { Authorization: `Bearer ${token}` }
    const type: Record<string, string> = typeof given.body === 'string' ? { 'Content-Type': 'application/json' } : {}
    const headers = { ...type, ...headersFor(method, cookies, given.options), ...bearer }
    const response = await app.request(`http://${host}${path}`, {
      method,
      headers,
      ...(given.body === undefined ? {} : { body: given.body }),
    })
    keepCookies(cookies, response.headers)
    // The caller says what it expects there.
    return { status: response.status, body: (await read(response)) as T, headers: response.headers }
  }
  const withBody =
    (method: string) =>
    <T>(path: string, body: unknown, options: CallOptions = {}): Promise<Answer<T>> =>
      send(method, path, { options, body: JSON.stringify(body) })
  return {
    get: (path, options = {}) => send('GET', path, { options }),
    post: (path, body = {}, options) => withBody('POST')(path, body, options),
    put: withBody('PUT'),
    delete: (path, options = {}) => send('DELETE', path, { options }),
    upload: (path, content) => send('POST', path, { body: new Uint8Array(content), options: {} }),
    cookies,
  }
}

import { createHash, createHmac } from 'node:crypto'

/** Who signs; a session token where the key is a temporary one. */
export type Credentials = { readonly id: string; readonly secret: string; readonly token?: string }

export type Signable = {
  readonly method: string
  readonly url: URL
  /** Further headers to sign, in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** sha-256 of the body, hexadecimal: the server refuses another one. */
  readonly bodyHash: string
}

export type Signer = { readonly credentials: Credentials; readonly region: string; readonly service: string }

const hmac = (key: string | Uint8Array, text: string): Buffer => createHmac('sha256', key).update(text).digest()
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** encodeURIComponent, and the five marks it leaves that RFC 3986 reserves. */
export const percent = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/gu, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)

/** Time as the signature writes it: 20260301T093000Z. */
const stamp = (at: Date): string => at.toISOString().replaceAll(/[-:]|\.\d{3}/gu, '')

const canonicalQuery = (url: URL): string =>
  [...url.searchParams]
    .map(([name, value]) => `${percent(name)}=${percent(value)}`)
    .toSorted()
    .join('&')

const headersOf = ({ url, headers, bodyHash }: Signable, { token }: Credentials, at: Date) => ({
  ...headers,
  host: url.host,
  'x-amz-content-sha256': bodyHash,
  'x-amz-date': stamp(at),
  ...(token !== undefined && { 'x-amz-security-token': token }),
})

/** The headers of a request with its signature, by AWS Signature Version 4. */
export const signed = (
  request: Signable,
  { credentials, region, service }: Signer,
  at: Date,
): Readonly<Record<string, string>> => {
  const headers = headersOf(request, credentials, at)
  const sorted = Object.entries(headers).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const names = sorted.map(([name]) => name).join(';')
  const lines = sorted.map(([name, value]) => `${name}:${value.trim()}\n`).join('')
  const { method, url, bodyHash } = request
  const canonical = [method, url.pathname, canonicalQuery(url), lines, names, bodyHash].join('\n')
  const time = stamp(at)
  const scope = [time.slice(0, 8), region, service, 'aws4_request']
  const toSign = ['AWS4-HMAC-SHA256', time, scope.join('/'), sha256(canonical)].join('\n')
  const key = scope.reduce<string | Buffer>((secret, part) => hmac(secret, part), `AWS4${credentials.secret}`)
  const signature = hmac(key, toSign).toString('hex')
  const credential = `${credentials.id}/${scope.join('/')}`
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential},SignedHeaders=${names},Signature=${signature}`
  return { ...headers, authorization }
}

import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { signed, type Credentials } from '#store/attachments/s3/sign.ts'

/** The part of S3 that attachments need, on loopback and in memory, for tests where no real server is at hand. */
export type S3Server = { readonly endpoint: string; readonly stop: () => Promise<void> }

type Stored = { readonly content: Buffer; readonly at: Date }
type Asked = { readonly request: IncomingMessage; readonly url: URL; readonly body: Buffer }

const pageSize = 2

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

const headersNamed = ({ headers }: IncomingMessage, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.filter((name) => name !== 'host' && !name.startsWith('x-amz-')).map((name) => [name, String(headers[name])]),
  )

const timeOf = (stamp: string): Date =>
  new Date(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u, '$1-$2-$3T$4:$5:$6Z'))

const isGenuine = ({ request, url, body }: Asked, credentials: Credentials): boolean => {
  const { authorization = '' } = request.headers
  const bodyHash = createHash('sha256').update(body).digest('hex')
  const [, region = ''] = /Credential=[^/]+\/\d{8}\/([^/]+)/u.exec(authorization) ?? []
  const names = /SignedHeaders=([^,]+)/u.exec(authorization)?.[1]?.split(';') ?? []
  const signable = { method: request.method ?? '', url, headers: headersNamed(request, names), bodyHash }
  const at = timeOf(String(request.headers['x-amz-date']))
  return signed(signable, { credentials, region, service: 's3' }, at)['authorization'] === authorization
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const listed = (objects: ReadonlyMap<string, Stored>, bucket: string, query: URLSearchParams): string => {
  const wanted = `${bucket}${query.get('prefix') ?? ''}`
  const after = query.get('continuation-token') ?? ''
  const keys = [...objects.keys()].filter((key) => key.startsWith(wanted) && key > after).toSorted()
  const contents = keys.slice(0, pageSize).map((key) => {
    const { content, at } = objects.get(key) ?? { content: Buffer.alloc(0), at: new Date(0) }
    const name = escape(key.slice(bucket.length))
    return `<Contents><Key>${name}</Key><LastModified>${at.toISOString()}</LastModified><Size>${content.length}</Size></Contents>`
  })
  const last = keys.length > pageSize ? escape(keys[pageSize - 1] ?? '') : ''
  const next = last === '' ? '' : `<NextContinuationToken>${last}</NextContinuationToken>`
  return `<ListBucketResult>${contents.join('')}${next}</ListBucketResult>`
}

const give = (response: ServerResponse, found: Stored | undefined, range: string | undefined): void => {
  if (!found) return void response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>')
  const headers = { 'last-modified': found.at.toUTCString() }
  const [, first, last] = /^bytes=(\d+)-(\d+)$/u.exec(range ?? '') ?? []
  if (first === undefined) return void response.writeHead(200, headers).end(found.content)
  response.writeHead(206, headers).end(found.content.subarray(Number(first), Number(last) + 1))
}

const answer = (objects: Map<string, Stored>, { request, url, body }: Asked, response: ServerResponse): void => {
  const key = decodeURIComponent(url.pathname)
  if (url.searchParams.get('list-type') === '2') return void response.end(listed(objects, key, url.searchParams))
  if (request.method === 'PUT') {
    objects.set(key, { content: body, at: new Date() })
    return void response.end()
  }
  if (request.method === 'DELETE') {
    objects.delete(key)
    return void response.writeHead(204).end()
  }
  give(response, objects.get(key), request.headers.range)
}

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

/** Starts the server; it refuses the first content once, as a busy store does. */
export const startS3Server = async (credentials: Credentials): Promise<S3Server> => {
  const objects = new Map<string, Stored>()
  let isBusy = true
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`)
    const asked = { request, url, body: await bodyOf(request) }
    if (!isGenuine(asked, credentials)) {
      return void response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code><Message>no</Message></Error>')
    }
    if (request.method === 'PUT' && isBusy) {
      isBusy = false
      return void response.writeHead(503).end('<Error><Code>SlowDown</Code></Error>')
    }
    answer(objects, asked, response)
  }
  const server = createServer((request, response) => void handle(request, response))
  const port = await listen(server)
  const stop = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { endpoint: `http://127.0.0.1:${port}`, stop }
}

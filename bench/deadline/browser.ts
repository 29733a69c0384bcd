import { Agent, request, type IncomingMessage } from 'node:http'
import type { Tally } from './tally.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** The method the contract gives a call. */
export const methodOf = ({ method }: { readonly method: string }): Method => method.toUpperCase() as Method

/** A call: its kind names it in the table. */
export type Call = {
  readonly kind: string
  readonly method?: Method
  readonly path: string
  readonly token?: string | undefined
  readonly body?: unknown
  /** Sent as If-Match. */
  readonly version?: number
}

export type Answered = { readonly status: number; readonly text: string; readonly cookie: string | undefined }

/** Sends calls over connections that stay open, and notes how they went. */
export type Browser = {
  readonly call: (call: Call) => Promise<Answered>
  /** The body of an answer, or undefined where it was none. */
  readonly read: <T>(call: Call) => Promise<T | undefined>
  readonly close: () => void
}

const collect = (response: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    response.on('data', (chunk: Buffer) => void chunks.push(chunk))
    response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    response.on('error', reject)
  })

const headersOf = ({ token, body, version }: Call, text: string): Record<string, string> => ({
  'Sec-Fetch-Site': 'same-origin',
  ...(token === undefined ? {} : { Cookie: `jiheng=${token}` }),
  ...(body === undefined
    ? {}
    : { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(text)) }),
  ...(version === undefined ? {} : { 'If-Match': `"v${version}"` }),
})

const codeOf = (text: string): string => /"code":"([\w-]+)"/u.exec(text)?.[1] ?? '?'

/** Lawful refusals are told apart from faults: a call that is not there counts as one. */
const note = (tally: Tally, { kind }: Call, { status, text }: Answered): void => {
  if (status < 400) return
  const what = `${kind}: ${status} ${codeOf(text)}`
  if (status >= 500 || status === 404 || status === 400 || status === 401) tally.failed(what)
  else tally.refused(what)
}

/** A browser for everybody: `tallies.now` is where it notes, where anywhere. */
export const openBrowser = (url: string, connections: number, tallies: { now: Tally | undefined }): Browser => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections, scheduling: 'fifo' })
  const { hostname, port } = new URL(url)
  const send = (call: Call): Promise<Answered> =>
    new Promise((resolve, reject) => {
      const text = call.body === undefined ? '' : JSON.stringify(call.body)
      const { method = 'GET', path } = call
      const out = request({ agent, hostname, port, method, path, headers: headersOf(call, text) }, (response) => {
        const [cookie] = response.headers['set-cookie'] ?? []
        collect(response).then((body) => resolve({ status: response.statusCode ?? 0, text: body, cookie }), reject)
      })
      out.on('error', reject)
      out.end(text)
    })
  const call = async (asked: Call): Promise<Answered> => {
    const tally = tallies.now
    const started = performance.now()
    try {
      const answered = await send(asked)
      const isWrite = asked.method !== undefined
      if (answered.status < 400) tally?.took({ kind: asked.kind, isWrite, milliseconds: performance.now() - started })
      if (tally) note(tally, asked, answered)
      return answered
    } catch (error) {
      tally?.failed(`${asked.kind}: ${error instanceof Error ? error.message : String(error)}`)
      return { status: 0, text: '', cookie: undefined }
    }
  }
  const read = async <T>(asked: Call): Promise<T | undefined> => {
    const { status, text } = await call(asked)
    return status >= 200 && status < 300 ? (JSON.parse(text) as T) : undefined
  }
  return { call, read, close: () => agent.destroy() }
}

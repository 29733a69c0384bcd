import { Agent, request, type ClientRequest, type IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** A call of somebody at a browser. */
export type Call = {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly token: string
  readonly body?: unknown
  /** Sent as it is, instead of a body. */
  readonly content?: Buffer
  /** If-Match. */
  readonly version?: number
  /** Idempotency-Key. */
  readonly key?: string
}

/** Status 0: the connection broke, nobody knows what happened. */
export type Answer = { readonly status: number; readonly body: unknown }

/** People wait no longer: a call without an answer after this is a fault by itself. Milliseconds. */
export const patience = 30_000

const headersOf = ({ token, version, key, content }: Call, size: number): Record<string, string> => ({
  'Sec-Fetch-Site': 'same-origin',
  Cookie: `jiheng=${token}`,
  'Content-Type': content ? 'application/octet-stream' : 'application/json',
  'Content-Length': String(size),
  ...(version === undefined ? {} : { 'If-Match': `"v${version}"` }),
  ...(key === undefined ? {} : { 'Idempotency-Key': key }),
})

const bytesOf = ({ body, content }: Call): Buffer =>
  content ?? Buffer.from(body === undefined ? '' : JSON.stringify(body))

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const collect = (response: IncomingMessage): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    response.on('data', (chunk: Buffer) => void chunks.push(chunk))
    response.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8')
      resolve({ status: response.statusCode ?? 0, body: jsonOf(text) })
    })
    response.on('error', reject)
    response.on('close', () => reject(new Error('closed')))
  })

type Problem = { readonly code?: string; readonly remedy?: { readonly zh?: string } }

const remedyOf = (body: unknown): string =>
  (body as Problem | undefined)?.remedy?.zh ? `${(body as Problem).code}, with remedy` : 'WITHOUT A REMEDY'

/** How calls went, other than well. */
export type Seen = { readonly faults: Map<string, number>; longest: number; repeated: number }

const count = (faults: Map<string, number>, what: string): void => void faults.set(what, (faults.get(what) ?? 0) + 1)

const note = (seen: Seen, { status, body }: Answer, milliseconds: number): void => {
  seen.longest = Math.max(seen.longest, milliseconds)
  if (status === 0) count(seen.faults, milliseconds > patience ? 'HANGS' : 'connection broken or refused')
  else if (status >= 500) count(seen.faults, `${status} ${remedyOf(body)}`)
}

/** Sends calls, and can be silenced: then every connection is cut and calls wait. */
export type Caller = {
  readonly seen: Seen
  /** One try. */
  readonly ask: (call: Call) => Promise<Answer>
  /** Again and again until the answer is neither a fault nor missing; says whether it took more than one try. */
  readonly surely: (call: Call) => Promise<Answer & { readonly isRepeated: boolean }>
  readonly hold: () => void
  readonly go: () => void
}

export const makeCaller = (url: string): Caller => {
  const { hostname, port } = new URL(url)
  const agent = new Agent({ keepAlive: true })
  const seen: Seen = { faults: new Map(), longest: 0, repeated: 0 }
  const sent = new Set<ClientRequest>()
  let isHeld = false
  const send = (call: Call): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const bytes = bytesOf(call)
      const { method, path } = call
      const options = { agent, hostname, port, method, path, headers: headersOf(call, bytes.length) }
      const out = request(options, (response) => void collect(response).then(resolve, reject))
      sent.add(out)
      out.setTimeout(patience + 1000, () => out.destroy(new Error('no answer')))
      out.on('error', reject)
      out.on('close', () => sent.delete(out))
      out.end(bytes)
    })
  const ask = async (call: Call): Promise<Answer> => {
    while (isHeld) await sleep(20)
    const started = performance.now()
    const answer = await send(call).catch(() => ({ status: 0, body: undefined }))
    note(seen, answer, performance.now() - started)
    return answer
  }
  const surely: Caller['surely'] = async (call) => {
    for (let tries = 1; ; tries += 1) {
      const answer = await ask(call)
      if (answer.status !== 0 && answer.status < 500) return { ...answer, isRepeated: tries > 1 }
      seen.repeated += 1
      await sleep(Math.min(500, 20 * tries))
    }
  }
  const hold = (): void => {
    isHeld = true
    for (const out of sent) out.destroy(new Error('cut'))
  }
  return { seen, ask, surely, hold, go: () => (isHeld = false) }
}

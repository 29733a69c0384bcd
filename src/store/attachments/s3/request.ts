import { createHash } from 'node:crypto'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { pipeline, type Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { words } from '#domain/words/words.ts'
import { AttachmentProblem } from '../attachment-store.ts'
import type { S3Settings } from './settings.ts'
import { signed } from './sign.ts'

/** A body that can be sent again. */
export type Body = { readonly sha256: string; readonly size: number; readonly open: () => Readable }

export type S3Request = {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE'
  /** Behind the bucket, encoded; '' for the bucket itself. */
  readonly key: string
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Body
}

const emptyHash = createHash('sha256').digest('hex')
const patience = 60_000
const attempts = 4

const urlOf = ({ bucketUrl }: S3Settings, { key, query = {} }: S3Request): URL => {
  const url = new URL(key === '' ? `${bucketUrl}/` : `${bucketUrl}/${key}`)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return url
}

const headersFor = (settings: S3Settings, request: S3Request, url: URL): Readonly<Record<string, string>> => {
  const { method, headers = {}, body } = request
  const all = { ...headers, ...(body && { 'content-length': String(body.size) }) }
  const signer = { ...settings, service: 's3' }
  return signed({ method, url, headers: all, bodyHash: body?.sha256 ?? emptyHash }, signer, new Date())
}

const once = (settings: S3Settings, request: S3Request): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const url = urlOf(settings, request)
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest
    const outgoing = send(url, { method: request.method, headers: headersFor(settings, request, url) }, resolve)
    outgoing.setTimeout(patience, () => outgoing.destroy(new Error('no answer for a minute')))
    outgoing.on('error', reject)
    if (!request.body) outgoing.end()
    else pipeline(request.body.open(), outgoing, (error) => error && reject(error))
  })

const longest = 8_000_000

/** The whole answer as text; one that is too long to be a sound list is refused. */
export const textOf = async (answer: IncomingMessage): Promise<string> => {
  let text = ''
  answer.setEncoding('utf8')
  for await (const piece of answer) {
    text += piece
    if (text.length > longest) throw new RangeError('the answer is too long')
  }
  return text
}

const refused = (settings: S3Settings, reason: string): AttachmentProblem =>
  new AttachmentProblem(
    'refused',
    {
      what: words(`附件存储没有完成请求：${reason}`, `the attachment store did not do as asked: ${reason}`),
      remedy: words(
        '检查 JIHENG_ATTACHMENTS、密钥的权限和存储服务的状态',
        'check JIHENG_ATTACHMENTS, the rights of the keys and the state of the storage service',
      ),
    },
    settings.place,
  )

const reasonOf = async (answer: IncomingMessage): Promise<string> => {
  const text = await textOf(answer).catch(() => '')
  const [code, message] = ['Code', 'Message'].map((name) => new RegExp(`<${name}>([^<]{0,300})`, 'u').exec(text)?.[1])
  return [String(answer.statusCode), code, message].filter((part) => part !== undefined).join(' ')
}

const isPassing = (status: number): boolean => status >= 500 || status === 429

type Tried = { readonly answer: IncomingMessage } | { readonly reason: string; readonly mayRetry: boolean }

const tryOnce = async (settings: S3Settings, request: S3Request, good: readonly number[]): Promise<Tried> => {
  try {
    const answer = await once(settings, request)
    const status = answer.statusCode ?? 0
    if (good.includes(status)) return { answer }
    return { reason: await reasonOf(answer), mayRetry: isPassing(status) }
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error), mayRetry: true }
  }
}

/**
 * Sends a signed request and returns the answer when its status is one of `good`; the caller reads or destroys it. What may
 * pass (no connection, a busy server) is tried again: each of our requests may be repeated. Else an AttachmentProblem.
 */
export const s3Request = async (
  settings: S3Settings,
  request: S3Request,
  good: readonly number[],
): Promise<IncomingMessage> => {
  for (let attempt = 1; ; attempt += 1) {
    const tried = await tryOnce(settings, request, good)
    if ('answer' in tried) return tried.answer
    if (!tried.mayRetry || attempt === attempts) throw refused(settings, tried.reason)
    await sleep(100 * 4 ** (attempt - 1))
  }
}

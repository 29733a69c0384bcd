import { createHash } from 'node:crypto'
import type { HonoRequest } from 'hono'
import { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import { words } from '#domain/words/words.ts'
import type { Idempotency } from '#services/context.ts'
import { ServiceError } from '#services/errors.ts'
import { invalidInput, tell, type ProblemAnswer } from './problems.ts'

/** What a call says, decoded, or what is wrong with it. */
export type Read =
  | { readonly ok: true; readonly input: Readonly<Record<string, unknown>>; readonly idempotency?: Idempotency }
  | { readonly ok: false; readonly problem: ProblemAnswer }

const noJson = tell({
  code: 'invalid-input',
  status: 400,
  why: words('提交的内容不是 JSON', 'the body is no JSON'),
  remedy: words('请以 application/json 提交', 'send it as application/json'),
})

const wrongType = tell({
  code: 'media-type',
  status: 415,
  why: words('提交的内容没有标明是 JSON', 'the body is not marked as JSON'),
  remedy: words('请加上 Content-Type: application/json', 'send it with Content-Type: application/json'),
})

/** JSON, or a kind of JSON with a name of its own. A browser sends neither across sites without asking first. */
const isJsonType = (type: string | undefined): boolean =>
  /^application\/(?:[\w.-]+\+)?json[\t ]*(?:;|$)/iu.test(type?.trim() ?? '')

const noVersion = tell({
  code: 'version-needed',
  status: 428,
  why: words('没有说明修改的是哪一版', 'the version that was read is missing'),
  remedy: words('请带上读取时的 ETag（If-Match）', 'send the ETag you read as If-Match'),
})

/** The version named by If-Match: "v3". */
export const versionIn = (header: string | undefined): number | undefined => {
  const [, digits] = /^(?:W\/)?"v(\d{1,9})"$/u.exec(header?.trim() ?? '') ?? []
  return digits === undefined ? undefined : Number(digits)
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const keyOf = (request: HonoRequest, { isCreating }: Endpoint, body: string): Idempotency | undefined => {
  const key = request.header('Idempotency-Key')
  if (!isCreating || key === undefined) return undefined
  if (!/^[\w.:-]{8,100}$/u.test(key)) {
    throw new ServiceError(
      {
        code: 'invalid',
        why: words(
          '请求编号须为8至100个字母、数字或连字符',
          'an Idempotency-Key has 8 to 100 letters, digits or hyphens',
        ),
        remedy: words('例如使用 UUID', 'use a UUID, for example'),
      },
      { place: 'Idempotency-Key' },
    )
  }
  const fingerprint = createHash('sha256').update(`${request.method} ${request.path}\n${body}`).digest('hex')
  return { key, fingerprint }
}

const uploadOf = (request: HonoRequest): Readonly<Record<string, unknown>> => ({
  content: request.raw.body ?? new ReadableStream<Uint8Array>(),
  fileName: request.query('name') ?? '',
})

/** PostgreSQL keeps no NUL in a text. */
const noNul = (part: string): ProblemAnswer =>
  tell(
    {
      code: 'invalid-input',
      status: 400,
      why: words('提交的文字中有不能保存的控制字符（NUL）', 'a text holds a character that cannot be kept (NUL)'),
      remedy: words('请删去该字符，多半是复制时带入的', 'remove it; it mostly comes along with copied text'),
    },
    { place: part },
  )

/** An escaped NUL in JSON: its backslash is not itself escaped. */
const escapedNul = /(?<!\\)(?:\\\\)*\\u0000/u

const nulIn = (request: HonoRequest, json: string): string | undefined => {
  if (escapedNul.test(json)) return 'body'
  const said = [request.param(), request.query()].flatMap((from) => Object.values<string>(from))
  return said.some((text) => text.includes('\0')) ? 'query' : undefined
}

type Decoded = { readonly value: object } | { readonly problem: ProblemAnswer }

const decode = (part: string, schema: z.ZodType, given: unknown): Decoded => {
  const result = z.safeDecode(schema, given as never)
  return result.success ? { value: result.data as object } : { problem: invalidInput(part, result.error.issues) }
}

const parts = ['params', 'query', 'body'] as const

/** Every part that the endpoint has a schema for; all faults of all parts are one problem. */
export const decodeAll = (endpoint: Endpoint, given: Readonly<Record<(typeof parts)[number], unknown>>): Decoded => {
  const decoded = parts.flatMap((part) => {
    const schema = endpoint[part]
    return schema ? [decode(part, schema, given[part])] : []
  })
  const problems = decoded.flatMap((one) => ('problem' in one ? [one.problem] : []))
  const [first] = problems
  if (!first) return { value: Object.assign({}, ...decoded.map((one) => ('value' in one ? one.value : {}))) as object }
  const errors = problems.flatMap(({ body }) => body.errors ?? [])
  return { problem: { ...first, body: { ...first.body, errors } } }
}

/** What is read from the headers and the stream rather than from the parts. */
const besides = (request: HonoRequest, endpoint: Endpoint): object => ({
  ...(endpoint.isUpload ? uploadOf(request) : {}),
  ...(endpoint.isEditing ? { version: versionIn(request.header('If-Match')) } : {}),
})

type Body = { readonly text: string; readonly body: unknown; readonly problem?: ProblemAnswer }

/** The body where the call has one, and what is wrong with the text of the call before anybody looks at its fields. */
const bodyOf = async (request: HonoRequest, { body: schema }: Endpoint): Promise<Body> => {
  if (schema && !isJsonType(request.header('Content-Type'))) return { text: '', body: undefined, problem: wrongType }
  const text = schema ? await request.text() : ''
  const body = schema ? jsonOf(text) : undefined
  if (schema && body === undefined) return { text, body, problem: noJson }
  const nul = nulIn(request, text)
  return nul === undefined ? { text, body } : { text, body, problem: noNul(nul) }
}

/** Reads a call by the schemas of its endpoint; every field that is wrong is told at once. */
export const readInput = async (request: HonoRequest, endpoint: Endpoint): Promise<Read> => {
  const { text, body, problem } = await bodyOf(request, endpoint)
  if (problem) return { ok: false, problem }
  const decoded = decodeAll(endpoint, { params: request.param(), query: request.query(), body })
  if ('problem' in decoded) return { ok: false, problem: decoded.problem }
  if (endpoint.isEditing && versionIn(request.header('If-Match')) === undefined)
    return { ok: false, problem: noVersion }
  const idempotency = keyOf(request, endpoint, text)
  const input = { ...decoded.value, ...besides(request, endpoint) }
  return idempotency ? { ok: true, input, idempotency } : { ok: true, input }
}

import { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import { problem } from '#contract/problem.ts'
import { mediaTypes } from '#reports/exchange/written.ts'
import { exportQuery, listItemOf } from './list-export/list-endpoint.ts'

type Json = Readonly<Record<string, unknown>>

/** The wire form of a schema: what comes in is what goes out, both are text and numbers. */
const schemaOf = (schema: z.ZodType): Json => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
  })
  return json as Json
}

const parametersIn = (place: 'path' | 'query', schema: z.ZodType | undefined): readonly Json[] => {
  if (!schema) return []
  const { properties = {}, required = [] } = schemaOf(schema) as { properties?: Json; required?: readonly string[] }
  return Object.entries(properties).map(([name, of]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: of,
  }))
}

const headerParameter = (name: string, description: string, required: boolean): Json => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
})

const exportParameters = (endpoint: Endpoint): readonly Json[] =>
  listItemOf(endpoint) ? parametersIn('query', exportQuery) : []

const headersOf = ({ isEditing, isCreating, isDownload }: Endpoint): readonly Json[] => [
  ...(isEditing ? [headerParameter('If-Match', '读取时的 ETag / the ETag that was read', true)] : []),
  ...(isCreating
    ? [headerParameter('Idempotency-Key', '同一请求重发时不变 / the same when a call is sent again', false)]
    : []),
  ...(isDownload
    ? [
        headerParameter('Range', '只取一部分，如 bytes=0-1023；不支持的给出全部 / a part, as bytes=0-1023', false),
        headerParameter(
          'If-Range',
          '内容未变（ETag 相同）时才取一部分 / the part only if the ETag is still this',
          false,
        ),
      ]
    : []),
]

const bodyOf = ({ body, isUpload }: Endpoint): Json => {
  if (isUpload) {
    return { requestBody: { required: true, content: { 'application/octet-stream': binary } } }
  }
  return body ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } } } : {}
}

const binary = { schema: { type: 'string', format: 'binary' } }

/** A list is also given as a file of its rows. */
const asFiles: Json = { [mediaTypes.csv]: binary, [mediaTypes.xlsx]: binary }

const contentOf = (endpoint: Endpoint): Json => {
  if (endpoint.isDownload) return { 'application/octet-stream': binary }
  const schema = schemaOf(endpoint.answer)
  if (endpoint.isEvents) return { 'text/event-stream': { schema } }
  return { 'application/json': { schema }, ...(listItemOf(endpoint) ? asFiles : {}) }
}

/** What is kept, such as an attachment, is also given in parts; what is made anew at each call comes whole. */
const parts: Json = {
  '206': { description: '内容的一部分 / a part of the content', content: { 'application/octet-stream': binary } },
  '416': { description: '没有这一部分 / there is no such part' },
}

const answersOf = (endpoint: Endpoint): Json => {
  const { isCreating } = endpoint
  const content = contentOf(endpoint)
  const failed = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  return {
    [isCreating ? '201' : '200']: { description: '办理结果 / done', content },
    ...(endpoint.isDownload ? parts : {}),
    default: { description: '未办理：原因和办法 / refused: why, and what to do', content: failed },
  }
}

const operationOf = (endpoint: Endpoint): Json => {
  const { method, path, tag, summary, verbs, access, params, query } = endpoint
  const name = path.replace('/api/', '').replaceAll(/[{}]/gu, '').replaceAll('/', '-')
  return {
    operationId: `${method}-${name}`,
    tags: [tag],
    summary: summary.zh,
    description: summary.en,
    'x-verbs': verbs,
    ...(access === 'everybody' ? { security: [] } : {}),
    parameters: [
      ...parametersIn('path', params),
      ...parametersIn('query', query),
      ...exportParameters(endpoint),
      ...headersOf(endpoint),
    ],
    ...bodyOf(endpoint),
    responses: answersOf(endpoint),
  }
}

const pathsOf = (endpoints: readonly Endpoint[]): Json => {
  const paths: Record<string, Record<string, Json>> = {}
  for (const endpoint of endpoints) {
    const at = (paths[endpoint.path] ??= {})
    at[endpoint.method] = operationOf(endpoint)
  }
  return paths
}

/** The API as an OpenAPI 3.1 document, from the contract alone. */
export const openapiOf = (endpoints: readonly Endpoint[], version: string): Json => ({
  openapi: '3.1.0',
  info: { title: '绩衡 Jiheng', version },
  security: [{ session: [] }, { token: [] }],
  paths: pathsOf(endpoints),
  components: {
    schemas: { Problem: schemaOf(problem) },
    securitySchemes: {
      session: { type: 'apiKey', in: 'cookie', name: 'jiheng' },
      token: { type: 'http', scheme: 'bearer' },
    },
  },
})

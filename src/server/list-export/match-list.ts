import { refusal } from '#domain/process/result.ts'
import { words } from '#domain/words/words.ts'
import { invalid, ServiceError } from '#services/errors.ts'
import type { Route } from '../bind.ts'
import { decodeAll } from '../read-input.ts'
import { listItemOf } from './list-endpoint.ts'

/** A list of the API by its address, with what was asked of it. */
export type MatchedList = { readonly route: Route; readonly input: object }

/** Only the path and the query of an address count. */
const base = 'http://list.invalid'

const patternOf = (path: string): RegExp => new RegExp(`^${path.replaceAll(/\{(\w+)\}/gu, '(?<$1>[^/]+)')}$`, 'u')

const noList = (): ServiceError =>
  invalid(
    'list',
    words('这个地址不是可以导出的列表', 'there is no list at this address that can be exported'),
    words(
      '请写列表的地址，例如 /api/projects?year=2026',
      'give the address of a list, such as /api/projects?year=2026',
    ),
  )

const wrongQuery = (place: string): ServiceError =>
  new ServiceError(
    refusal(
      'invalid',
      ['列表的筛选条件有误', 'the query of the list is not valid'],
      ['请按列表接口的说明更正', 'correct it as the call of the list says'],
    ),
    { place },
  )

/** The parameters in the address of a list; undefined where the call is none, or has another address. */
const parametersIn = ({ endpoint, isVisit }: Route, pathname: string): object | undefined => {
  if (isVisit || endpoint.method !== 'get' || !listItemOf(endpoint)) return undefined
  const found = patternOf(endpoint.path).exec(pathname)
  return found ? { ...found.groups } : undefined
}

/** Finds the call of a list and decodes its parameters. Throws where there is none, or they are not valid. */
export const matchList = (routes: readonly Route[], address: string): MatchedList => {
  if (!URL.canParse(address, base)) throw noList()
  const { pathname, searchParams } = new URL(address, base)
  const route = routes.find((one) => parametersIn(one, pathname))
  if (!route) throw noList()
  const query = Object.fromEntries(searchParams)
  const decoded = decodeAll(route.endpoint, { params: parametersIn(route, pathname), query, body: undefined })
  if ('problem' in decoded) throw wrongQuery(decoded.problem.body.errors?.[0]?.place ?? 'list')
  return { route, input: decoded.value }
}

import { z } from 'zod'
import { parseDecimal, printDecimal, zero, type Decimal } from '#domain/number/decimal.ts'

const isDecimal = (value: object): value is Decimal => 'units' in value && typeof value.units === 'bigint'

const carryObject = (value: object): unknown => {
  if (isDecimal(value)) return { decimal: printDecimal(value) }
  if (value instanceof Map) return { map: [...value].map(([key, inner]) => [key, carry(inner)]) }
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return { object: Object.fromEntries(entries.map(([key, inner]) => [key, carry(inner)])) }
}

/** A value of the domain as JSON: decimals and maps say what they are, so that nothing in the data can be taken for them. */
const carry = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(carry)
  return typeof value === 'object' && value !== null ? carryObject(value) : value
}

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []

const isPair = (pair: unknown): pair is readonly [unknown, unknown] => Array.isArray(pair) && pair.length === 2

const takeMap = (pairs: unknown): ReadonlyMap<unknown, unknown> =>
  new Map((Array.isArray(pairs) ? pairs : []).filter(isPair).map(([key, inner]) => [key, take(inner)]))

/** The value again. */
const take = (json: unknown): unknown => {
  if (Array.isArray(json)) return json.map(take)
  const [[kind, inner] = []] = entriesOf(json)
  if (kind === 'decimal') return parseDecimal(String(inner)) ?? zero
  if (kind === 'map') return takeMap(inner)
  if (kind === 'object') return Object.fromEntries(entriesOf(inner).map(([key, one]) => [key, take(one)]))
  return json
}

/** A value that the domain works on in the page as on the server; its shape is that of the domain’s own type. */
export const carried = <T>() =>
  z.codec(z.unknown(), z.custom<T>(), { decode: (json) => take(json) as T, encode: (value) => carry(value) })

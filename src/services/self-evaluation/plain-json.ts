import { printDecimal, type Decimal } from '#domain/number/decimal.ts'
import type { JsonValue } from '#store/canonical-json.ts'

const isDecimal = (value: object): value is Decimal => 'units' in value && typeof value.units === 'bigint'

const plainObject = (value: object): JsonValue => {
  if (isDecimal(value)) return printDecimal(value)
  if (value instanceof Map) return plainJson(Object.fromEntries(value))
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(entries.map(([key, inner]) => [key, plainJson(inner)]))
}

/** A value as JSON can hold it: decimals as text, so that no reader makes floating point of them; nothing undefined. */
export const plainJson = (value: unknown): JsonValue => {
  if (Array.isArray(value)) return value.map(plainJson)
  if (typeof value === 'object' && value !== null) return plainObject(value)
  if (typeof value === 'bigint') return value.toString()
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

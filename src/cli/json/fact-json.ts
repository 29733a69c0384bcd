import { printDecimal, type Decimal } from '#domain/number/decimal.ts'
import type { StatedFigure } from '#domain/number/stated.ts'
import type { Cell } from '#domain/filing/indicator.ts'
import type { Place } from '#domain/text/place.ts'
import { cellJson, figureJson } from './figure-json.ts'
import { placeJson } from './place-json.ts'
import type { Placing } from './placing.ts'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const has = (value: object, ...keys: readonly string[]): boolean => keys.every((key) => Object.hasOwn(value, key))

// These shapes are told by keys that no other fact has.
const isPlace = (value: object): value is Place => has(value, 'start', 'end', 'line', 'quote')
const isDecimal = (value: object): value is Decimal => has(value, 'units', 'scale')
const isFigure = (value: object): value is StatedFigure => has(value, 'qualifierPrinted', 'value')
const cellKinds: ReadonlySet<unknown> = new Set(['absent', 'empty', 'dash', 'not-applicable', 'written'])
const isCell = (value: object): value is Cell => 'kind' in value && cellKinds.has(value.kind)

/** How a fact is built up inside is nobody's business outside. */
const inner: ReadonlySet<string> = new Set(['mapped', 'block', 'blocks'])

const objectJson = (value: object, at: Placing): Json => {
  if (isPlace(value)) return placeJson(value, at)
  if (isDecimal(value)) return printDecimal(value)
  if (isFigure(value)) return figureJson(value, at)
  if (isCell(value)) return cellJson(value, at)
  const entries = Object.entries(value).filter(([key]) => !inner.has(key))
  return Object.fromEntries(entries.map(([key, part]) => [key, factJson(part, at)]))
}

/** Any fact as JSON: decimals as text, places with their origins, what is not printed as null. */
export const factJson = (value: unknown, at: Placing): Json => {
  if (Array.isArray(value)) return value.map((part) => factJson(part, at))
  if (typeof value === 'object' && value !== null) return objectJson(value, at)
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return typeof value === 'bigint' ? value.toString() : null
}

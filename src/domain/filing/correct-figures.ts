import type { Decimal } from '../number/decimal.ts'
import { printDecimal } from '../number/decimal.ts'
import type { Span } from '../text/place.ts'
import type { Filing } from './filing.ts'

/** Another value for the figure at a span of the source; its unit and qualifying words stay as they are printed. */
export type FigureCorrection = Span & { readonly value: Decimal }

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const isFigure = (value: Fields): boolean => 'qualifierPrinted' in value && isObject(value['place'])

const keyOf = ({ start, end }: Span): string => `${start}-${end}`

/** The number at the head of a printed figure, with its thousands separators. */
const printedNumber = /[-+−]?\d[\d,，]*(?:[.．]\d+)?/u

const reprinted = (quote: string, value: Decimal): string => quote.replace(printedNumber, printDecimal(value))

/** A place lies in the filing as plain data. */
const spanOf = (place: unknown): Span & { readonly quote: string } => place as Span & { readonly quote: string }

const correctFigure = (figure: Fields, { value }: FigureCorrection): Fields => {
  const place = spanOf(figure['place'])
  return { ...figure, value, place: { ...place, quote: reprinted(place.quote, value) } }
}

/** A cell is told by its text too, which changes with its figure. */
const withText = (before: Fields, after: Fields): Fields => {
  const [old, now] = [before['figure'], after['figure']]
  if (before['kind'] !== 'written' || old === now || !isObject(old) || !isObject(now)) return after
  const [from, to] = [spanOf(old['place']).quote, spanOf(now['place']).quote]
  return { ...after, text: String(after['text']).replace(from, () => to) }
}

const correctWithin = (value: unknown, by: ReadonlyMap<string, FigureCorrection>): unknown => {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => correctWithin(item, by))
    return items.some((item, index) => item !== value[index]) ? items : value
  }
  if (!isObject(value)) return value
  if (isFigure(value)) {
    const correction = by.get(keyOf(spanOf(value['place'])))
    return correction ? correctFigure(value, correction) : value
  }
  const fields = Object.entries(value).map(([name, field]) => [name, correctWithin(field, by)] as const)
  return fields.some(([name, field]) => field !== value[name]) ? withText(value, Object.fromEntries(fields)) : value
}

/**
 * The filing as if other figures had been printed at some places, wherever it tells of them. The document itself stays
 * what was read.
 */
export const correctFigures = (filing: Filing, corrections: readonly FigureCorrection[]): Filing => {
  if (corrections.length === 0) return filing
  const by = new Map(corrections.map((correction) => [keyOf(correction), correction]))
  const { document, ...facts } = filing
  // Every field keeps its shape: only figures and the texts of their cells are other ones.
  return { ...(correctWithin(facts, by) as Omit<Filing, 'document'>), document }
}

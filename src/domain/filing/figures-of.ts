import type { StatedFigure } from '../number/stated.ts'
import type { Filing } from './filing.ts'

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const collect = (value: unknown, found: Map<number, StatedFigure>): void => {
  if (!isObject(value)) return
  if ('qualifierPrinted' in value) {
    // Only a stated figure has the words that qualify it.
    const figure = value as unknown as StatedFigure
    if (!found.has(figure.place.start)) found.set(figure.place.start, figure)
    return
  }
  for (const part of Object.values(value)) collect(part, found)
}

/** Every figure a filing tells of, once for each place of the source, in its order. */
export const figuresOf = ({ document: _document, ...facts }: Filing): readonly StatedFigure[] => {
  const found = new Map<number, StatedFigure>()
  collect(facts, found)
  return [...found.values()].toSorted((a, b) => a.place.start - b.place.start)
}

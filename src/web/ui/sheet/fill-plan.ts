import { add, equals, parseDecimal, printDecimal, subtract, type Decimal } from '#domain/number/decimal.ts'

/** A figure with what stands before and after it: 第3段, 12场. */
type Figure = { readonly before: string; readonly value: Decimal; readonly after: string }

const pattern = /^(\D*?)(-?\d{1,15}(?:\.\d{1,6})?)(\D*)$/u

const figureOf = (text: string): Figure | undefined => {
  const [, before = '', digits = '', after = ''] = pattern.exec(text) ?? []
  const value = parseDecimal(digits)
  return value && { before, value, after }
}

/** The step of a row of figures; undefined where they are none, differ in words, or do not go by one step. */
const stepOf = (figures: readonly (Figure | undefined)[]): Decimal | undefined => {
  const [first, second] = figures
  if (!first || !second) return undefined
  const step = subtract(second.value, first.value)
  const isRow = figures.every((figure, at) => {
    const last = at === 0 ? undefined : figures[at - 1]
    if (!figure || figure.before !== first.before || figure.after !== first.after) return false
    return !last || equals(subtract(figure.value, last.value), step)
  })
  return isRow ? step : undefined
}

/** Goes on as a spreadsheet does: two figures or more with one step between them go on by it, everything else repeats. */
export const continued = (source: readonly string[], count: number): readonly string[] => {
  const figures = source.map(figureOf)
  const step = stepOf(figures)
  const last = figures.at(-1)
  if (!step || !last) return Array.from({ length: count }, (_, at) => source[at % source.length] ?? '')
  const values: string[] = []
  let value = last.value
  for (let at = 0; at < count; at += 1) {
    value = add(value, step)
    values.push(`${last.before}${printDecimal(value)}${last.after}`)
  }
  return values
}

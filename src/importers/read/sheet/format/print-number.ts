import { decimal, normalise, printDecimal, round, type Decimal } from '#domain/number/decimal.ts'
import { halfUp } from '#domain/number/rounding.ts'
import { printGeneral } from './general.ts'
import type { Section } from './sections.ts'
import type { Token } from './tokens.ts'

/** A number section, cut where its parts begin. */
type Parts = {
  readonly whole: readonly Token[]
  readonly fraction: readonly Token[]
  readonly power: readonly Token[]
  readonly grouped: boolean
  readonly padding: number
  readonly places: number
}

const isDigit = (token: Token): token is Token & { kind: 'digit' } => token.kind === 'digit'
const digitsIn = (tokens: readonly Token[]): number => tokens.filter(isDigit).length

const isGrouped = (whole: readonly Token[]): boolean => {
  const [first, last] = [whole.findIndex(isDigit), whole.findLastIndex(isDigit)]
  return whole.some(({ kind }, index) => kind === 'comma' && index > first && index < last)
}

const partsOf = (tokens: readonly Token[]): Parts => {
  const exponent = tokens.findIndex(({ kind }) => kind === 'exponent')
  const mantissa = exponent === -1 ? tokens : tokens.slice(0, exponent)
  const point = mantissa.findIndex(({ kind }) => kind === 'point')
  const whole = point === -1 ? mantissa : mantissa.slice(0, point)
  const fraction = point === -1 ? [] : mantissa.slice(point)
  return {
    whole,
    fraction,
    power: exponent === -1 ? [] : tokens.slice(exponent),
    grouped: isGrouped(whole),
    padding: whole.filter((token) => isDigit(token) && token.mark === '0').length,
    places: digitsIn(fraction),
  }
}

const isComma = ({ kind }: Token): boolean => kind === 'comma'

/** Commas behind the last digit divide by a thousand each: 千元, and with an escaped point 万元. */
const thousands = ({ whole, fraction }: Parts): number => {
  const last = whole.findLastIndex(isDigit)
  const behind = last === -1 ? [] : whole.slice(last)
  return behind.filter(isComma).length + fraction.filter(isComma).length
}

const moved = ({ units, scale }: Decimal, places: number): Decimal =>
  scale + places >= 0 ? decimal(units, scale + places) : decimal(units * 10n ** BigInt(-scale - places), 0)

/** What a sign that is no digit prints. */
const printed = (token: Token): string => {
  if (token.kind === 'text') return token.text
  if (token.kind === 'percent') return '%'
  return token.kind === 'slash' ? '/' : ''
}

const withCommas = (digits: string): string => {
  let text = digits.slice(-3)
  for (let end = digits.length - 3; end > 0; end -= 3) text = `${digits.slice(Math.max(0, end - 3), end)},${text}`
  return text
}

/** Only digits and separators: nothing stands between the figures. */
const isPlain = (tokens: readonly Token[]): boolean => tokens.every((token) => isDigit(token) || isComma(token))

/** The digits of the whole part from the right; the first place takes all that are left. */
const printAmong = ({ whole, grouped }: Parts, digits: string): string => {
  const first = whole.findIndex(isDigit)
  const out: string[] = []
  let left = digits.length
  const take = (): void => {
    const behind = digits.length - left
    left -= 1
    out.push((digits[left] ?? '') + (grouped && behind > 0 && behind % 3 === 0 ? ',' : ''))
  }
  for (let at = whole.length - 1; at >= 0; at -= 1) {
    const token = whole[at]
    if (!token) continue
    if (!isDigit(token)) out.push(printed(token))
    else if (left > 0) take()
    while (at === first && left > 0) take()
  }
  return out.toReversed().join('')
}

const printWhole = (parts: Parts, digits: string): string => {
  const all = digits.padStart(parts.padding, '0')
  if (!isPlain(parts.whole) || parts.whole.length === 0) return printAmong(parts, all)
  return parts.grouped ? withCommas(all) : all
}

const printFraction = (tokens: readonly Token[], digits: string): string => {
  const needed = digits.replace(/0+$/u, '').length
  let at = -1
  return tokens
    .map((token) => {
      if (token.kind === 'point') return '.'
      if (!isDigit(token)) return printed(token)
      at += 1
      return token.mark === '0' || at < needed ? (digits[at] ?? '') : ''
    })
    .join('')
}

const printPlain = (parts: Parts, value: Decimal): string => {
  const { places, fraction } = parts
  const text = printDecimal(round(value, places, halfUp))
  const digits = places === 0 ? text : text.slice(0, -places - 1)
  const behind = places === 0 ? '' : text.slice(-places)
  return printWhole(parts, digits === '0' ? '' : digits) + printFraction(fraction, behind)
}

const printPower = (tokens: readonly Token[], power: number): string => {
  const plus = tokens[0]?.kind === 'exponent' && tokens[0].plus ? '+' : ''
  return `E${power < 0 ? '-' : plus}${Math.abs(power).toString().padStart(digitsIn(tokens), '0')}`
}

const printScientific = (parts: Parts, value: Decimal): string => {
  const digits = value.units.toString()
  const step = Math.max(1, digitsIn(parts.whole))
  const size = value.units === 0n ? 0 : digits.length - 1 - value.scale
  const power = Math.floor(size / step) * step
  const mantissa = round(moved(value, power), parts.places, halfUp)
  // 9.99E+4 may round up to 10.0E+4: it is printed as 1.00E+5.
  const isCarried = printDecimal(normalise(mantissa)).replace(/\..*/u, '').length > size - power + 1
  const [shown, exponent] =
    isCarried && size + 1 === power + step ? [moved(mantissa, step), power + step] : [mantissa, power]
  return printPlain(parts, shown) + printPower(parts.power, exponent)
}

const isFraction = (tokens: readonly Token[]): boolean => {
  const slash = tokens.findIndex(({ kind }) => kind === 'slash')
  return slash > 0 && tokens.slice(0, slash).some(isDigit) && tokens.slice(slash).some(isDigit)
}

/**
 * How a section prints a number (its size, without sign); asked for once, used for every cell of a style. Fractions like
 * 1/2 are printed as decimals.
 */
export const numberPrinter = ({ tokens }: Section): ((size: Decimal) => string) => {
  if (tokens.some(({ kind }) => kind === 'general'))
    return (size) => tokens.map((token) => (token.kind === 'general' ? printGeneral(size) : printed(token))).join('')
  if (isFraction(tokens)) return printGeneral
  const parts = partsOf(tokens)
  const places = 3 * thousands(parts) - 2 * tokens.filter(({ kind }) => kind === 'percent').length
  const print = parts.power.length > 0 ? printScientific : printPlain
  return (size) => print(parts, places === 0 ? size : moved(size, places))
}

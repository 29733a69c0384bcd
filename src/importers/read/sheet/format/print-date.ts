import { compare, decimal, multiply, round, toDecimal, type Decimal } from '#domain/number/decimal.ts'
import { floor, halfUp } from '#domain/number/rounding.ts'
import type { Section } from './sections.ts'
import type { Token } from './tokens.ts'

type Moment = {
  readonly year: number
  readonly month: number
  readonly day: number
  /** 0 is Sunday. */
  readonly weekday: number
  /** Milliseconds since the count of days began, and of the day. */
  readonly total: number
  readonly ofDay: number
}

const dayLength = 86_400_000
const lastSerial = toDecimal('2958466')
const zero = decimal(0n)
/** Days between the two ways of counting. */
const from1904 = 1462
const unixEpoch = 25_569
/** The spreadsheet believes that 1900 was a leap year: days before its 29 February are one off. */
const falseLeapDay = 60

const civil = (day: number): { year: number; month: number; day: number } => {
  if (day === falseLeapDay) return { year: 1900, month: 2, day: 29 }
  if (day === 0) return { year: 1900, month: 1, day: 0 }
  const date = new Date((day + (day < falseLeapDay ? 1 : 0) - unixEpoch) * dayLength)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

const milliseconds = (days: Decimal): number =>
  days.scale === 0
    ? Number(days.units) * dayLength
    : Number(round(multiply(days, decimal(BigInt(dayLength))), 0, halfUp).units)

const momentOf = (serial: Decimal, is1904: boolean): Moment | undefined => {
  const shifted = is1904 ? { ...serial, units: serial.units + BigInt(from1904) * 10n ** BigInt(serial.scale) } : serial
  if (compare(serial, zero) < 0 || compare(shifted, lastSerial) >= 0) return undefined
  const total = milliseconds(shifted)
  const day = Math.floor(total / dayLength)
  return { ...civil(day), weekday: (day + 6) % 7, total, ofDay: total % dayLength }
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October']
const monthNames = [...months, 'November', 'December']
const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const chineseDigits = '〇一二三四五六七八九'
const chineseYear = (value: number): string =>
  String(value).replace(/\d/gu, (digit) => chineseDigits[Number(digit)] ?? '')
const chineseSmall = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const head = tens === 0 ? '' : `${tens === 1 ? '' : chineseDigits[tens]}十`
  return head + (ones === 0 && tens > 0 ? '' : (chineseDigits[ones] ?? ''))
}

const named = (name: string, count: number): string => {
  if (count === 3) return name.slice(0, 3)
  return count === 5 ? name.slice(0, 1) : name
}

type Scene = { readonly moment: Moment; readonly section: Section; readonly seconds: number }

const figure = (value: number, count: number, isChinese: boolean): string =>
  isChinese ? chineseSmall(value) : String(value).padStart(Math.min(count, 2), '0')

const yearText = ({ year }: Moment, count: number, isChinese: boolean): string => {
  const shown = count <= 2 ? year % 100 : year
  if (isChinese) return chineseYear(shown)
  return String(shown).padStart(count <= 2 ? 2 : 4, '0')
}

type DateToken = Token & { readonly kind: 'date' }

/** An m is a minute behind an hour and before a second. */
const isMinute = (tokens: readonly Token[], at: number): boolean => {
  const isDate = (token: Token): boolean => token.kind === 'date' || token.kind === 'elapsed'
  const before = tokens.slice(0, at).findLast(isDate)
  const behind = tokens.slice(at + 1).find(isDate)
  const letter = (token: Token | undefined): string | undefined =>
    token && 'letter' in token ? token.letter : undefined
  return letter(before) === 'h' || letter(behind) === 's'
}

const hourOf = (scene: Scene): number => {
  const hour = Math.floor(scene.seconds / 3600) % 24
  return scene.section.tokens.some(({ kind }) => kind === 'half-day') ? ((hour + 11) % 12) + 1 : hour
}

const monthText = (scene: Scene, token: DateToken, at: number): string => {
  const { section, moment, seconds } = scene
  if (isMinute(section.tokens, at)) return figure(Math.floor(seconds / 60) % 60, token.count, section.isChinese)
  if (token.count >= 3) return named(monthNames[moment.month - 1] ?? '', token.count)
  return figure(moment.month, token.count, section.isChinese)
}

const weekdayText = ({ weekday }: Moment, count: number): string =>
  (count > 3 ? '星期' : '') + ('日一二三四五六'[weekday] ?? '')

const dateText = (scene: Scene, token: DateToken, at: number): string => {
  const { section, moment, seconds } = scene
  if (token.letter === 'y') return yearText(moment, token.count, section.isChinese)
  if (token.letter === 'e') return yearText(moment, 4, section.isChinese)
  if (token.letter === 'm') return monthText(scene, token, at)
  if (token.letter === 'a') return weekdayText(moment, token.count)
  if (token.letter === 'h') return figure(hourOf(scene), token.count, section.isChinese)
  if (token.letter === 's') return figure(seconds % 60, token.count, section.isChinese)
  return token.count >= 3
    ? named(dayNames[moment.weekday] ?? '', token.count)
    : figure(moment.day, token.count, section.isChinese)
}

const elapsedUnit = { h: 3600, m: 60, s: 1 } as const

const plainText = (token: Token): string => {
  if (token.kind === 'text') return token.text
  if (token.kind === 'comma') return ','
  return token.kind === 'slash' ? '/' : ''
}

const tokenText = (scene: Scene, token: Token, at: number): string => {
  if (token.kind === 'date') return dateText(scene, token, at)
  if (token.kind === 'elapsed') {
    const whole = Math.floor(scene.moment.total / 1000 / elapsedUnit[token.letter])
    return String(whole).padStart(token.count, '0')
  }
  if (token.kind === 'half-day') return token.names[Math.floor(scene.seconds / 43_200) % 2] ?? ''
  if (token.kind === 'point') return '.'
  if (token.kind !== 'digit') return plainText(token)
  const place =
    scene.section.tokens.slice(0, at).length - scene.section.tokens.findLastIndex(({ kind }) => kind === 'point') - 1
  return String(scene.moment.ofDay % 1000).padStart(3, '0')[place] ?? '0'
}

/** A day count as a date section prints it; undefined where the count is no date (below 0, behind the year 9999). */
export const printDate = (section: Section, serial: Decimal, is1904: boolean): string | undefined => {
  const hasFraction = section.tokens.some(({ kind }) => kind === 'digit')
  // Without a place for them, milliseconds are rounded to the second, and may so move the day.
  const exact = hasFraction || serial.scale === 0 ? serial : secondsOnly(serial)
  const moment = momentOf(exact, is1904)
  if (!moment) return undefined
  const scene: Scene = { moment, section, seconds: Math.floor(moment.ofDay / 1000) }
  return section.tokens.map((token, at) => tokenText(scene, token, at)).join('')
}

const daySeconds = decimal(86_400n)

/** The same moment, rounded to the second; day counts keep twelve decimals, far below a millisecond. */
const secondsOnly = (serial: Decimal): Decimal => {
  const seconds = round(multiply(serial, daySeconds), 0, halfUp)
  const days = floor(seconds.units, 86_400n)
  const rest = (seconds.units - days * 86_400n) * 10n ** 12n
  return decimal(days * 10n ** 12n + halfUp(rest, 86_400n), 12)
}

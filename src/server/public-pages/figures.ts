import {
  divide,
  normalise,
  parseDecimal,
  printDecimal,
  round,
  toDecimal,
  type Decimal,
} from '#domain/number/decimal.ts'
import { halfUp } from '#domain/number/rounding.ts'
import { chineseDay, day, type Day } from '#domain/process/calendar/day.ts'
import type { Language } from '#domain/words/words.ts'

/** 1234567.8 → 1,234,567.8 */
export const grouped = (digits: string): string => {
  const [whole = '', fraction] = digits.split('.')
  const withCommas = whole.replaceAll(/\B(?=(?:\d{3})+(?!\d))/gu, ',')
  return fraction === undefined ? withCommas : `${withCommas}.${fraction}`
}

const tenThousand = toDecimal('10000')

/** 元 as 万元 with two decimals. */
export const inTenThousand = (yuan: Decimal): Decimal => divide(yuan, tenThousand, { scale: 2, rounding: halfUp })

/** A figure as it was published, made readable: 元 become 万元. */
export const readable = ({ value, unit }: { readonly value: string; readonly unit: string }): string => {
  const number = parseDecimal(value)
  if (!number) return value
  if (unit === '元') return grouped(printDecimal(inTenThousand(number)))
  return grouped(printDecimal(unit === '%' ? round(number, 2, halfUp) : normalise(number)))
}

const beijing = 8 * 3_600_000

/** The day of a moment in China. */
export const dayIn = (at: Date): Day => {
  const local = new Date(at.getTime() + beijing)
  return day(local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate())
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

export const dayText = (of: Day, language: Language): string =>
  language === 'zh' ? chineseDay(of) : `${of.day} ${months[of.month - 1] ?? ''} ${of.year}`

/** 1536 → 1.5 KB */
export const sizeText = (bytes: number): string =>
  bytes < 1024
    ? `${bytes} B`
    : bytes < 1_048_576
      ? `${(bytes / 1024).toFixed(1)} KB`
      : `${(bytes / 1_048_576).toFixed(1)} MB`

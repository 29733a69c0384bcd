import { isoDay, type Day } from '#domain/process/calendar/day.ts'
import { printDecimal, type Decimal } from '#domain/number/decimal.ts'
import { moneyIn, moneyOf } from '#domain/number/money.ts'

type Fields = Readonly<Record<string, unknown>>

const hasOnly = (value: Fields, names: readonly string[]): boolean =>
  Object.keys(value).length === names.length && names.every((name) => name in value)

const isDecimal = (value: Fields): value is Decimal & Fields =>
  hasOnly(value, ['units', 'scale']) && typeof value['units'] === 'bigint'
const isDay = (value: Fields): value is Day & Fields =>
  hasOnly(value, ['year', 'month', 'day']) && typeof value['day'] === 'number'

/**
 * Values of the domain in the form they have on the wire, where no schema says so: in a conflict the thing as it is now is
 * told whatever it is. Money is 元 with two decimals, a decimal and a day are text.
 */
export const wireOf = (value: unknown): unknown => {
  if (typeof value === 'bigint') return printDecimal(moneyIn(moneyOf(value), '元'))
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(wireOf)
  const fields = value as Fields
  if (isDecimal(fields)) return printDecimal(fields)
  if (isDay(fields)) return isoDay(fields)
  return Object.fromEntries(Object.entries(fields).map(([name, inner]) => [name, wireOf(inner)]))
}

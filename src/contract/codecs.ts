import { z } from 'zod'
import { parseDay, isDay, isoDay, type Day } from '#domain/process/calendar/day.ts'
import { parseDecimal, printDecimal, toDecimal, type Decimal } from '#domain/number/decimal.ts'
import { moneyIn, moneyOf, type Money } from '#domain/number/money.ts'

/** 元 with two decimals on the wire, 分 inside. */
export const money = z.codec(
  z
    .string()
    .regex(/^-?\d{1,16}\.\d{2}$/u)
    .meta({ description: '金额（元），两位小数 / amount in 元 with two decimals' }),
  z.custom<Money>((value) => typeof value === 'bigint'),
  {
    decode: (text) => moneyOf(toDecimal(text).units),
    encode: (amount) => printDecimal(moneyIn(amount, '元')),
  },
)

/** A number with all its decimals, as text: "92.50" stays "92.50". */
export const decimal = z.codec(
  z
    .string()
    .regex(/^-?\d{1,20}(?:\.\d{1,10})?$/u)
    .meta({ description: '数值 / a number as text' }),
  z.custom<Decimal>((value) => typeof value === 'object' && value !== null && 'units' in value),
  { decode: (text) => parseDecimal(text) ?? toDecimal('0'), encode: printDecimal },
)

/** A day such as 2026-03-01. */
export const day = z.codec(
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/u)
    .refine((text) => {
      const found = parseDay(text)
      return found !== undefined && isDay(found)
    }, '没有这一天 / no such day')
    .meta({ format: 'date' }),
  z.custom<Day>((value) => typeof value === 'object' && value !== null && 'month' in value),
  { decode: (text) => parseDay(text) ?? { year: 0, month: 0, day: 0 }, encode: isoDay },
)

/** A moment in UTC. */
export const instant = z.codec(z.iso.datetime().meta({ format: 'date-time' }), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
})

export const id = z.uuid()
/** Nine digits of a county-level division. */
export const division = z.string().regex(/^\d{9}$/u)
export const year = z.coerce.number().int().min(2000).max(2100)
/** One line of text. */
export const line = z.string().trim().min(1).max(200)
/** Text of people, which may be empty. */
export const prose = z.string().max(20_000)
export const reason = z.string().trim().min(1).max(2000)
export const version = z.number().int().positive()
/** Chinese and English. */
export const bilingual = z.object({ zh: z.string(), en: z.string() })
/** Picks one of a closed set of words. */
export const oneOf = <const W extends string>(values: readonly W[]) => z.enum(values as readonly [W, ...W[]])

/** A page of a list: give `next` as `after` to get the following one. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() })

/** How a list is paged. */
export const paging = {
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
}

/** Paging of lists that are not in the order of ids: their own text says where a page ended. */
export const pagingByText = { ...paging, after: z.string().max(400).optional() }

import { boolean, char, customType, date, integer, jsonb, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { printDecimal, toDecimal, type Decimal } from '#domain/number/decimal.ts'
import { moneyIn, moneyOf, type Money } from '#domain/number/money.ts'

export const divisionCode = () => char('division_code', { length: 9 }).notNull()
export const id = () => uuid('id').notNull()
/** Whose row it is: both walls, the one in the verb and the one in the database, go by it. */
export const organisationId = () => uuid('organisation_id').notNull()
/** A budget year. */
export const year = () => smallint('year').notNull()
/** A day as `2026-03-01`: no time of day, no zone. */
export const day = (name: string) => date(name, { mode: 'string' })
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
/** Counts the changes of a row, for those who edit it at the same time. */
export const version = () => integer('version').notNull().default(1)
/** Which submission of a thing a row belongs to. */
export const revision = () => integer('revision').notNull()
/** A closed set of words. */
export const word = <const W extends readonly [string, ...string[]]>(name: string, values: W) =>
  text(name, { enum: values })
/** Text that may be empty, but is always there. */
export const written = (name: string) => text(name).notNull().default('')
export const flag = (name: string) => boolean(name).notNull().default(false)
export const json = <T>(name: string) => jsonb(name).$type<T>()

/** numeric(18, 2) in 元, exactly the 分 of the domain. */
export const money = customType<{ data: Money; driverData: string }>({
  dataType: () => 'numeric(18, 2)',
  toDriver: (amount) => printDecimal(moneyIn(amount, '元')),
  fromDriver: (text_) => moneyOf(toDecimal(text_).units),
})

const exact = (dataType: string) =>
  customType<{ data: Decimal; driverData: string }>({
    dataType: () => dataType,
    toDriver: printDecimal,
    fromDriver: toDecimal,
  })

/** A rate with four decimals. */
export const rate = exact('numeric(16, 4)')
/** A score with six decimals. */
export const score = exact('numeric(16, 6)')
/** A figure as somebody gave it, with all its decimals. */
export const figure = exact('numeric')

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

/** What everything that goes through a process has: whose, of which year, how far, and when it last changed. */
export const thing = <State extends string>() => ({
  divisionCode: divisionCode(),
  id: id(),
  organisationId: organisationId(),
  year: year(),
  state: text('state').$type<State>().notNull(),
  revision: revision(),
  version: version(),
  createdAt: instant('created_at').notNull(),
  changedAt: instant('changed_at').notNull(),
})

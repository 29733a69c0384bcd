import { integer, pgTable } from 'drizzle-orm/pg-core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal } from '#domain/number/decimal.ts'
import { moneyOf } from '#domain/number/money.ts'
import { money, rate, score } from './columns.ts'

const table = pgTable('any', { id: integer('id'), amount: money('amount'), rate: rate('rate'), score: score('score') })

describe('exact columns', () => {
  it('write and read every amount', () => {
    expect(table.amount.mapToDriverValue(moneyOf(-123_450n))).toBe('-1234.50')
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), (fen) => {
        expect(table.amount.mapFromDriverValue(String(table.amount.mapToDriverValue(moneyOf(fen))))).toBe(fen)
      }),
    )
  })

  it('write and read rates and scores with all decimals', () => {
    expect(table.rate.mapToDriverValue(decimal(9220n, 4))).toBe('0.9220')
    expect(table.score.mapFromDriverValue('-92.200000')).toEqual(decimal(-92_200_000n, 6))
  })
})

import { expect, it } from 'vitest'
import { toDecimal } from '#domain/number/decimal.ts'
import { day } from '#domain/process/calendar/day.ts'
import { moneyOf } from '#domain/number/money.ts'
import { wireOf } from './wire-of.ts'

it('values of the domain are told as they are everywhere else on the wire', () => {
  const thing = {
    amount: moneyOf(-123_456n),
    weight: toDecimal('12.50'),
    due: day(2026, 3, 1),
    at: new Date('2026-03-01T02:00:00Z'),
    rows: [{ name: '甲', left: undefined, none: null, count: 3 }],
  }
  expect(JSON.parse(JSON.stringify(wireOf(thing)))).toEqual({
    amount: '-1234.56',
    weight: '12.50',
    due: '2026-03-01',
    at: '2026-03-01T02:00:00.000Z',
    rows: [{ name: '甲', none: null, count: 3 }],
  })
})

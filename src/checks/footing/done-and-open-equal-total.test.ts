import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { doneAndOpenEqualTotal } from './done-and-open-equal-total.ts'

describe('what is done and what is open', () => {
  it('add up to all', () => {
    expect(judging(doneAndOpenEqualTotal, '改造小区12个，已完工7个，5个正在施工。')).toMatchObject([
      { kind: 'holds', arithmetic: '7 + 5 = 12' },
    ])
  })

  it.each([
    ['改造小区12个，已完工7个，6个正在施工。', 'fails warning'],
    ['改造小区12个，已完工7个，3个正在施工。', 'fails note'],
  ])('that do not: “%s” gives %s', (text, outcome) => {
    expect(outcomes(doneAndOpenEqualTotal, text)).toEqual([outcome])
  })

  it.each([
    ['改造小区12个，已完工7个，新增路灯5个。'],
    ['改造小区12个，已完工7个，5处正在施工。'],
    ['改造小区12个，完工率60%，5个正在施工。'],
    ['改造小区12个，拟完成7个，5个正在施工。'],
    ['改造小区12个。'],
  ])('are not told of “%s”', (text) => {
    expect(outcomes(doneAndOpenEqualTotal, text)).toEqual(['cannot-tell'])
  })
})

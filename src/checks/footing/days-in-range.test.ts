import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { daysInRange } from './days-in-range.ts'

describe('the days of a range of dates', () => {
  it.each([
    ['自4月1日至4月30日开展巡河，共30日。'],
    ['4月1日—15日设点宣传（15天）。'],
    ['2月20日至3月10日集中排查，历时19天。'],
    ['2月20日至3月10日集中排查，历时20天。'],
    ['7月1日至8月31日开放泳池，共计62天。'],
  ])('are as stated in “%s”', (text) => {
    expect(outcomes(daysInRange, text)).toEqual(['holds'])
  })

  it('are told with both numbers where they differ', () => {
    expect(judging(daysInRange, '自5月1日至5月31日招募队员上门，共30日。')).toMatchObject([
      { kind: 'fails', expected: '31', printed: '30', difference: '1', places: [{}] },
    ])
  })

  it.each([
    ['自4月1日至4月30日开展巡河，共20个工作日。'],
    ['自4月1日至4月30日每周一巡河，共4天。'],
    ['自4月1日至4月30日巡河，救助30人。'],
    ['自4月1日至4月30日巡河，每人共12天。'],
    ['自4月1日至4月31日巡河，共31天。'],
    ['自13月1日至13月9日巡河，共9天。'],
    ['自12月20日至1月5日巡河，共17天。'],
    ['自4月0日至4月9日巡河，共10天。'],
    ['自4月1日至4月30日巡河。5月共20天。'],
    [''],
  ])('are not compared in “%s”', (text) => {
    expect(outcomes(daysInRange, text)).toEqual(['cannot-tell'])
  })
})

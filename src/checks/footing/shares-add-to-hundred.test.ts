import { describe, expect, it } from 'vitest'
import { moneyReport } from '#tests/fixtures/checks/money-report.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { sharesAddToHundred } from './shares-add-to-hundred.ts'

const income = (a: string, b: string): string =>
  moneyReport(`本年总收入200万元，其中财政拨款150万元，占总收入的${a}%，其他收入50万元，占总收入的${b}%。`)

describe('shares of one whole', () => {
  it.each([
    [income('75', '25'), 'holds'],
    [income('75.1', '24.8'), 'within-rounding'],
    [income('75', '35'), 'fails error'],
  ])('add to 100', (text, outcome) => {
    expect(outcomes(sharesAddToHundred, text)).toEqual([outcome])
  })

  it('are told of running text where they fill it', () => {
    const text = '服务老人30人，占服务对象总数的60%，服务儿童20人，占服务对象总数的40%。'
    expect(judging(sharesAddToHundred, text)).toMatchObject([{ kind: 'holds', arithmetic: '60 + 40 = 100' }])
  })

  it.each([
    ['服务老人30人，占服务对象总数的60%，服务儿童10人，占服务对象总数的20%。'],
    ['服务老人30人，占服务对象总数的60%，其中女性40人，占服务对象总数的80%。'],
    ['服务老人30人，占服务对象总数的60%。'],
    [moneyReport('财政拨款收入150万元，占本年收入的75%。')],
    [moneyReport('本年总收入200万元，其中财政拨款50万元，占总收入的25%，其他收入50万元，占总收入的25%。')],
    [''],
  ])('are left alone where parts may be missing or overlap: %s', (text) => {
    expect(outcomes(sharesAddToHundred, text)).toEqual(['cannot-tell'])
  })
})

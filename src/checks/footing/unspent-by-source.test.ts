import { describe, expect, it } from 'vitest'
import { moneyReport } from '#tests/fixtures/checks/money-report.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { unspentBySource } from './unspent-by-source.ts'

const budget = '财政拨款年度预算数90万元，其中一般公共预算安排预算数60万元，基金预算安排预算数30万元。'

describe('unspent money by source', () => {
  it('adds up to the unspent total', () => {
    const text = moneyReport(
      `${budget}财政拨款年度决算数80万元，其中一般公共预算年度决算数55万元，基金预算年度决算数25万元。`,
    )
    expect(judging(unspentBySource, text)).toMatchObject([{ kind: 'holds', arithmetic: '5 + 5 = 10' }])
  })

  it('is converted where the units differ', () => {
    const text = moneyReport(
      `${budget}财政拨款年度决算数800000元，其中一般公共预算年度决算数550000元，基金预算年度决算数250000元。`,
    )
    expect(judging(unspentBySource, text)).toMatchObject([{ kind: 'holds', arithmetic: '5 + 5 = 10' }])
  })

  it('is only pointed out where it differs', () => {
    const text = moneyReport(
      `${budget}财政拨款年度决算数80万元，其中一般公共预算年度决算数55万元，基金预算年度决算数20万元。`,
    )
    expect(outcomes(unspentBySource, text)).toEqual(['fails note'])
  })

  it.each([
    [budget],
    [`${budget}财政拨款年度决算数80万元，其中一般公共预算年度决算数55万元，国有资本经营预算决算数25万元。`],
    ['没有金额。'],
  ])('is not told of “%s”', (money) => {
    expect(outcomes(unspentBySource, moneyReport(money))).toEqual(['cannot-tell'])
  })
})

import { describe, expect, it } from 'vitest'
import { moneyReport } from '#tests/fixtures/checks/money-report.ts'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { unspentHasReason } from './unspent-has-reason.ts'

const money = '全年预算数400万元，执行数300万元，完成预算的75%。'

describe('money left unspent', () => {
  it('is asked about where no sentence explains it', () => {
    const text = moneyReport(`${money}年末结转和结余100万元。`)
    const [verdict] = judging(unspentHasReason, text)
    expect(verdict).toMatchObject({ kind: 'fails', arithmetic: '400 − 300 = 100', expected: '100', unit: '万元' })
    expect(quotesOf(verdict)).toHaveLength(4)
  })

  it.each([
    ['三、存在的主要问题\n因工程尚未结算，部分资金结转下年。'],
    ['三、存在的主要问题\n执行率偏低的原因是采购推迟。'],
  ])('is explained by “%s”', (more) => {
    expect(outcomes(unspentHasReason, moneyReport(money, more))).toEqual(['holds'])
  })

  it('is that of the fiscal money where only its rate is printed', () => {
    const text = moneyReport('财政拨款预算数400万元，财政拨款决算数300万元，预算完成率75%。')
    expect(outcomes(unspentHasReason, text)).toEqual(['fails'])
  })

  it('is not explained by talk of adjustments', () => {
    expect(outcomes(unspentHasReason, moneyReport(money, '三、存在的主要问题\n因疫情反复，项目调整较大。'))).toEqual([
      'fails',
    ])
  })

  it.each([['全年预算数400万元，执行数400万元，完成预算的100%。'], ['完成预算的75%。'], ['没有比率。']])(
    'is not told of “%s”',
    (text) => {
      expect(outcomes(unspentHasReason, moneyReport(text))).toEqual(['cannot-tell'])
    },
  )
})

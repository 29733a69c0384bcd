import { describe, expect, it } from 'vitest'
import { indicatorTable } from '#tests/fixtures/checks/indicator-table.ts'
import { failuresIn, outcomes } from '#tests/fixtures/checks/reading.ts'
import { ratesHaveABase } from './rates-have-a-base.ts'

describe('a rate of 100%', () => {
  it.each([
    ['群众满意率100%。', '群众满意率100%'],
    ['派发海报500份，入户率100%。', '入户率100%'],
    ['登记率100%。', '登记率100%'],
  ])('has no base in “%s”', (text, quote) => {
    expect(failuresIn(ratesHaveABase, text)).toEqual([quote])
  })

  it.each([['问卷调查200人，群众满意率100%。'], ['走访320户，入户率100%。'], ['受理工单88件，办结率100%。']])(
    'has its base in “%s”',
    (text) => {
      expect(outcomes(ratesHaveABase, text)).toEqual(['holds'])
    },
  )

  it('is left alone for indicators of the table and for the budget', () => {
    const table = indicatorTable([['产出指标', '质量指标', '登记率（%）', '100%', '100%']])
    expect(outcomes(ratesHaveABase, `预算执行率100%，其中登记率100%。\n\n${table}\n`)).toEqual(['cannot-tell'])
  })
})

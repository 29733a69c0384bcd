import { describe, expect, it } from 'vitest'
import { tableOf } from '#tests/fixtures/checks/indicator-table.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { largeProjectsCounted } from './large-projects-counted.ts'

const table = tableOf(
  ['项目名称', '预算数（万元）', '支出数（万元）'],
  [
    ['道路养护', '620', '600'],
    ['道路养护（市政）', '620', '620'],
    ['垃圾收运', '800.5', '790'],
    ['宣传活动', '20', '20'],
  ],
)
const report = (sentence: string): string => `${sentence}\n\n${table}\n`

describe('large projects counted in the text', () => {
  it('match the table without doubles', () => {
    const [bound, cover] = judging(largeProjectsCounted, report('其中500万元以上的项目2项、涉及资金1420.5万元。'))
    expect(bound).toMatchObject({ kind: 'holds', arithmetic: '2 × 500 = 1000 ≤ 1420.5' })
    expect(cover).toMatchObject({ kind: 'holds' })
  })

  it('are more than the table lists', () => {
    const [, cover] = judging(largeProjectsCounted, report('其中500万元（含）以上的项目5个，涉及资金9000万元。'))
    expect(cover).toMatchObject({
      kind: 'fails',
      printed: '2项、1420.5万元',
      expected: '5项、9000万元',
      difference: '7579.5',
    })
  })

  it('cannot come to less than number times threshold', () => {
    const [bound] = judging(largeProjectsCounted, '其中500万元以上的项目9项，涉及资金3000万元。')
    expect(bound).toMatchObject({ kind: 'fails', severity: 'error', arithmetic: '9 × 500 = 4500 > 3000' })
  })

  it('are counted without an amount, in 亿元 too', () => {
    expect(outcomes(largeProjectsCounted, report('500万元以上的项目2项。'))).toEqual(['holds'])
    expect(outcomes(largeProjectsCounted, report('1亿元以上的项目3项。'))).toEqual(['fails'])
  })

  it('are read with the amount of money behind them, not with another figure', () => {
    const [bound] = judging(largeProjectsCounted, '500万元以上的项目2项，涉及资金1420.5万元。')
    expect(bound).toMatchObject({ kind: 'holds' })
    expect(outcomes(largeProjectsCounted, '500万元以上的项目9项，其中财政资金1420.5万元。')).toEqual(['cannot-tell'])
    expect(outcomes(largeProjectsCounted, '500万元以上的项目9项，共300户。')).toEqual(['cannot-tell'])
    expect(outcomes(largeProjectsCounted, '5,0万元以上的项目2项。')).toEqual(['cannot-tell'])
  })

  it('cannot be told where none are', () => {
    expect(outcomes(largeProjectsCounted, report('全年安排项目3个。'))).toEqual(['cannot-tell'])
    expect(outcomes(largeProjectsCounted, '500万元以上的项目2项。')).toEqual(['cannot-tell'])
  })
})

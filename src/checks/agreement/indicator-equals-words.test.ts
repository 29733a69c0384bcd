import { describe, expect, it } from 'vitest'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { indicatorEqualsWords } from './indicator-equals-words.ts'

const report = (words: string, actual = '100%'): string =>
  [
    '某街道办事处2022年部门整体支出绩效自评报告',
    '二、综合评价分析',
    '（二）各项工作任务绩效目标完成情况分析',
    '',
    '关键指标\t实际完成值',
    `老旧管网综合改造完成率（%）\t${actual}`,
    '临时救助发放及时性（%）\t100%',
    '宣传手册（份）\t500',
    '',
    '（三）主要工作成效',
    words,
  ].join('\n')

describe('words for “all done”', () => {
  it.each([
    ['老旧管网改造任务全部完工。', ['holds']],
    ['老旧管网综合改造已全部按期完成。', ['holds']],
    ['临时救助发放及时、队伍稳定。', ['holds']],
    ['临时救助全部发放。', ['holds']],
    ['目标任务全部完成。', ['cannot-tell']],
    ['河道清淤任务全部完成。', ['cannot-tell']],
    ['老街坊活动全部完成。', ['cannot-tell']],
    ['老旧厂房拆除任务全部完工。', ['cannot-tell']],
    ['临时救助发放及时性为重点。', ['cannot-tell']],
  ])('“%s” gives %s', (words, outcome) => {
    expect(outcomes(indicatorEqualsWords, report(words))).toEqual(outcome)
  })

  it('are raised against a lower rate', () => {
    const [verdict] = judging(indicatorEqualsWords, report('老旧管网改造任务全部完工。', '92%'))
    expect(verdict).toMatchObject({ kind: 'fails', severity: 'warning', arithmetic: '92% ≠ 100%' })
    expect(quotesOf(verdict)).toEqual(['92%', '老旧管网改造任务全部完工'])
  })

  it('weigh less against a bound', () => {
    expect(outcomes(indicatorEqualsWords, report('老旧管网改造任务全部完工。', '≥90%'))).toEqual(['fails note'])
  })

  it.each([['老旧管网改造任务全部完工。'], ['']])('are not told without a table', (text) => {
    expect(outcomes(indicatorEqualsWords, text)).toEqual(['cannot-tell'])
  })
})

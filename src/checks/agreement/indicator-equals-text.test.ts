import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { indicatorEqualsText } from './indicator-equals-text.ts'

const report = (words: string, actual = '96%'): string =>
  [
    '某街道办事处2022年部门整体支出绩效自评报告',
    '二、综合评价分析',
    '（二）各项工作任务绩效目标完成情况分析',
    '',
    '关键指标\t预期值\t实际完成值',
    `投诉工单办结率（%）\t90%\t${actual}`,
    '文化惠民活动场次（场）\t10\t12',
    '',
    '（三）主要工作成效',
    words,
  ].join('\n')

describe('an indicator of the table in the text', () => {
  it.each([
    ['投诉工单办结率达96%。', ['holds']],
    ['其中：投诉工单办结率为96.0%。', ['holds']],
    ['开展文化惠民活动场次12场。', ['holds']],
    ['投诉工单办结率达98%。', ['fails error']],
    ['夜间投诉工单办结率达98%。', ['fails note']],
    ['投诉工单办结率约60%。', ['fails note']],
    ['投诉工单办结率达96.2%。', ['cannot-tell']],
    ['投诉工单办结率提高3个百分点。', ['cannot-tell']],
    ['群众满意率98%。', ['cannot-tell']],
  ])('“%s” gives %s', (words, outcome) => {
    expect(outcomes(indicatorEqualsText, report(words))).toEqual(outcome)
  })

  it('is told with both values', () => {
    expect(judging(indicatorEqualsText, report('投诉工单办结率达98%。'))).toMatchObject([
      { arithmetic: '96% ≠ 98%', difference: '2', unit: '%' },
    ])
  })

  it.each([
    [report('投诉工单办结率达96%。', '完成')],
    [report('四、下一步改进措施\n投诉工单办结率达98%。')],
    ['投诉工单办结率达98%。'],
    [''],
  ])('is not told of plans or of rows without a value', (text) => {
    expect(outcomes(indicatorEqualsText, text)).toEqual(['cannot-tell'])
  })
})

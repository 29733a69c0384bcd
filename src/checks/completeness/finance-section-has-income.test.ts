import { describe, expect, it } from 'vitest'
import { tableOf } from '#tests/fixtures/checks/indicator-table.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { financeSectionHasIncome } from './finance-section-has-income.ts'

const section = (text: string, title = '部门整体收支情况'): string =>
  `一、${title}\n\n${text}\n\n二、存在的问题\n\n人员力量有待充实，培训还要加强。\n`

describe('a section on income and spending', () => {
  it('prints spending alone', () => {
    expect(outcomes(financeSectionHasIncome, section('全年预算数700万元，执行数600万元。'))).toEqual(['fails'])
  })

  it('prints only the total of the budget', () => {
    const [verdict] = judging(financeSectionHasIncome, section('2021年预算收支总预算700万元，较上年增加20万元。'))
    expect(verdict).toMatchObject({
      kind: 'fails',
      message: { zh: '“部门整体收支情况”只列收支预算总额，没有收入、支出和结转结余数。' },
    })
  })

  it.each([['总收入700万元，总支出690万元。'], ['财政拨款年度预算数700万元，执行数690万元。']])(
    'prints income: %s',
    (text) => {
      expect(outcomes(financeSectionHasIncome, section(text))).toEqual(['holds'])
    },
  )

  it.each([
    [section('本年收支平衡，运转正常，情况良好。')],
    [section(`执行数600万元，明细如下表所示。\n\n${tableOf(['科目', '金额'], [['甲', '乙']])}`)],
    [section('全年预算数700万元，执行数600万元。', '预算执行情况')],
  ])('is left alone: %j', (text) => {
    expect(outcomes(financeSectionHasIncome, text)).toEqual(['cannot-tell'])
  })

  it('cannot be told where the text breaks off', () => {
    expect(
      outcomes(
        financeSectionHasIncome,
        '一、部门整体收支情况\n\n全年支出6831.42万元，按照资金来源划分，其中一般公共预算财政',
      ),
    ).toEqual(['cannot-tell'])
  })
})

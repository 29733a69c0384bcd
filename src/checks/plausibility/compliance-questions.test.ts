import { describe, expect, it } from 'vitest'
import { failuresIn, judging, outcomes, quotesOf, reading } from '#tests/fixtures/checks/reading.ts'
import { complianceQuestions } from './compliance-questions.ts'

const report = (text: string): string => `2021年某街道办事处部门整体支出绩效自评报告\n\n一、工作情况\n\n${text}\n`

describe('a question', () => {
  it.each([
    ['支付2019年工程尾款。', '2019年工程尾款'],
    ['支付2019年部分印刷品未及时付款金额。', '2019年部分印刷品未及时付款金额'],
    ['购买活动纪念品。', '购买活动纪念品'],
    ['购买节日礼品。', '购买节日礼品'],
    ['经费用于会议资料、表彰会纪念品。', '表彰会纪念品'],
    ['支出含加班补助、水电费。', '加班补助'],
  ])('is raised in “%s”', (text, quote) => {
    expect(failuresIn(complianceQuestions, report(text))).toEqual([quote])
  })

  it('is asked once and politely for all places, with the count', () => {
    const [verdict, ...others] = judging(
      complianceQuestions,
      '一是支付加班补助、误餐费。二是支付值班补助。\n\n三是支付误餐费，购置水电材料。\n',
    )
    expect(others).toEqual([])
    expect(quotesOf(verdict)).toEqual(['加班补助', '误餐费', '值班补助', '误餐费'])
    expect(verdict).toMatchObject({
      message: { zh: '“加班补助”、“误餐费”、“值班补助”（4 处）：请说明在项目经费中列支加班、误餐等人员补贴的依据。' },
      remedy: { zh: '请补充依据或说明。' },
    })
  })

  it.each([
    ['严禁发放礼品，支付本期工程款。'],
    ['不得违规购买纪念品。'],
    ['打造旅游纪念品市场。'],
    ['组织学习培训。'],
    ['按月发放高龄津贴。'],
    ['2021年工程尾款未支付。'],
  ])('is not raised in “%s”', (text) => {
    expect(outcomes(complianceQuestions, report(text))).toEqual(['holds'])
  })

  it('is asked about any named year where the year of the report is not known', () => {
    const filing = reading(report('2021年工程尾款未支付。'))
    expect(complianceQuestions.judge({ ...filing, year: undefined }).map(({ kind }) => kind)).toEqual(['fails'])
  })

  it('cannot be told of an empty file', () => {
    expect(outcomes(complianceQuestions, '')).toEqual(['cannot-tell'])
  })
})

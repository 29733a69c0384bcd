import { describe, expect, it } from 'vitest'
import type { Filing } from '#domain/filing/filing.ts'
import { readFiling } from '../read-filing.ts'

const read = (text: string): Filing => readFiling(new TextEncoder().encode(text))
const texts = (said: readonly { readonly text: string }[]): string[] => said.map(({ text }) => text)

describe('points of a chapter', () => {
  it('are its numbered paragraphs', () => {
    const { problems } = read('一、存在的问题\n1.指标设置不够具体。\n2.资金支付偏慢。\n二、改进措施\n加强培训。\n')
    expect(texts(problems)).toEqual(['1.指标设置不够具体。', '2.资金支付偏慢。'])
  })

  it('are counted inside a paragraph by 一是, 二是', () => {
    const { problems } = read('一、存在的问题\n一是前期工作深度不够。二是监控不及时。\n')
    expect(texts(problems)).toEqual(['一是前期工作深度不够。', '二是监控不及时。'])
  })

  it('are whole paragraphs where a single 一是 counts nothing', () => {
    const { measures } = read('一、改进措施\n关键一是要加强培训。\n')
    expect(texts(measures)).toEqual(['关键一是要加强培训。'])
  })

  it('are problems where they admit shortcomings right before the measures and their heading is lost', () => {
    const { problems } = read(
      '一、基本情况\n全镇工作正常。\n（一）人员业务水平有待提高。\n培训较少。\n（二）结果应用尚未体现。\n约束不强。\n四、改进措施\n加强培训。\n',
    )
    expect(texts(problems)).toEqual(['（一）人员业务水平有待提高。', '（二）结果应用尚未体现。'])
  })

  it('are no problems where they tell results', () => {
    const { problems } = read(
      '一、工作成效\n（一）完成道路整治\n五条。\n（二）完成绿化\n三处。\n二、改进措施\n加强培训。\n',
    )
    expect(problems).toEqual([])
  })

  it('are goals below a numbered line that announces them', () => {
    const { goals } = read(
      '一、基本情况\n（一）绩效管理情况\n1、项目绩效总目标：\n①保障人员经费正常发放。\n②改善环境卫生。\n2、制度执行：已执行。\n',
    )
    expect(texts(goals)).toEqual(['①保障人员经费正常发放。', '②改善环境卫生。'])
  })
})

describe('projects told in sentences', () => {
  it('may state their spending alone', () => {
    const { projects } = read(
      '一、履职效能分析\n本年小区微改造项目共支出604.53万元，雨水管网工程共支出216.43万元，其中项目支出5万元。\n',
    )
    expect(
      projects.map(({ name, budget, actual }) => [name, budget.kind, actual.kind === 'written' && actual.text]),
    ).toEqual([
      ['本年小区微改造项目', 'absent', '604.53万元'],
      ['雨水管网工程', 'absent', '216.43万元'],
    ])
  })
})

describe('money told in one sentence', () => {
  const sentence =
    '一、收支情况\n本年年初预算1500.00万元，全年追加预算320.50万元，调整预算数1820.50万元，实际支出1700.20万元，完成预算1820.50万元的93.4%。\n本年预算收入总额2000.00万元，其中财政拨款1900.00万元，其他资金100.00万元。\n'

  it('is no project of its own and no flattened table', () => {
    const { projects, finance } = read(sentence)
    expect(projects).toEqual([])
    expect(finance.map(({ stage }) => stage).slice(0, 4)).toEqual([
      'opening-budget',
      'adjustment',
      'annual-budget',
      'execution',
    ])
  })

  it('gives a silent part the side of its total', () => {
    expect(
      read(sentence)
        .finance.slice(-3)
        .map(({ flow, breakdown }) => [flow, breakdown?.totalIndex]),
    ).toEqual([
      ['income', undefined],
      ['income', 5],
      ['income', 5],
    ])
  })
})

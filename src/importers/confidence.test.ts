import { describe, expect, it } from 'vitest'
import type { ConfidenceReason } from '#domain/filing/confidence.ts'
import type { Filing } from '#domain/filing/filing.ts'
import { moneyReport } from '#tests/fixtures/checks/money-report.ts'
import { goalTable, indicatorTable, tableOf } from '#tests/fixtures/checks/indicator-table.ts'
import { reading } from '#tests/fixtures/checks/reading.ts'
import { asCells, asGrid, asTabs } from '#tests/fixtures/forms/print-form.ts'
import { projectForm } from '#tests/fixtures/forms/sound-forms.ts'
import {
  confidenceOfFinance,
  confidenceOfIndicator,
  confidenceOfOrganisation,
  confidenceOfProject,
  confidenceOfRate,
  confidenceOfScore,
  confidenceOfYear,
  type IndicatorCell,
} from './confidence.ts'

const cell = (filing: Filing, name: IndicatorCell): ConfidenceReason | undefined => {
  const [row] = filing.indicators
  return row && confidenceOfIndicator(filing, row, name).reason
}
const money = (filing: Filing): readonly string[] =>
  filing.finance.map((item) => confidenceOfFinance(filing, item).reason)
const project = (filing: Filing): readonly string[] =>
  filing.projects.map((each) => confidenceOfProject(filing, each).reason)

describe('how sure an indicator is', () => {
  it('depends on the head of its column', () => {
    const filing = reading(
      tableOf(['三级指标', '年度指标值', '实际情况', '分值', '得分'], [['养护率', '95%', '96%', '十分', '10']]),
    )
    expect(cell(filing, 'target')).toBe('exact-header')
    expect(cell(filing, 'actual')).toBe('header-synonym')
    expect(cell(filing, 'points')).toBe('no-figure')
    expect(cell(filing, 'reason')).toBe('position-only')
  })

  it('depends on the layout of its table', () => {
    expect(cell(reading(goalTable), 'completion')).toBe('cells-from-lines')
    expect(cell(reading(asCells(projectForm)), 'target')).toBe('cells-from-lines')
    expect(cell(reading(indicatorTable([['产出指标', '质量指标', '养护率', '95%', '96%']])), 'target')).toBe(
      'exact-header',
    )
  })
})

describe('how sure an amount is', () => {
  it('depends on its sentence', () => {
    const filing = reading(moneyReport('全年预算数100.00万元，其中一般公共预算60.00万元。预算完成率97%。'))
    expect(money(filing)).toEqual(['own-sentence', 'named-before'])
    expect(filing.rates.map((rate) => confidenceOfRate(filing, rate).level)).toEqual(['likely'])
    const bare = reading(moneyReport('预算完成率97%。'))
    expect(bare.rates.map((rate) => confidenceOfRate(bare, rate).reason)).toEqual(['own-sentence'])
  })

  it('depends on its table', () => {
    expect(new Set(money(reading(asGrid(projectForm))))).toEqual(new Set(['exact-header']))
    expect(new Set(money(reading(asTabs(projectForm))))).not.toContain('exact-header')
  })
})

describe('how sure a project is', () => {
  it.each([
    [asGrid(projectForm), 'key-of-form'],
    [tableOf(['项目名称', '预算数', '支出数'], [['道路养护', '5', '5']]), 'exact-header'],
    [tableOf(['事项', '预算数', '支出数'], [['道路养护', '5', '5']]), 'header-synonym'],
  ])('depends on where it stands', (text, reason) => {
    expect(project(reading(text))).toEqual([reason])
  })

  it('is in doubt where the cells of its form ran together', () => {
    const text =
      '项目支出绩效自评表 项目名称 村道养护 主管部门 青山镇 项目资金 年初预算数 全年预算数 全年执行数 分值 执行率 得分 年度资金总额：50 60 54 10 90% 9 一级指标 二级指标 三级指标 指标值\n'
    expect(project(reading(text))).toEqual(['run-on-cells'])
  })

  it('told in running text has a sentence of its own', () => {
    const filing = reading('一、项目支出\n1.道路养护项目。年初预算5万元，实际支出4万元，执行率80%。\n')
    expect(new Set(project(filing))).toEqual(filing.projects.length === 0 ? new Set() : new Set(['own-sentence']))
  })
})

describe('how sure the head of a paper is', () => {
  it('depends on its title', () => {
    const filing = reading('青石镇2021年绩效自评报告\n一、概况\n自评得分96分。\n')
    expect([
      confidenceOfOrganisation(filing)?.reason,
      confidenceOfYear(filing)?.reason,
      confidenceOfScore(filing)?.reason,
    ]).toEqual(['in-title', 'in-title', 'own-sentence'])
  })

  it('may depend on the keys of a form', () => {
    const filing = reading(asGrid(projectForm))
    expect([confidenceOfOrganisation(filing)?.reason, confidenceOfScore(filing)?.reason]).toEqual([
      'only-named',
      'key-of-form',
    ])
  })

  it('is nothing where nothing was found', () => {
    const filing = reading('无题。\n')
    expect([confidenceOfOrganisation(filing), confidenceOfYear(filing), confidenceOfScore(filing)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(confidenceOfYear(reading('公开时间：2025年10月15日\n一、概况\n'))?.reason).toBe('first-in-text')
  })
})

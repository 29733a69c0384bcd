import { describe, expect, it } from 'vitest'
import { indicatorsOf } from './indicator-table.ts'
import { chartOf, drawChart, type PublishedTable } from './table-chart.ts'

const table = (header: readonly string[], ...rows: readonly (readonly string[])[]): PublishedTable => ({
  kind: 'table',
  caption: '项目明细',
  header: [header],
  rows,
})

describe('a published table as a picture', () => {
  it('shows amounts in 万元, the largest first, without the sums', () => {
    const chart = chartOf(
      table(
        ['项目', '年初预算（元）', '全年预算（元）', '支出（元）', '执行率（%）'],
        ['甲', '1', '10000.00', '5000.00', '50.00'],
        ['乙', '1', '40000.00', '40000.00', '100.00'],
        ['合计', '2', '50000.00', '45000.00', '90.00'],
      ),
    )
    expect(chart?.series).toEqual(['全年预算', '支出'])
    expect(chart?.lines.map(({ name }) => name)).toEqual(['乙', '甲'])
    const drawn = chart && drawChart(chart).text
    expect(drawn).toContain('支出0.50')
    expect(drawn).toContain('width="12.50%"')
    expect(drawn).not.toContain('style=')
  })

  it.each([
    ['says no unit', table(['项目', '支出'], ['甲', '1'], ['乙', '2'])],
    ['has one bar', table(['项目', '支出（元）'], ['甲', '1'])],
    ['has no figures', table(['项目', '支出（元）'], ['甲', '待定'], ['乙', ''])],
    ['has no name', { ...table(['项目', '支出（元）'], ['甲', '1'], ['乙', '2']), caption: '' }],
  ])('is none where it %s', (_, given) => {
    expect(chartOf(given)).toBeUndefined()
  })

  it('leaves a gap where a figure is missing or below zero', () => {
    const chart = chartOf(table(['项目', '支出（万元）'], ['甲', '1,200.50'], ['乙', '-3'], ['丙', '2']))
    expect(chart?.lines.map(({ name }) => name)).toEqual(['甲', '丙'])
  })
})

describe('published indicators', () => {
  const content = { format: '', title: '', organisation: '', year: 2026, item: '', authority: '', facts: [] }

  it('are read from tables that name targets, with the unit of their column', () => {
    const goals = table(['一级指标', '三级指标', '目标值', '单位'], ['产出指标', '清疏长度', '≥100', '公里'])
    const results = table(['三级指标', '年度目标值', '年度实现值'], ['满意度', '≥90%', '92%'], ['', '', ''])
    expect(indicatorsOf({ ...content, blocks: [goals, results, table(['项目'], ['甲'])] })).toEqual([
      { name: '清疏长度', target: '≥100公里', result: '' },
      { name: '满意度', target: '≥90%', result: '92%' },
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { tableOf } from '#tests/fixtures/checks/indicator-table.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { asGrid } from '#tests/fixtures/forms/print-form.ts'
import { hubeiForm, projectForm } from '#tests/fixtures/forms/sound-forms.ts'
import { tableTotal } from './table-total.ts'

const table = (header: string, ...rows: readonly string[]): string =>
  ['某街道办事处2022年部门整体支出绩效自评报告', '', header, ...rows].join('\n')
const money = '项目名称\t预算数（万元）\t支出数（万元）'

describe('the total row of a table', () => {
  it('equals its rows, column by column', () => {
    const text = table(money, '甲项目\t10.50\t9.50', '乙项目\t20.25\t20.25', '合计\t30.75\t29.75')
    expect(judging(tableTotal, text)).toMatchObject([
      { kind: 'holds', arithmetic: '10.50 + 20.25 = 30.75' },
      { kind: 'holds', arithmetic: '9.50 + 20.25 = 29.75' },
    ])
  })

  it('may be a last digit away for money, never for counts', () => {
    expect(outcomes(tableTotal, table('项目名称\t金额（万元）', '甲\t1.3', '乙\t2.3', '合计\t3.7'))).toEqual([
      'within-rounding',
    ])
    expect(outcomes(tableTotal, table('街道\t件数', '甲街\t10', '乙街\t20', '合计\t31'))).toEqual(['fails error'])
  })

  it.each([
    [table('项目名称\t金额（万元）', '一、甲\t10', '二、乙\t20', '合计\t31.5'), 'fails note'],
    [table('项目名称\t金额（万元）', '甲\t10', '乙\t20', '丙\t—', '合计\t50'), 'fails note'],
    [
      table('项目名称\t金额（万元）', '甲\t10', '乙\t20', '小计\t30', '丙\t5', '丁\t6', '小计\t11', '合计\t41'),
      'holds',
    ],
    [table('项目名称\t金额（万元）', '甲\t10', '乙\t20', '小计\t30', '丙\t5', '合计\t35'), 'holds'],
    [table('项目名称\t金额（万元）', '合计\t30', '甲\t10', '乙\t20'), 'holds'],
    [table('年份\t件数', '2021\t10', '2022\t20', '合计\t30'), 'holds'],
    [table('序号\t项目名称\t金额（万元）', '1\t甲\t10', '2\t乙\t20', '\t合计\t30'), 'holds'],
  ])('knows rows that divide others', (text, outcome) => {
    expect(outcomes(tableTotal, text)).toEqual([outcome])
  })

  it('is not told where the rows divide one total twice', () => {
    const totalOf = (...rows: readonly (readonly string[])[]): string =>
      tableOf(['项目', '执行数'], [['合计', '90.00'], ...rows])
    const byBoth = totalOf(
      ['一般公共预算', '80.00'],
      ['其他资金', '10.00'],
      ['基本支出', '60.00'],
      ['项目支出', '30.00'],
    )
    const nested = totalOf(
      ['财政拨款', '80.00'],
      ['一般公共预算', '70.00'],
      ['政府性基金', '10.00'],
      ['其他资金', '10.00'],
    )
    expect(outcomes(tableTotal, byBoth)).toEqual(['cannot-tell'])
    expect(outcomes(tableTotal, nested)).toEqual(['cannot-tell'])
    expect(outcomes(tableTotal, totalOf(['一般公共预算', '80.00'], ['其他资金', '10.00']))).toEqual(['holds'])
  })

  it('adds only the rows under its own header', () => {
    const text = tableOf(
      ['资金来源', '预算数', '支出数'],
      [
        ['财政资金', '238.93', '251.89'],
        ['单位资金', '12.00', '12.00'],
        ['三级指标', '指标值', '权重'],
        ['发放覆盖率', '= 100', '60'],
        ['足额保障率', '= 100', '30'],
        ['预算执行', '= 100', '10'],
        ['合计', '', '100'],
      ],
    )
    expect(judging(tableTotal, text)).toMatchObject([{ kind: 'holds', arithmetic: '60 + 30 + 10 = 100' }])
    const above = tableOf(
      ['资金来源', '预算数'],
      [
        ['财政资金', '20.00'],
        ['单位资金', '12.00'],
        ['合计', '32.00'],
        ['三级指标', '权重'],
        ['发放覆盖率', '60'],
      ],
    )
    expect(judging(tableTotal, above)).toMatchObject([{ kind: 'holds', arithmetic: '20.00 + 12.00 = 32.00' }])
  })

  it('takes the name of a column from two header rows, and leaves columns without a name', () => {
    const rows = [
      ['', '预算数', '支出数', ''],
      ['甲项目', '10.5', '9.5', '7'],
      ['乙项目', '20.5', '20.5', '8'],
      ['合计', '31.0', '30.0', '99'],
    ]
    expect(judging(tableTotal, tableOf(['项目名称', '金额（万元）', '', ''], rows))).toMatchObject([
      { kind: 'holds', arithmetic: '10.5 + 20.5 = 31.0' },
      { kind: 'holds', arithmetic: '9.5 + 20.5 = 30.0' },
    ])
  })

  it('does not round weights as money', () => {
    const rows = [
      ['甲', '33', '10'],
      ['乙', '66', '20'],
      ['合计', '100', '30'],
    ]
    expect(outcomes(tableTotal, tableOf(['名称', '预算执行权重', '金额（万元）'], rows))).toEqual([
      'fails error',
      'holds',
    ])
  })

  it.each([
    [table('项目名称\t执行率', '甲\t10', '乙\t20', '合计\t15')],
    [table('项目名称\t金额（万元）', '甲\t10', '合计\t15')],
    [table('项目名称\t金额（万元）', '甲\t10', '乙\t20', '合计\t30', '丙\t10', '丁\t20', '总计\t30')],
    [table('项目名称\t金额（万元）', '甲\t10', '乙\t20', '合计\t详见附件')],
    [table('项目名称\t金额（万元）', '甲\t10', '乙\t20')],
    [''],
  ])('is not told where nothing is added', (text) => {
    expect(outcomes(tableTotal, text)).toEqual(['cannot-tell'])
  })

  it('leaves the points of a form to their own check', () => {
    expect(outcomes(tableTotal, asGrid(projectForm, { 总分: '合计' }))).toEqual(['cannot-tell'])
    expect(outcomes(tableTotal, asGrid(hubeiForm, { 总分: '备注' }))).toEqual(['cannot-tell'])
    const listed = `${asGrid(hubeiForm, { 总分: '备注' })}\n${tableOf(
      ['街道', '件数'],
      [
        ['甲街', '10'],
        ['乙街', '20'],
        ['合计', '30'],
      ],
    )}`
    expect(outcomes(tableTotal, listed)).toEqual(['holds'])
  })

  it('is not looked for in a data set', () => {
    const rows = Array.from({ length: 2100 }, (_, row) => `${row}号\t1`)
    expect(outcomes(tableTotal, table('名称\t件数', ...rows, '合计\t2100'))).toEqual(['cannot-tell'])
  })
})

import { describe, expect, it } from 'vitest'
import { indicatorTable, tableOf } from '#tests/fixtures/checks/indicator-table.ts'
import { failuresIn, outcomes } from '#tests/fixtures/checks/reading.ts'
import { indicatorUnitFitsName } from './indicator-unit-fits-name.ts'

const rowWith = (name: string, target: string): string =>
  indicatorTable([['产出指标', '数量指标', name, target, '已填']])

describe('the unit of an indicator', () => {
  it.each([
    ['宣传覆盖率（个）', '20'],
    ['检测次数', '≥90%'],
    ['检测次数（%）', '90'],
  ])('of “%s” with target %s does not fit', (name, target) => {
    expect(outcomes(indicatorUnitFitsName, rowWith(name, target))).toEqual(['fails'])
  })

  it.each([
    ['宣传覆盖率（%）', '90%'],
    ['满意度（分）', '90'],
    ['检测次数（次）', '12'],
  ])('of “%s” fits', (name, target) => {
    expect(outcomes(indicatorUnitFitsName, rowWith(name, target))).toEqual(['holds'])
  })

  it('is asked about where the text or a goal gives a number in percent', () => {
    expect(failuresIn(indicatorUnitFitsName, '河道检测次数达100%。')).toEqual(['次数达100%'])
    const projects = tableOf(
      ['项目名称', '预算数（万元）', '支出数（万元）', '绩效目标', '完成情况'],
      [['河道养护', '20', '20', '水质检测次数(次)达100%', '已检测12次']],
    )
    expect(failuresIn(indicatorUnitFitsName, projects)).toEqual(['次数(次)达100%'])
  })

  it('cannot be told where none is printed', () => {
    expect(outcomes(indicatorUnitFitsName, '')).toEqual(['cannot-tell'])
  })
})

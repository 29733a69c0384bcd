import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { asCells, asGrid } from '#tests/fixtures/forms/print-form.ts'
import { monitoringTable, projectForm } from '#tests/fixtures/forms/sound-forms.ts'
import { forecastShortfallsHaveReason } from './forecast-shortfalls-have-reason.ts'

const check = forecastShortfallsHaveReason
const explanation = '两名调度员离岗，正在招聘。'
const ticks = '<td>√</td><td></td><td></td><td>两名'

describe('a shortfall expected', () => {
  it('has a reason in words, or a class of causes', () => {
    expect(asGrid(monitoringTable)).toContain(ticks)
    expect(outcomes(check, asGrid(monitoringTable))).toEqual(['holds'])
    expect(outcomes(check, asGrid(monitoringTable, { [explanation]: '' }))).toEqual(['holds'])
    expect(outcomes(check, asGrid(monitoringTable).replace(ticks, ticks.replace('√', '')))).toEqual(['holds'])
  })

  it('has none', () => {
    const silent = asGrid(monitoringTable, { [explanation]: '' })
    const open = silent.replace(
      '<td></td><td></td><td>√</td><td></td><td></td><td></td><td></td><td>√</td>',
      '<td></td><td></td><td></td><td></td><td></td><td></td><td></td><td>√</td>',
    )
    expect(judging(check, open)).toMatchObject([{ kind: 'fails', arithmetic: '90% / ≥95%' }])
  })

  it('has none in a form with one column of reasons', () => {
    const text = [
      '绩效运行监控表',
      '',
      '项目名称\t渠系维修\t\t\t\t\t',
      '一级指标\t二级指标\t三级指标\t年度指标值\t1-7月执行情况\t全年预计完成情况\t原因说明',
      '产出指标\t数量指标\t维修渠道长度\t≥10公里\t4公里\t8公里\t—',
    ].join('\n')
    expect(outcomes(check, text)).toEqual(['fails'])
  })

  it.each([asGrid(monitoringTable, { '90%': '96%' }), asCells(monitoringTable), asGrid(projectForm), ''])(
    'is not there, or its boxes cannot be read',
    (text) => {
      expect(outcomes(check, text)).toEqual(['cannot-tell'])
    },
  )
})

import { describe, expect, it } from 'vitest'
import { tableOf } from '#tests/fixtures/checks/indicator-table.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { asGrid } from '#tests/fixtures/forms/print-form.ts'
import { monitoringTable, projectForm } from '#tests/fixtures/forms/sound-forms.ts'
import { unmetTargetsHaveReason } from './unmet-targets-have-reason.ts'

const check = unmetTargetsHaveReason
const columns = ['一级指标', '二级指标', '三级指标', '目标值', '实际值', '偏差原因分析']
const filed = (cells: readonly string[], reason = ''): string =>
  tableOf(columns, [['产出指标', '质量指标', ...cells, reason]])

describe('a target missed', () => {
  it.each([
    ['绿化养护率', '≥95%', '90%'],
    ['绿化养护率', '95%', '90%'],
    ['投诉件数（件）', '≤10', '12'],
    ['修路里程', '3公里', '2500米'],
    ['安装数量（盏）', '不少于40', '35'],
  ])('needs a reason: %s %s %s', (name, target, actual) => {
    expect(outcomes(check, filed([name, target, actual]))).toEqual(['fails'])
    expect(outcomes(check, filed([name, target, actual], '雨季较长'))).toEqual(['holds'])
  })

  it.each([
    ['绿化养护率', '≥95%', '95%'],
    ['绿化养护率', '≥95%', '95.1%'],
    ['绿化养护率', '≥95%', '0.96'],
    ['绿化养护率', '≥95%', '≥90%'],
    ['绿化养护率', '≥95%', '较高'],
    ['绿化养护率', '较高', '90%'],
    ['投诉件数（件）', '10', '8'],
    ['完成时间', '12月', '11月'],
    ['安装数量', '40盏', '35台'],
    ['养护率', '约95%', '90%'],
  ])('is not told of %s %s %s', (name, target, actual) => {
    expect(outcomes(check, filed([name, target, actual]))).toEqual(['cannot-tell'])
  })

  it('stands in a form with its reason', () => {
    expect(outcomes(check, asGrid(projectForm))).toEqual(['holds'])
    const open = asGrid(projectForm, { '雨季较长，两段道路推迟完工，已于十二月补齐。': '' })
    expect(judging(check, open)).toMatchObject([{ kind: 'fails', arithmetic: '96% / 100%' }])
  })

  it('is no matter of a table of the running year, nor of one without the column', () => {
    expect(outcomes(check, asGrid(monitoringTable))).toEqual(['cannot-tell'])
    expect(outcomes(check, `青山镇部门整体支出绩效自评报告\n\n${asGrid(monitoringTable)}`)).toEqual(['cannot-tell'])
    const without = tableOf(columns.slice(0, 5), [['产出指标', '质量指标', '养护率', '95%', '90%']])
    expect(outcomes(check, without)).toEqual(['cannot-tell'])
  })
})

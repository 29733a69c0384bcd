import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { asGrid } from '#tests/fixtures/forms/print-form.ts'
import { departmentForm, hubeiForm, projectForm } from '#tests/fixtures/forms/sound-forms.ts'
import { formWeights } from './form-weights.ts'

describe('the points of a form', () => {
  it('make a hundred with those of the execution, level by level', () => {
    expect(outcomes(formWeights, asGrid(projectForm))).toEqual(['holds', 'holds', 'holds', 'holds'])
    expect(judging(formWeights, asGrid(departmentForm))).toMatchObject([
      { kind: 'holds', arithmetic: '10 + 40 + 30 + 20 = 100' },
    ])
  })

  it('may be printed with their unit', () => {
    expect(outcomes(formWeights, asGrid(departmentForm, { 40: '40分' }))).toEqual(['holds'])
  })

  it('make less or more than full marks', () => {
    expect(judging(formWeights, asGrid(departmentForm, { 40: '45' }))).toMatchObject([
      { kind: 'fails', expected: '100', printed: '105' },
    ])
  })

  it('make 90 or 80 where the execution has none of its own', () => {
    const without = { 分值: '预算级次' }
    const rows = departmentForm.rows.map((row, at) =>
      at < 9 ? row.map((cell) => (cell === '分值' ? '级次' : cell)) : row,
    )
    expect(outcomes(formWeights, asGrid({ ...departmentForm, rows }))).toEqual(['holds'])
    expect(outcomes(formWeights, asGrid({ ...departmentForm, rows }, { 20: '25' }))).toEqual(['fails'])
    expect(outcomes(formWeights, asGrid(departmentForm, without))).toEqual(['cannot-tell'])
  })

  it('differ from those printed with their level', () => {
    const [, level] = judging(formWeights, asGrid(projectForm, { '产出指标（50分）': '产出指标（60分）' }))
    expect(level).toMatchObject({ kind: 'fails', severity: 'warning', printed: '60', expected: '50' })
  })

  it('are not added where one is open, or no form lists them', () => {
    expect(outcomes(formWeights, asGrid(hubeiForm))).toEqual(['cannot-tell'])
    expect(outcomes(formWeights, '')).toEqual(['cannot-tell'])
    const open = asGrid(projectForm).replace('<td>10</td><td>9.6</td>', '<td></td><td>9.6</td>')
    expect(outcomes(formWeights, open)).toEqual(['holds', 'holds'])
  })
})

import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { asGrid } from '#tests/fixtures/forms/print-form.ts'
import { hubeiForm, projectForm } from '#tests/fixtures/forms/sound-forms.ts'
import { pointsHaveIndicators } from './points-have-indicators.ts'

describe('points', () => {
  it('belong to an indicator each', () => {
    expect(outcomes(pointsHaveIndicators, asGrid(projectForm))).toEqual(['holds'])
  })

  it('stand in a row without an indicator', () => {
    const text = asGrid(projectForm, { 路面完好率: '', '≥90%': '', '92%': '' })
    expect(judging(pointsHaveIndicators, text)[0]).toMatchObject({
      kind: 'fails',
      message: { zh: '“村级道路养护”1行有分值而没有写明指标。' },
    })
  })

  it('of a row without an indicator may be a score alone', () => {
    const text = asGrid(hubeiForm, { 治理流域数: '', '2条': '' })
    expect(outcomes(pointsHaveIndicators, text)).toEqual(['cannot-tell'])
  })

  it('are missing from one indicator among many', () => {
    const text = asGrid(projectForm).replace('<td>10</td><td>9.6</td>', '<td></td><td>9.6</td>')
    expect(judging(pointsHaveIndicators, text)).toMatchObject([
      { kind: 'fails', message: { zh: expect.stringContaining('养护及时率') } },
    ])
  })

  it('cannot be told where no form lists them', () => {
    expect(outcomes(pointsHaveIndicators, '')).toEqual(['cannot-tell'])
  })
})

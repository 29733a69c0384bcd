import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { asGrid } from '#tests/fixtures/forms/print-form.ts'
import { departmentForm, hubeiForm, projectDeclaration, projectForm } from '#tests/fixtures/forms/sound-forms.ts'
import { formScoresEqualTotal } from './form-scores-equal-total.ts'

const check = formScoresEqualTotal

describe('the scores of a form', () => {
  it('add up to its total with the score of the execution', () => {
    expect(judging(check, asGrid(projectForm))).toMatchObject([
      { kind: 'holds', printed: '100' },
      { kind: 'holds', arithmetic: '9 + 15 + 15 + 9.6 + 10 + 15 + 15 + 10 = 98.6' },
    ])
    expect(outcomes(check, asGrid(hubeiForm))).toEqual(['holds'])
    expect(outcomes(check, asGrid(departmentForm))).toEqual(['holds', 'holds'])
  })

  it('do not add up', () => {
    const [, verdict] = judging(check, asGrid(projectForm, { '98.6': '99.6' }))
    expect(verdict).toMatchObject({
      kind: 'fails',
      severity: 'error',
      expected: '98.6',
      printed: '99.6',
      difference: '1.0',
    })
    expect(outcomes(check, asGrid(hubeiForm, { 99: '100' }))).toEqual(['fails error'])
  })

  it('may be a last digit away where decimals are rounded, never for whole points', () => {
    expect(outcomes(check, asGrid(projectForm, { '98.6': '98.65' }))).toEqual(['holds', 'within-rounding'])
    expect(outcomes(check, asGrid(hubeiForm, { 99: '98' }))).toEqual(['fails error'])
  })

  it('may leave out the execution where it is scored apart', () => {
    expect(outcomes(check, asGrid(projectForm, { 100: '90', '98.6': '89.6' }))).toEqual(['holds', 'holds'])
  })

  it('only get a note where some are missing', () => {
    expect(outcomes(check, asGrid(projectForm, { '9.6': '' }))).toEqual(['holds', 'fails note'])
    expect(outcomes(check, asGrid(hubeiForm, { 19: '' }))).toEqual(['fails note'])
  })

  it.each([asGrid(projectDeclaration), asGrid(projectForm, { 总分: '备注' }), ''])(
    'cannot be told without a total',
    (text) => {
      expect(outcomes(check, text)).toEqual(['cannot-tell'])
    },
  )
})

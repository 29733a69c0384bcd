import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { asGrid } from '#tests/fixtures/forms/print-form.ts'
import { hubeiForm, monitoringTable, projectDeclaration, projectForm } from '#tests/fixtures/forms/sound-forms.ts'
import { executionScore } from './execution-score.ts'

describe('the score of the execution', () => {
  it('is its points times the rate', () => {
    expect(judging(executionScore, asGrid(projectForm))).toMatchObject([
      { kind: 'holds', arithmetic: '10 × min(54.00万元 ÷ 60.00万元, 100%) = 9' },
    ])
    expect(judging(executionScore, asGrid(hubeiForm))).toMatchObject([{ kind: 'holds', expected: '19' }])
  })

  it('is capped at full points', () => {
    const over = { '54.00': '66.00', '90.00%': '110.00%', 9: '10' }
    expect(outcomes(executionScore, asGrid(projectForm, over))).toEqual(['holds'])
  })

  it('is out of step with the rate', () => {
    expect(judging(executionScore, asGrid(projectForm, { 9: '10' }))).toMatchObject([
      { kind: 'fails', expected: '9', printed: '10' },
    ])
  })

  it('shows what the amounts give before what the printed rate gives', () => {
    expect(judging(executionScore, asGrid(projectForm, { '90.00%': '80.00%', 9: '7' }))).toMatchObject([
      { kind: 'fails', expected: '9', arithmetic: '10 × min(54.00万元 ÷ 60.00万元, 100%) = 9' },
    ])
  })

  it('may follow the opening budget alone, or the printed rate', () => {
    expect(
      outcomes(executionScore, asGrid(projectForm, { '50.00': '72.00', '60.00': '—', '90.00%': '', 9: '7.5' })),
    ).toEqual(['holds'])
    expect(outcomes(executionScore, asGrid(projectForm, { '54.00': '', 9: '9.0' }))).toEqual(['holds'])
  })

  it('may be a rounding away', () => {
    const rounded = { '60.00': '0.06', '54.00': '0.05', '50.00': '', '90.00%': '', 9: '8.8' }
    expect(outcomes(executionScore, asGrid(projectForm, rounded))).toEqual(['within-rounding'])
  })

  it.each([
    asGrid(monitoringTable),
    asGrid(projectForm, { 9: '—' }),
    asGrid(projectForm, { 9: '较好' }),
    asGrid(projectDeclaration),
    asGrid(projectForm, { 9: '9', '60.00': '0', '50.00': '', '90.00%': '' }),
    asGrid(hubeiForm, { '预算执行情况（万元）（20分）': '（100分）', '得分（20分*执行率）': '得分' }),
    '',
  ])('cannot be told without points, score and rate', (text) => {
    expect(outcomes(executionScore, text)).toEqual(['cannot-tell'])
  })
})

import { describe, expect, it } from 'vitest'
import { outcomes } from '#tests/fixtures/checks/reading.ts'
import { asGrid } from '#tests/fixtures/forms/print-form.ts'
import { projectDeclaration, projectForm } from '#tests/fixtures/forms/sound-forms.ts'
import { declaredGoalsHaveIndicators } from './declared-goals-have-indicators.ts'

const withoutIndicators = { ...projectDeclaration, rows: projectDeclaration.rows.slice(0, 8) }

describe('a declared goal', () => {
  it('has indicators', () => {
    expect(outcomes(declaredGoalsHaveIndicators, asGrid(projectDeclaration))).toEqual(['holds', 'holds'])
  })

  it('has none', () => {
    expect(outcomes(declaredGoalsHaveIndicators, asGrid(withoutIndicators))).toEqual(['fails note', 'fails'])
  })

  it('is none where the form says so', () => {
    const text = asGrid(projectDeclaration, { '三年内完成全县古树普查建档，濒危古树全部复壮。': '不适用' })
    expect(outcomes(declaredGoalsHaveIndicators, text)).toEqual(['holds'])
  })

  it.each([asGrid(projectForm), ''])('is not there', (text) => {
    expect(outcomes(declaredGoalsHaveIndicators, text)).toEqual(['cannot-tell'])
  })
})

import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { asGrid } from '#tests/fixtures/forms/print-form.ts'
import { projectDeclaration, projectForm } from '#tests/fixtures/forms/sound-forms.ts'
import { quantityTargetsHaveUnit } from './quantity-targets-have-unit.ts'

describe('a declared quantity', () => {
  it('has a unit', () => {
    expect(outcomes(quantityTargetsHaveUnit, asGrid(projectDeclaration))).toEqual(['holds'])
  })

  it('is a bare number', () => {
    expect(judging(quantityTargetsHaveUnit, asGrid(projectDeclaration, { '≥120株': '≥120' }))).toMatchObject([
      { kind: 'fails', message: { zh: expect.stringContaining('复壮株数') } },
    ])
  })

  it('may have its unit in its name, or be told in words', () => {
    expect(outcomes(quantityTargetsHaveUnit, asGrid(projectDeclaration, { '≥120株': '按计划' }))).toEqual(['holds'])
    const named = asGrid(projectDeclaration, { '≥120株': '≥120', 复壮株数: '复壮数（株）' })
    expect(outcomes(quantityTargetsHaveUnit, named)).toEqual(['holds'])
  })

  it.each([asGrid(projectForm), asGrid(projectDeclaration, { 数量指标: '质量指标' }), ''])('is not there', (text) => {
    expect(outcomes(quantityTargetsHaveUnit, text)).toEqual(['cannot-tell'])
  })
})

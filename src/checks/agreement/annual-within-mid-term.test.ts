import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { asGrid } from '#tests/fixtures/forms/print-form.ts'
import { projectDeclaration, projectForm } from '#tests/fixtures/forms/sound-forms.ts'
import { annualWithinMidTerm } from './annual-within-mid-term.ts'

describe('money of the year', () => {
  it('is within that of the term, source by source', () => {
    expect(outcomes(annualWithinMidTerm, asGrid(projectDeclaration))).toEqual(['holds', 'holds', 'holds'])
  })

  it('is above it', () => {
    expect(judging(annualWithinMidTerm, asGrid(projectDeclaration, { '10.00': '40.00' }))[2]).toMatchObject({
      kind: 'fails',
      arithmetic: '40.00万元 > 30.00万元',
    })
  })

  it('is not above it within the printed decimals', () => {
    const text = asGrid(projectDeclaration, { '10.00': '30.04', '30.00': '30.0' })
    expect(outcomes(annualWithinMidTerm, text)).toEqual(['holds', 'holds', 'holds'])
  })

  it('is not compared where two rows are of one source', () => {
    const rows = projectDeclaration.rows.flatMap((row) =>
      row[0] === '其他资金' ? [row, ['单位自筹资金', '', '', '单位自筹资金', '5.00', '', '', '']] : [row],
    )
    expect(outcomes(annualWithinMidTerm, asGrid({ ...projectDeclaration, rows }))).toEqual(['holds', 'holds'])
  })

  it.each([
    asGrid(projectForm),
    asGrid(projectDeclaration, { '100.00': '—', '90.00': '—', '10.00': '—' }),
    asGrid(projectDeclaration, { '中期资金总额：': '项目资金总额：' }),
    '',
  ])('cannot be told without both', (text) => {
    expect(outcomes(annualWithinMidTerm, text)).toEqual(['cannot-tell'])
  })
})

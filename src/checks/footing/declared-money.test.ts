import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { asGrid } from '#tests/fixtures/forms/print-form.ts'
import {
  departmentDeclaration,
  projectDeclaration,
  projectForm,
  type FormRows,
} from '#tests/fixtures/forms/sound-forms.ts'
import { declaredMoney } from './declared-money.ts'

describe('declared money', () => {
  it('equals its sources, term by term', () => {
    expect(judging(declaredMoney, asGrid(projectDeclaration))).toMatchObject([
      { kind: 'holds', arithmetic: '270.00 + 30.00 = 300.00' },
      { kind: 'holds', arithmetic: '90.00 + 10.00 = 100.00' },
    ])
  })

  it('differs from its sources', () => {
    expect(judging(declaredMoney, asGrid(projectDeclaration, { '100.00': '110.00' }))[1]).toMatchObject({
      kind: 'fails',
      severity: 'error',
      expected: '100.00',
      printed: '110.00',
    })
  })

  it('may name one of its sources only', () => {
    const one = { '10.00': '—', '30.00': '—' }
    expect(outcomes(declaredMoney, asGrid(projectDeclaration, one))).toEqual(['fails note', 'fails note'])
    expect(outcomes(declaredMoney, asGrid(projectDeclaration, { ...one, '90.00': '190.00' }))[1]).toBe('fails error')
  })

  it('does not count a budget within 财政拨款 twice', () => {
    const rows = projectDeclaration.rows.flatMap((row) =>
      row[0] === '其他资金' ? [['一般公共预算', '270.00', '', '一般公共预算', '90.00', '', '', ''], row] : [row],
    )
    expect(outcomes(declaredMoney, asGrid({ ...projectDeclaration, rows }))).toEqual(['holds', 'holds'])
  })

  it('of tasks equals their sources and their sum', () => {
    expect(outcomes(declaredMoney, asGrid(departmentDeclaration))).toEqual(Array.from({ length: 6 }, () => 'holds'))
    const [first, , , down] = judging(declaredMoney, asGrid(departmentDeclaration, { '80.00': '90.00' }))
    expect([first, down]).toMatchObject([
      { kind: 'fails', printed: '90.00', expected: '80.00' },
      { kind: 'fails', printed: '140.00', expected: '150.00' },
    ])
  })

  it('of tasks is not added up where one is open, or the sum stands twice', () => {
    const outcomesOf = (rows: FormRows, changes = {}) =>
      outcomes(declaredMoney, asGrid({ ...departmentDeclaration, rows }, changes))
    const { rows } = departmentDeclaration
    // What is left are the sources of the tasks and of their sum.
    expect(outcomesOf(rows, { '80.00': '待定' })).toEqual(['holds', 'holds', 'holds', 'holds'])
    const twice = rows.flatMap((row) => (JSON.stringify(row).includes('金额合计') ? [row, row] : [row]))
    expect(outcomesOf(twice)).toEqual(['holds', 'holds', 'holds', 'holds'])
  })

  it.each([
    asGrid(projectForm),
    asGrid(projectDeclaration, { '300.00': '—', '100.00': '—' }),
    asGrid(departmentDeclaration, { '5.00': '', '0.00': '', 金额合计: '库房租金', '140.00': '待定' }),
    '',
  ])('cannot be told without total and parts', (text) => {
    expect(outcomes(declaredMoney, text)).toContain('cannot-tell')
  })
})

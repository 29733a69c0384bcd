import { describe, expect, it } from 'vitest'
import { soundBudget } from '#tests/fixtures/accounts/budget.ts'
import { soundAccount } from '#tests/fixtures/accounts/sound-account.ts'
import { reading } from '#tests/fixtures/checks/reading.ts'
import { runChecks } from './run.ts'

describe('a published account in which everything is right', () => {
  it.each([
    ['account of nine tables', soundAccount],
    ['budget', soundBudget],
  ])('(%s) is reproached with nothing by any check', (_, text) => {
    const failed = runChecks(reading(text)).judged.filter(({ verdict }) => verdict.kind === 'fails')
    expect(failed.map(({ check }) => check.id)).toEqual([])
  })

  it('may head its tables without numbers', () => {
    const text = soundAccount.replaceAll(/^((?!公开|第).{2,30}表)$/gmu, '### $1')
    const failed = runChecks(reading(text)).judged.filter(({ verdict }) => verdict.kind === 'fails')
    expect(failed.map(({ check }) => check.id)).toEqual([])
  })

  it('has tables without anything that was not understood', () => {
    const { accounts, document } = reading(soundAccount)
    expect(accounts.map(({ form, rows, isWhole }) => [form, rows.length, isWhole])).toEqual([
      ['income-expenditure', 21, true],
      ['income', 20, true],
      ['expenditure', 20, true],
      ['fiscal-income-expenditure', 17, true],
      ['general-expenditure', 18, true],
      ['general-basic-expenditure', 18, true],
      ['government-fund', 4, true],
      ['state-capital', 1, true],
      ['three-public', 1, true],
    ])
    expect(document.notes).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { accountPage, accountText } from '#tests/fixtures/accounts/account-page.ts'
import { soundBudget } from '#tests/fixtures/accounts/budget.ts'
import { altered, soundAccount } from '#tests/fixtures/accounts/sound-account.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { threePublicWithinBudget } from './three-public-within-budget.ts'

describe('the three public expenses beside their budget', () => {
  it('are within it in the sound account', () => {
    expect(outcomes(threePublicWithinBudget, soundAccount)).toEqual(Array.from({ length: 6 }, () => 'holds'))
  })

  it('are asked about where an item goes beyond it, and reported where the total does', () => {
    const text = altered([
      '35.00\t5.00\t20.00\t0.00\t20.00\t10.00\t20.00',
      '15.00\t5.00\t5.00\t0.00\t5.00\t5.00\t20.00',
    ])
    const failed = judging(threePublicWithinBudget, text).filter(({ kind }) => kind === 'fails')
    expect(failed).toMatchObject([
      { severity: 'warning', expected: '15.00万元', printed: '20.00万元', places: [{}, {}] },
      { severity: 'note', expected: '5.00万元', printed: '12.00万元' },
      { severity: 'note' },
      { severity: 'note' },
    ])
  })

  it('are only asked about where the table was not wholly understood', () => {
    const rows = [
      ['项目', '预算数', '决算数'],
      ['合计', '7.00', '9.00'],
      ['公务接待费', '7.00', '9.00'],
      ['其他', '待定', ''],
    ]
    const page = (lines: typeof rows) => accountPage('财政拨款“三公”经费支出决算表', lines)
    expect(outcomes(threePublicWithinBudget, page(rows))).toEqual(['fails note', 'fails note'])
    expect(outcomes(threePublicWithinBudget, page(rows.slice(0, 3)))).toEqual(['fails warning', 'fails note'])
  })

  it.each([
    ['公务接待费支出预算为2.00万元，支出决算为3.00万元。', 'fails note'],
    ['公务接待费支出预算为3万元，支出决算为3.4万元。', 'holds'],
    ['公务接待费支出预算为0万元，支出决算为0万元。', 'holds'],
    ['公务接待费支出决算为3.00万元。', 'cannot-tell'],
  ])('are taken from the text where there is no table: “%s”', (prose, outcome) => {
    expect(outcomes(threePublicWithinBudget, accountText(prose))).toEqual([outcome])
  })

  it('are not told of a budget', () => {
    expect(outcomes(threePublicWithinBudget, soundBudget)).toEqual(['cannot-tell'])
  })
})

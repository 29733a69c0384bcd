import { describe, expect, it } from 'vitest'
import { accountText } from '#tests/fixtures/accounts/account-page.ts'
import { soundBudget } from '#tests/fixtures/accounts/budget.ts'
import { altered, soundAccount } from '#tests/fixtures/accounts/sound-account.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { threePublicCounts } from './three-public-counts.ts'

const about = (prose: string) => outcomes(threePublicCounts, accountText(prose))

describe('counts of the three public expenses', () => {
  it('stand in the sound account', () => {
    expect(outcomes(threePublicCounts, soundAccount)).toEqual(['holds', 'holds'])
  })

  it('are asked for where money was spent and none is told', () => {
    const text = altered(['全年国内公务接待共20批次、180人次', '主要用于工作交流'])
    expect(judging(threePublicCounts, text).filter(({ kind }) => kind === 'fails')).toMatchObject([
      { message: { zh: '支出8.00万元，应写明公务接待的批次、人次。' }, places: [{}] },
    ])
  })

  it.each([
    ['因公出国（境）费3.00万元，全年出国（境）团组2个，累计5人次。', ['holds']],
    ['因公出国（境）费3.00万元，全部用于考察。', ['fails']],
    ['公务用车购置费20.00万元，更新执法车一辆。', ['holds']],
    ['公务用车购置费20.00万元。', ['fails']],
    ['公务用车运行费20.00万元，用于维修。', ['fails']],
    ['公务接待费0.00万元。', ['cannot-tell']],
  ])('“%s”', (prose, expected) => {
    expect(about(prose)).toEqual(expected)
  })

  it('are not asked for in a budget', () => {
    expect(outcomes(threePublicCounts, soundBudget)).toEqual(['cannot-tell'])
  })
})

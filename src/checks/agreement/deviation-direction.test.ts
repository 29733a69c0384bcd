import { describe, expect, it } from 'vitest'
import { accountText } from '#tests/fixtures/accounts/account-page.ts'
import { soundAccount } from '#tests/fixtures/accounts/sound-account.ts'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { deviationDirection } from './deviation-direction.ts'

const item = (budget: string, spent: string, words: string): string =>
  accountText(`行政运行（项）。年初预算为${budget}，支出决算为${spent}。${words}`)

describe('the direction of a deviation', () => {
  it('fits throughout the sound account', () => {
    expect(outcomes(deviationDirection, soundAccount)).toEqual(['holds', 'holds', 'holds'])
  })

  it.each([
    ['5.00万元', '6.00万元', '决算数大于年初预算数的主要原因是增人。', 'holds'],
    ['5.00万元', '60000元', '决算数大于年初预算数的主要原因是增人。', 'holds'],
    ['5.00万元', '6.00万元', '决算数小于年初预算数的主要原因是减人。', 'fails'],
    ['5.00万元', '4.00万元', '决算数高于预算数的主要原因是增人。', 'fails'],
    ['5.00万元', '4.00万元', '决算数与年初预算数持平。', 'fails'],
    ['5.00万元', '5.00万元', '决算数与预算数持平。', 'holds'],
    ['5.00万元', '4.00万元', '人员减少。', 'cannot-tell'],
  ])('of %s and %s with “%s” is %s', (...row) => {
    const [budget, spent, words, outcome] = row
    expect(outcomes(deviationDirection, item(budget, spent, words))).toEqual([outcome])
  })

  it('is read up to the next budget only', () => {
    const first = item('5.00万元', '6.00万元', '主要用于运行。')
    const text = first.replace('主要用于运行。', '年初预算为3.00万元，支出决算为2.00万元。决算数小于年初预算数。')
    expect(outcomes(deviationDirection, text)).toEqual(['holds'])
  })

  it('is shown with both amounts', () => {
    const [failed] = judging(deviationDirection, item('5.00万元', '6.00万元', '决算数小于年初预算数。'))
    expect(quotesOf(failed)).toEqual(['决算数小于', '5.00万元', '6.00万元'])
  })
})

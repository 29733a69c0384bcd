import { describe, expect, it } from 'vitest'
import { accountText } from '#tests/fixtures/accounts/account-page.ts'
import { soundAccount } from '#tests/fixtures/accounts/sound-account.ts'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { budgetCompletionRate } from './budget-completion-rate.ts'

const about = (prose: string) => outcomes(budgetCompletionRate, accountText(prose))

describe('completion of the budget', () => {
  it('is right throughout the sound account', () => {
    expect(outcomes(budgetCompletionRate, soundAccount)).toEqual(['holds', 'holds', 'holds', 'holds'])
  })

  it.each([
    ['行政运行（项）。年初预算为80.00万元，支出决算为60.00万元，完成年初预算的75.00%。', 'holds'],
    ['行政运行（项）。年初预算为3万元，支出决算为2万元，完成年初预算的60%。', 'within-rounding'],
    ['行政运行（项）。年初预算为80.00万元，支出决算为60.00万元，完成年初预算的57.00%。', 'fails error'],
    ['公务接待费预算为8.00万元，决算为6.00万元，占预算的57%。', 'fails error'],
    ['公务接待费预算为8万元，支出决算为60000.00元，完成预算的75.00%。', 'holds'],
    ['培训项目全年预算数为8.00万元，执行数为6.00万元，执行率为75.00%。', 'holds'],
    ['行政运行（项）。年初预算为0万元，支出决算为5.00万元，完成年初预算的100%。', 'fails warning'],
    ['行政运行（项）。年初预算为0万元，支出决算为0万元，完成年初预算的100%。', 'fails note'],
  ])('“%s”: %s', (prose, outcome) => {
    expect(about(prose)).toEqual([outcome])
  })

  it('shows rate, budget and spending', () => {
    const text = accountText('行政运行（项）。年初预算为80.00万元，支出决算为60.00万元，完成年初预算的57.00%。')
    const [failed] = judging(budgetCompletionRate, text)
    expect(failed).toMatchObject({ expected: '75.00', printed: '57.00', unit: '%' })
    expect(quotesOf(failed)).toEqual(['57.00%', '80.00万元', '60.00万元'])
  })

  it.each([
    ['行政运行（项）。年初预算为80.00万元，支出决算为60.00万元。'],
    ['行政运行（项）。年初预算为80,0万元，支出决算为60.00万元，完成年初预算的57.00%。'],
    // The money of the whole department belongs to finance-rate.
    ['2023年度一般公共预算财政拨款支出年初预算为80.00万元，支出决算为60.00万元，完成年初预算的57.00%。'],
  ])('is not told of “%s”', (prose) => {
    expect(about(prose)).toEqual(['cannot-tell'])
  })

  it('is not told of other documents', () => {
    expect(outcomes(budgetCompletionRate, '年初预算为8.00万元，支出决算为6.00万元，完成年初预算的57%。')).toEqual([
      'cannot-tell',
    ])
  })
})

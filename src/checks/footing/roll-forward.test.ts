import { describe, expect, it } from 'vitest'
import { moneyReport } from '#tests/fixtures/checks/money-report.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { rollForward } from './roll-forward.ts'

const accounts = (closing: string, more = ''): string =>
  moneyReport(
    `2022年本年收入300.50万元，本年支出280.25万元。2022年年初结转和结余20.00万元，年末结转和结余${closing}万元。`,
    more,
  )

describe('the balance carried forward', () => {
  it('is opening balance plus income less spending', () => {
    expect(judging(rollForward, accounts('40.25'))).toMatchObject([
      { kind: 'holds', arithmetic: '20.00 + 300.50 − 280.25 = 40.25' },
    ])
  })

  it('may be a last digit away', () => {
    expect(outcomes(rollForward, accounts('40.26'))).toEqual(['within-rounding'])
  })

  it.each([
    [accounts('50.25'), 'fails error'],
    [accounts('50.25', '结余分配按规定办理。'), 'fails warning'],
    [accounts('约80.25'), 'fails warning'],
  ])('fails where it is apart', (text, outcome) => {
    expect(outcomes(rollForward, text)).toEqual([outcome])
  })

  it('takes the year’s own income, not 总收入', () => {
    const text = moneyReport(
      '总收入320.50万元，其中本年收入300.50万元。总支出320.50万元，其中本年支出280.25万元。年初结转和结余20.00万元，年末结转和结余40.25万元。',
    )
    expect(outcomes(rollForward, text)).toEqual(['holds'])
  })

  it('falls back to the accounts where no year is named', () => {
    const text = moneyReport(
      '部门决算收入300.50万元，部门决算支出280.25万元。年初结转和结余20.00万元，年末结转和结余40.25万元。',
    )
    expect(outcomes(rollForward, text)).toEqual(['holds'])
  })

  it.each([[moneyReport('年末结转和结余40.25万元。')], ['']])('is not told where an amount is missing', (text) => {
    expect(outcomes(rollForward, text)).toEqual(['cannot-tell'])
  })
})

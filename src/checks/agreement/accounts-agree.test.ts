import { describe, expect, it } from 'vitest'
import { soundBudget } from '#tests/fixtures/accounts/budget.ts'
import { altered, soundAccount } from '#tests/fixtures/accounts/sound-account.ts'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { accountsAgree } from './accounts-agree.ts'

const failing = (text: string) => judging(accountsAgree, text).filter(({ kind }) => kind === 'fails')

describe('account tables beside one another', () => {
  it.each([
    ['account', soundAccount, 18],
    ['budget', soundBudget, 4],
  ])('agree throughout the sound %s', (_, text, count) => {
    expect(outcomes(accountsAgree, text)).toEqual(Array.from({ length: count }, () => 'holds'))
  })

  it('tell both printings where they differ', () => {
    const [failed, ...others] = failing(
      altered(['一、一般公共服务支出\t32\t900.00', '一、一般公共服务支出\t32\t901.00']),
    )
    expect(others).toEqual([])
    expect(failed).toMatchObject({ severity: 'error', expected: '900.00万元', printed: '901.00万元' })
    expect(quotesOf(failed)).toEqual(['900.00', '901.00'])
  })

  it.each([
    ['total of the year', ['本年支出合计\t57\t1,300.00', '本年支出合计\t57\t1,301.00'], 1],
    ['basic spending', ['人员经费合计\t\t780.00', '人员经费合计\t\t770.00'], 1],
    ['income from appropriations', ['本年收入合计\t27\t1,250.00', '本年收入合计\t27\t1,251.00'], 1],
  ] as const)('differ in the %s', (_, change, count) => {
    expect(failing(altered(change))).toHaveLength(count)
  })

  it('are compared across units', () => {
    const text = soundBudget.replace(
      '部门：青禾街道办事处\t单位：元\n科目编码',
      '部门：青禾街道办事处\t单位：万元\n科目编码',
    )
    const inTenThousands = text.replace('合计\t\t12,100,000', '合计\t\t1,210.0001')
    expect(outcomes(accountsAgree, inTenThousands)).toContain('within-rounding')
    expect(outcomes(accountsAgree, text)).toContain('fails error')
  })

  it('are only pointed out where a row could not be read', () => {
    const text = altered(
      ['本年支出合计\t57\t1,300.00', '本年支出合计\t57\t1,301.00'],
      ['十九、住房保障支出\t50\t70.00', '十九、住房保障支出\t50\t70.00\n九、其他\t9\t待定'],
    )
    expect(failing(text)).toMatchObject([{ severity: 'note' }])
  })

  it('are compared within each organisation of a document', () => {
    const twice = `${soundAccount}\n第四部分 下属单位决算表\n${soundAccount.slice(soundAccount.indexOf('收入支出决算总表'))}`
    expect(outcomes(accountsAgree, twice).filter((outcome) => outcome !== 'holds')).toEqual([])
    expect(outcomes(accountsAgree, twice)).toHaveLength(36)
  })

  it('are not told of where there is one table or none', () => {
    expect(outcomes(accountsAgree, '一段文字。')).toEqual(['cannot-tell'])
  })
})

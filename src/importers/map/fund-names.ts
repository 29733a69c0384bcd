import type { FundSource } from '#domain/filing/finance.ts'
import { natureOf, sourceOf } from './finance-words.ts'

/** Last words of names of money: 省级资金, 年度财政资金总额. */
export const fundName = /^(?:其中[：:])?.{0,8}(?:资金总额|总额|拨款|资金|补助|结转|收入)[：:]?$/u

const totalName =
  /^(?:中期|实施期|年度|全年|本年|当年)?(?:财政|项目|部门|单位)?(?:支出)?(?:资金|预算|支出)?(?:总额|合计|总计|总规模)$/u

/** A name without 其中 and colon: 其中：当年财政拨款 → 当年财政拨款. */
export const bareFund = (text: string): string => text.replace(/^其中[：:]?/u, '').replace(/[：:]$/u, '')
export const isTotalFund = (text: string): boolean => totalName.test(bareFund(text))

/** The source a row of a form is named after. Money brought forward is one of them, next to this year's. */
export const fundSourceOf = (text: string): FundSource | undefined => {
  const name = bareFund(text)
  if (totalName.test(name)) return 'total'
  return /^(?:上年|以前年度)(?:度)?结[转余]/u.test(name) ? 'carry-over' : sourceOf(name)
}

/** Is this the name of a row of money: a total, a source, a nature, 省级资金? */
export const isFund = (text: string): boolean => {
  const name = bareFund(text)
  if (name === '' || name.length > 16 || /^项目资金|项目$|经费$|工程$/u.test(name)) return false
  return isTotalFund(name) || fundSourceOf(name) !== undefined || natureOf(name) !== undefined || fundName.test(name)
}

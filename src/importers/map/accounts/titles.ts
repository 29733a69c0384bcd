import type { AccountForm, AccountStage } from '#domain/filing/accounts.ts'

/** What the title of an account table tells. */
export type TitledForm = { readonly form: AccountForm; readonly stage: AccountStage }

/** Text without layout spaces, quotation marks and width of brackets: titles and heads are compared by their words. */
export const bare = (text: string): string =>
  text
    .replaceAll(/[\s“”"'‘’《》]/gu, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')

const kindOfTable = '(?:预算|决算)?(?:总体)?(?:情况)?(?:明细)?(?:总表|表)'

/** Words of a title, most telling first: 收入支出决算总表 is a part of 财政拨款收入支出决算总表. */
const forms: readonly (readonly [AccountForm, RegExp])[] = [
  ['three-public', /三公.{0,40}表/u],
  ['performance-goals', /绩效目标(?:申报|公开|情况)?表/u],
  ['general-basic-expenditure', new RegExp(`一般公共预算.{0,6}基本支出.{0,8}${kindOfTable}`, 'u')],
  ['government-fund', new RegExp(`政府性基金.{0,10}支出${kindOfTable}`, 'u')],
  ['state-capital', new RegExp(`国有资本.{0,14}支出${kindOfTable}`, 'u')],
  ['general-expenditure', new RegExp(`一般公共预算.{0,8}支出${kindOfTable}`, 'u')],
  ['fiscal-income-expenditure', /财政拨款(?:收入支出|收支)(?:预算|决算)?(?:总体)?(?:情况)?总?表/u],
  ['income-expenditure', /(?:收入支出|收支)(?:预算|决算)?总(?:体情况)?表/u],
  ['project-expenditure', /项目支出(?:预算|决算)?(?:情况|明细)?表/u],
  ['income', /(?:收入决算表|收入(?:预算)?总(?:体情况)?表|收入预算表)/u],
  ['expenditure', /(?:支出决算表|支出(?:预算)?总(?:体情况)?表|支出预算表)/u],
]

/** 公开03表: the number alone names the table of a final account. */
const byNumber: readonly AccountForm[] = [
  'income-expenditure',
  'income',
  'expenditure',
  'fiscal-income-expenditure',
  'general-expenditure',
  'general-basic-expenditure',
  'government-fund',
  'state-capital',
  'three-public',
]

const longestTitle = 60

/** A title names and ends with its table: no sentence, no line of a list of contents. */
const isTitle = (text: string): boolean =>
  text.length <= longestTitle && !/[。，；]|[.…·]{3}|\d$/u.test(text) && /表(?:（[^）]{0,20}）)?$/u.test(text)

const stageOf = (text: string, isFinal: boolean): AccountStage =>
  text.includes('决算') || (isFinal && !text.includes('预算表') && !text.includes('总体')) ? 'final-account' : 'budget'

/** The form a title names; `isFinal`: is the whole document a final account? */
export const titledForm = (printed: string, isFinal: boolean): TitledForm | undefined => {
  const text = bare(printed)
  if (!isTitle(text)) return undefined
  const form = forms.find(([, pattern]) => pattern.test(text))?.[0]
  return form && { form, stage: stageOf(text, isFinal) }
}

/** The form a number stands for (公开03表), in a final account. */
export const numberedForm = (printed: string): TitledForm | undefined => {
  const number = /^公开0?([1-9])表$/u.exec(bare(printed))?.[1]
  const form = byNumber[Number(number) - 1]
  return form && { form, stage: 'final-account' }
}

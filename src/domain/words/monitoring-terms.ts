import type { TermSet } from './words.ts'

/** How far a monitoring task has come. */
export const monitoringStateTerms = {
  assigned: { zh: '待填报', en: 'to be filled in', authority: 'practice' },
  filling: { zh: '填报中', en: 'being filled in', authority: 'product' },
  submitted: { zh: '已报送', en: 'submitted', authority: '财预〔2019〕136号' },
  returned: { zh: '被退回', en: 'returned', authority: 'practice' },
  accepted: { zh: '已审核', en: 'accepted', authority: 'practice' },
} as const satisfies TermSet

export const monitoringEventTerms = {
  fill: { zh: '填报', en: 'fill in', authority: 'practice' },
  submit: { zh: '报送', en: 'submit', authority: '财预〔2019〕136号' },
  return: { zh: '退回', en: 'return', authority: 'practice' },
  accept: { zh: '审核通过', en: 'accept', authority: 'practice' },
} as const satisfies TermSet

/** Lights of monitoring, from worst to best; blue is far ahead of plan. */
export const lightTerms = {
  red: { zh: '红灯', en: 'red', authority: 'practice' },
  yellow: { zh: '黄灯', en: 'yellow', authority: 'practice' },
  green: { zh: '绿灯', en: 'green', authority: 'practice' },
  blue: { zh: '蓝灯', en: 'blue', authority: 'practice' },
} as const satisfies TermSet

/** What a unit may do about an alert. */
export const alertChoiceTerms = {
  continue: { zh: '继续执行', en: 'continue', authority: 'practice' },
  transfer: { zh: '调剂预算', en: 'transfer the budget', authority: 'practice' },
  cancel: { zh: '取消项目', en: 'cancel the project', authority: 'practice' },
} as const satisfies TermSet

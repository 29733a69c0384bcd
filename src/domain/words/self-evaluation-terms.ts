import type { TermSet } from './words.ts'

/** How far the part of one office has come. */
export const partStateTerms = {
  assigned: { zh: '待填报', en: 'to be filled in', authority: 'practice' },
  filling: { zh: '填报中', en: 'being filled in', authority: 'product' },
  submitted: { zh: '已提交', en: 'submitted', authority: 'practice' },
  returned: { zh: '被退回', en: 'returned', authority: 'practice' },
  accepted: { zh: '已采用', en: 'taken over', authority: 'practice' },
} as const satisfies TermSet

export const partEventTerms = {
  fill: { zh: '填报', en: 'fill in', authority: 'practice' },
  submit: { zh: '提交', en: 'submit', authority: 'practice' },
  withdraw: { zh: '撤回', en: 'withdraw', authority: 'product' },
  return: { zh: '退回', en: 'return', authority: 'practice' },
  accept: { zh: '采用', en: 'take over', authority: 'practice' },
} as const satisfies TermSet

/** How far the self-evaluation of a department or unit has come. */
export const selfEvaluationStateTerms = {
  open: { zh: '收集中', en: 'being collected', authority: 'practice' },
  assembled: { zh: '已汇总', en: 'assembled', authority: 'practice' },
  signed: { zh: '已签批', en: 'signed', authority: 'practice' },
  delivered: { zh: '已报财政', en: 'with the finance bureau', authority: '财预〔2020〕10号' },
  returned: { zh: '被退回', en: 'returned', authority: 'practice' },
  accepted: { zh: '已通过', en: 'accepted', authority: 'practice' },
} as const satisfies TermSet

export const selfEvaluationEventTerms = {
  assemble: { zh: '汇总', en: 'assemble', authority: 'practice' },
  reopen: { zh: '重新收集', en: 'collect again', authority: 'product' },
  sign: { zh: '签批', en: 'sign', authority: 'practice' },
  deliver: { zh: '报送财政', en: 'submit to the bureau', authority: '财预〔2020〕10号' },
  return: { zh: '退回', en: 'return', authority: 'practice' },
  accept: { zh: '通过', en: 'accept', authority: 'practice' },
} as const satisfies TermSet

/** Classes of evidence, strongest first. */
export const evidenceClassTerms = {
  system: { zh: '系统取数', en: 'taken from a system', authority: 'product' },
  acceptance: { zh: '验收或第三方材料', en: 'acceptance or a third party', authority: 'product' },
  survey: { zh: '问卷调查', en: 'survey', authority: '财预〔2021〕101号' },
  ledger: { zh: '工作台账', en: 'working records', authority: 'product' },
  statement: { zh: '情况说明', en: 'own statement', authority: '财预〔2021〕101号' },
} as const satisfies TermSet

/** Qualitative results, a closed set. */
export const resultLevelTerms = {
  achieved: { zh: '达成年度指标', en: 'achieved', authority: '财预〔2020〕10号' },
  partly: { zh: '部分达成并具有一定效果', en: 'partly achieved with some effect', authority: '财预〔2020〕10号' },
  missed: { zh: '未达成且效果较差', en: 'missed with little effect', authority: '财预〔2020〕10号' },
} as const satisfies TermSet

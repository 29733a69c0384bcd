import type { TermSet } from './words.ts'

/** 项目类别. */
export const projectCategoryTerms = {
  personnel: { zh: '人员类', en: 'personnel', authority: '财办〔2023〕12号' },
  running: { zh: '运转类', en: 'running costs', authority: '财办〔2023〕12号' },
  specific: { zh: '特定目标类', en: 'specific purpose', authority: '财办〔2023〕12号' },
} as const satisfies TermSet

/** 持续性. */
export const recurrenceTerms = {
  recurring: { zh: '经常性', en: 'recurring', authority: 'practice' },
  phased: { zh: '阶段性', en: 'phased', authority: 'practice' },
  'one-off': { zh: '一次性', en: 'one-off', authority: 'practice' },
} as const satisfies TermSet

/** What a unit price rests on. */
export const costBasisTerms = {
  standard: { zh: '支出标准', en: 'spending standard', authority: '财预〔2021〕101号' },
  contract: { zh: '合同价', en: 'contract', authority: 'practice' },
  quotation: { zh: '询价', en: 'quotation', authority: 'practice' },
  history: { zh: '历史水平', en: 'past years', authority: '财预〔2021〕101号' },
  other: { zh: '其他依据', en: 'another basis', authority: 'practice' },
} as const satisfies TermSet

/** Entries of the budget ledger. */
export const budgetEntryTerms = {
  opening: { zh: '年初', en: 'opening budget', authority: '财预〔2020〕10号' },
  addition: { zh: '追加', en: 'addition', authority: '预算法' },
  reduction: { zh: '追减', en: 'reduction', authority: '预算法' },
  transfer: { zh: '调剂', en: 'transfer', authority: '预算法' },
  'carry-over': { zh: '结转', en: 'carry-over', authority: '预算法' },
} as const satisfies TermSet

/** The life of a project. */
export const projectStateTerms = {
  drafted: { zh: '编制', en: 'draft', authority: 'practice' },
  declared: { zh: '申报', en: 'declared', authority: 'practice' },
  stored: { zh: '储备', en: 'in the library', authority: 'practice' },
  budgeted: { zh: '已列预算', en: 'in the budget', authority: 'practice' },
  running: { zh: '实施', en: 'running', authority: 'practice' },
  suspended: { zh: '暂停', en: 'suspended', authority: 'practice' },
  ended: { zh: '结项', en: 'ended', authority: 'practice' },
  cancelled: { zh: '取消', en: 'cancelled', authority: 'practice' },
} as const satisfies TermSet

export const projectEventTerms = {
  declare: { zh: '申报入库', en: 'declare', authority: 'practice' },
  store: { zh: '审核入库', en: 'enter into the library', authority: 'practice' },
  return: { zh: '退回', en: 'return', authority: 'practice' },
  budget: { zh: '列入预算', en: 'enter into the budget', authority: 'practice' },
  start: { zh: '开始实施', en: 'start', authority: 'practice' },
  suspend: { zh: '暂停', en: 'suspend', authority: '财预〔2019〕136号' },
  resume: { zh: '恢复', en: 'resume', authority: 'practice' },
  end: { zh: '结项', en: 'end', authority: 'practice' },
  cancel: { zh: '取消', en: 'cancel', authority: 'practice' },
} as const satisfies TermSet

import type { TermSet } from './words.ts'

/** How far a goal has come: declare → office chief → department → finance bureau → approved. */
export const goalStateTerms = {
  draft: { zh: '编制中', en: 'draft', authority: 'product' },
  'with-office': { zh: '待科室审核', en: 'with the chief of the office', authority: 'practice' },
  'with-department': { zh: '待部门审核', en: 'with the department', authority: 'practice' },
  'with-bureau': { zh: '待财政审核', en: 'with the finance bureau', authority: '财预〔2015〕88号' },
  reviewed: { zh: '已审核待批复', en: 'reviewed, to be approved', authority: '财预〔2015〕88号' },
  approved: { zh: '已批复', en: 'approved', authority: '财预〔2015〕88号' },
  dropped: { zh: '不予安排', en: 'not to be funded', authority: '财预〔2015〕88号' },
} as const satisfies TermSet

export const goalEventTerms = {
  declare: { zh: '申报', en: 'declare', authority: '财预〔2015〕88号' },
  endorse: { zh: '科室审核通过', en: 'endorse', authority: 'practice' },
  forward: { zh: '报送财政', en: 'forward', authority: 'practice' },
  return: { zh: '退回', en: 'return', authority: 'practice' },
  withdraw: { zh: '撤回', en: 'withdraw', authority: 'product' },
  review: { zh: '审核', en: 'review', authority: '财预〔2015〕88号' },
  approve: { zh: '批复', en: 'approve', authority: '财预〔2015〕88号' },
  adjust: { zh: '调整', en: 'adjust', authority: '财预〔2015〕88号' },
  abandon: { zh: '放弃调整', en: 'abandon the adjustment', authority: 'product' },
  drop: { zh: '不予安排', en: 'drop', authority: '财预〔2015〕88号' },
} as const satisfies TermSet

/** The four parts of a review of goals. */
export const goalReviewPartTerms = {
  completeness: { zh: '完整性', en: 'completeness', authority: '财预〔2015〕88号' },
  relevance: { zh: '相关性', en: 'relevance', authority: '财预〔2015〕88号' },
  adequacy: { zh: '适当性', en: 'adequacy', authority: '财预〔2015〕88号' },
  feasibility: { zh: '可行性', en: 'feasibility', authority: '财预〔2015〕88号' },
} as const satisfies TermSet

/** What a grade of the review means for a goal. */
export const goalConsequenceTerms = {
  proceed: { zh: '进入预算安排', en: 'proceeds to budgeting', authority: '财预〔2015〕88号' },
  improve: { zh: '完善后进入预算安排', en: 'is improved, then proceeds', authority: '财预〔2015〕88号' },
  resubmit: { zh: '修改后重新报送', en: 'is revised and submitted again', authority: '财预〔2015〕88号' },
  block: { zh: '不得进入预算安排', en: 'may not proceed to budgeting', authority: '财预〔2015〕88号' },
} as const satisfies TermSet

/** What an indicator’s value rests on. */
export const valueBasisTerms = {
  plan: { zh: '计划标准', en: 'plan', authority: '财预〔2021〕101号' },
  industry: { zh: '行业标准', en: 'industry standard', authority: '财预〔2021〕101号' },
  history: { zh: '历史标准', en: 'past values', authority: '财预〔2021〕101号' },
  spending: { zh: '预算支出标准', en: 'spending standard', authority: '财预〔2021〕101号' },
  other: { zh: '其他', en: 'another', authority: '财预〔2021〕101号' },
} as const satisfies TermSet

/** Where an indicator comes from. */
export const indicatorOriginTerms = {
  library: { zh: '指标库', en: 'library', authority: 'product' },
  'last-year': { zh: '上年沿用', en: 'last year', authority: 'product' },
  own: { zh: '自行编制', en: 'own', authority: 'product' },
} as const satisfies TermSet

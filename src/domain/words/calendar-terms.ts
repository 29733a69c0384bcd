import type { TermSet } from './words.ts'

/** How the days of a deadline are counted. */
export const dayUnitTerms = {
  calendar: { zh: '日', en: 'calendar days', authority: '预算法' },
  working: { zh: '工作日', en: 'working days', authority: '政府信息公开条例' },
} as const satisfies TermSet

/** The tasks of a budget year. */
export const taskKindTerms = {
  'pre-evaluation': { zh: '事前绩效评估', en: 'evaluation before the event', authority: '中发〔2018〕34号' },
  'goal-declaration': { zh: '绩效目标申报', en: 'declaration of goals', authority: '财预〔2015〕88号' },
  'goal-review': { zh: '绩效目标审核', en: 'review of goals', authority: '财预〔2015〕88号' },
  'goal-approval': { zh: '绩效目标批复', en: 'approval of goals', authority: '财预〔2015〕88号' },
  monitoring: { zh: '绩效运行监控', en: 'monitoring', authority: '财预〔2019〕136号' },
  'self-evaluation': { zh: '绩效自评', en: 'self-evaluation', authority: '财预〔2020〕10号' },
  review: { zh: '自评复核', en: 'review of self-evaluations', authority: 'practice' },
  rectification: { zh: '问题整改', en: 'rectification', authority: 'practice' },
  'result-use': { zh: '结果应用', en: 'use of results', authority: '预算法' },
  'budget-disclosure': { zh: '预算和目标公开', en: 'publication of budget and goals', authority: '预算法' },
  'account-disclosure': { zh: '决算和结果公开', en: 'publication of accounts and results', authority: '预算法' },
} as const satisfies TermSet

/** What happens in a year and starts a term. */
export const cycleEventTerms = {
  'budget-approved': { zh: '预算经人民代表大会批准', en: 'the budget was approved', authority: '预算法' },
  'budget-issued': { zh: '财政批复部门预算', en: 'finance issued the department’s budget', authority: '预算法' },
  'unit-budget-issued': { zh: '部门批复单位预算', en: 'the department issued the unit’s budget', authority: '预算法' },
  'adjustment-approved': { zh: '预算调整方案经批准', en: 'a budget adjustment was approved', authority: '预算法' },
  'accounts-approved': { zh: '决算草案经批准', en: 'the final accounts were approved', authority: '预算法' },
  'accounts-issued': { zh: '财政批复部门决算', en: 'finance issued the department’s accounts', authority: '预算法' },
  'unit-accounts-issued': {
    zh: '部门批复单位决算',
    en: 'the department issued the unit’s accounts',
    authority: '预算法',
  },
  'information-made': { zh: '信息形成或变更', en: 'information was made or changed', authority: '政府信息公开条例' },
  'rectification-notified': { zh: '整改通知送达', en: 'the notice to mend was served', authority: 'practice' },
} as const satisfies TermSet

/** How a task stands against its deadline. */
export const dueTerms = {
  done: { zh: '已完成', en: 'done', authority: 'product' },
  'done-late': { zh: '逾期完成', en: 'done late', authority: 'product' },
  open: { zh: '办理中', en: 'open', authority: 'product' },
  soon: { zh: '即将到期', en: 'due soon', authority: 'product' },
  today: { zh: '今日到期', en: 'due today', authority: 'product' },
  late: { zh: '已逾期', en: 'late', authority: 'product' },
} as const satisfies TermSet

/** The life of a budget year in the system. */
export const yearStateTerms = {
  preparing: { zh: '准备中', en: 'in preparation', authority: 'product' },
  open: { zh: '进行中', en: 'open', authority: 'product' },
  closing: { zh: '收尾中', en: 'closing', authority: 'product' },
  closed: { zh: '已结束', en: 'closed', authority: 'product' },
} as const satisfies TermSet

export const yearEventTerms = {
  open: { zh: '启动年度', en: 'open the year', authority: 'product' },
  'start-closing': { zh: '进入收尾', en: 'start closing', authority: 'product' },
  reopen: { zh: '恢复进行', en: 'reopen', authority: 'product' },
  close: { zh: '结束年度', en: 'close the year', authority: 'product' },
} as const satisfies TermSet

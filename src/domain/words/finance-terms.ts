import type { ExpenditureNature, FinanceFlow, FinanceStage, FundSource } from '../filing/finance.ts'
import type { Term } from './words.ts'

/** The moment of the budget year an amount belongs to. */
export const financeStageTerms = {
  'opening-budget': { zh: '年初预算', en: 'budget at the start of the year', authority: '财预〔2020〕10号' },
  adjustment: { zh: '预算调整', en: 'change during the year', authority: '预算法' },
  'annual-budget': { zh: '全年预算', en: 'budget after all changes', authority: '财预〔2020〕10号' },
  budget: { zh: '预算', en: 'budget, stage not printed', authority: '预算法' },
  execution: { zh: '执行数', en: 'execution', authority: '财预〔2020〕10号' },
  'final-account': { zh: '决算', en: 'final account', authority: '预算法' },
  'opening-balance': { zh: '年初结转结余', en: 'balance brought forward', authority: '预算法' },
  'closing-balance': { zh: '年末结转结余', en: 'balance carried forward', authority: '预算法' },
} as const satisfies Readonly<Record<FinanceStage, Term>>

/** Where the money comes from. */
export const fundSourceTerms = {
  total: { zh: '合计', en: 'all sources', authority: 'product' },
  fiscal: { zh: '财政拨款', en: 'government funds together', authority: 'practice' },
  'general-budget': { zh: '一般公共预算', en: 'general public budget', authority: '预算法' },
  'government-fund': { zh: '政府性基金预算', en: 'budget of government funds', authority: '预算法' },
  'state-capital': { zh: '国有资本经营预算', en: 'state capital operations budget', authority: '预算法' },
  'social-insurance': { zh: '社会保险基金预算', en: 'social insurance funds budget', authority: '预算法' },
  'special-account': { zh: '财政专户管理资金', en: 'fiscal special account', authority: 'practice' },
  'non-fiscal': { zh: '非财政资金', en: 'money outside the budget', authority: 'practice' },
  'carry-over': { zh: '上年结转资金', en: 'money brought forward', authority: '财预〔2020〕10号' },
  other: { zh: '其他资金', en: 'other money', authority: '财预〔2020〕10号' },
} as const satisfies Readonly<Record<FundSource, Term>>

export const expenditureNatureTerms = {
  basic: { zh: '基本支出', en: 'basic expenditure', authority: '预算法实施条例' },
  project: { zh: '项目支出', en: 'project expenditure', authority: '预算法实施条例' },
} as const satisfies Readonly<Record<ExpenditureNature, Term>>

export const financeFlowTerms = {
  income: { zh: '收入', en: 'income', authority: '预算法' },
  expenditure: { zh: '支出', en: 'expenditure', authority: '预算法' },
  balance: { zh: '结转结余', en: 'balance', authority: '预算法' },
  both: { zh: '收支', en: 'income and expenditure', authority: 'practice' },
} as const satisfies Readonly<Record<FinanceFlow, Term>>

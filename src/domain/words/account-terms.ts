import type {
  AccountForm,
  AccountMeasure,
  AccountRowRole,
  AccountSide,
  AccountStage,
  EvaluationFactKind,
  FinalAccountForm,
} from '../filing/accounts.ts'
import type { Term } from './words.ts'

/** The nine tables of a published final account, by their official names. */
export const finalAccountFormTerms = {
  'income-expenditure': {
    zh: '收入支出决算总表',
    en: 'final account of income and expenditure',
    authority: '财预〔2016〕143号',
  },
  income: { zh: '收入决算表', en: 'final account of income', authority: '财预〔2016〕143号' },
  expenditure: { zh: '支出决算表', en: 'final account of expenditure', authority: '财预〔2016〕143号' },
  'fiscal-income-expenditure': {
    zh: '财政拨款收入支出决算总表',
    en: 'final account of appropriations',
    authority: '财预〔2016〕143号',
  },
  'general-expenditure': {
    zh: '一般公共预算财政拨款支出决算表',
    en: 'spending from the general public budget',
    authority: '财预〔2016〕143号',
  },
  'general-basic-expenditure': {
    zh: '一般公共预算财政拨款基本支出决算明细表',
    en: 'basic spending from the general public budget',
    authority: '财预〔2016〕143号',
  },
  'government-fund': {
    zh: '政府性基金预算财政拨款收入支出决算表',
    en: 'final account of government funds',
    authority: '财预〔2016〕143号',
  },
  'state-capital': {
    zh: '国有资本经营预算财政拨款支出决算表',
    en: 'final account of the state capital budget',
    authority: '财预〔2016〕143号',
  },
  'three-public': {
    zh: '财政拨款“三公”经费支出决算表',
    en: 'spending on travel abroad, vehicles and receptions',
    authority: '财预〔2016〕143号',
  },
} as const satisfies Readonly<Record<FinalAccountForm, Term>>

/** The tables of a published budget. */
export const budgetFormTerms = {
  'income-expenditure': { zh: '收支总表', en: 'budget of income and expenditure', authority: '财预〔2016〕143号' },
  income: { zh: '收入总表', en: 'budget of income', authority: '财预〔2016〕143号' },
  expenditure: { zh: '支出总表', en: 'budget of expenditure', authority: '财预〔2016〕143号' },
  'fiscal-income-expenditure': {
    zh: '财政拨款收支总表',
    en: 'budget of appropriations',
    authority: '财预〔2016〕143号',
  },
  'general-expenditure': {
    zh: '一般公共预算支出表',
    en: 'spending from the general public budget',
    authority: '财预〔2016〕143号',
  },
  'general-basic-expenditure': {
    zh: '一般公共预算基本支出表',
    en: 'basic spending from the general public budget',
    authority: '财预〔2016〕143号',
  },
  'government-fund': { zh: '政府性基金预算支出表', en: 'budget of government funds', authority: '财预〔2016〕143号' },
  'state-capital': { zh: '国有资本经营预算支出表', en: 'state capital budget', authority: '财预〔2016〕143号' },
  'three-public': {
    zh: '“三公”经费支出表',
    en: 'budget for travel abroad, vehicles and receptions',
    authority: '财预〔2016〕143号',
  },
  'project-expenditure': { zh: '项目支出表', en: 'budget of projects', authority: 'practice' },
  'performance-goals': { zh: '项目支出绩效目标表', en: 'performance goals of projects', authority: 'practice' },
} as const satisfies Readonly<Record<AccountForm, Term>>

export const accountStageTerms = {
  'final-account': { zh: '决算', en: 'final account', authority: '预算法' },
  budget: { zh: '预算', en: 'budget', authority: '预算法' },
} as const satisfies Readonly<Record<AccountStage, Term>>

/** What an amount of an account table is of. */
export const accountMeasureTerms = {
  total: { zh: '合计', en: 'total', authority: 'practice' },
  income: { zh: '本年收入', en: 'income of the year', authority: '财预〔2016〕143号' },
  expenditure: { zh: '本年支出', en: 'expenditure of the year', authority: '财预〔2016〕143号' },
  fiscal: { zh: '财政拨款', en: 'appropriations', authority: '财预〔2016〕143号' },
  'general-budget': { zh: '一般公共预算财政拨款', en: 'general public budget', authority: '预算法' },
  'government-fund': { zh: '政府性基金预算财政拨款', en: 'government funds', authority: '预算法' },
  'state-capital': { zh: '国有资本经营预算财政拨款', en: 'state capital budget', authority: '预算法' },
  basic: { zh: '基本支出', en: 'basic expenditure', authority: '预算法实施条例' },
  project: { zh: '项目支出', en: 'project expenditure', authority: '预算法实施条例' },
  personnel: { zh: '人员经费', en: 'staff', authority: '财预〔2016〕143号' },
  public: { zh: '公用经费', en: 'running costs', authority: '财预〔2016〕143号' },
  opening: { zh: '年初结转和结余', en: 'balance brought forward', authority: '财预〔2016〕143号' },
  closing: { zh: '年末结转和结余', en: 'balance carried forward', authority: '财预〔2016〕143号' },
  overseas: { zh: '因公出国（境）费', en: 'travel abroad', authority: '财预〔2016〕143号' },
  vehicles: { zh: '公务用车购置及运行费', en: 'official vehicles', authority: '财预〔2016〕143号' },
  'vehicle-purchase': { zh: '公务用车购置费', en: 'purchase of vehicles', authority: '财预〔2016〕143号' },
  'vehicle-running': { zh: '公务用车运行维护费', en: 'running of vehicles', authority: '财预〔2016〕143号' },
  reception: { zh: '公务接待费', en: 'receptions', authority: '财预〔2016〕143号' },
  other: { zh: '其他', en: 'other', authority: 'product' },
} as const satisfies Readonly<Record<AccountMeasure, Term>>

/** What a row does in its table. */
export const accountRowRoleTerms = {
  item: { zh: '项目', en: 'an item', authority: 'product' },
  part: { zh: '其中', en: 'part of the row above', authority: 'practice' },
  'year-total': { zh: '本年合计', en: 'total of the year', authority: '财预〔2016〕143号' },
  opening: { zh: '年初结转和结余', en: 'balance brought forward', authority: '财预〔2016〕143号' },
  'used-balance': { zh: '使用非财政拨款结余', en: 'balances used', authority: '财预〔2016〕143号' },
  distribution: { zh: '结余分配', en: 'balances distributed', authority: '财预〔2016〕143号' },
  closing: { zh: '年末结转和结余', en: 'balance carried forward', authority: '财预〔2016〕143号' },
  total: { zh: '总计', en: 'grand total', authority: '财预〔2016〕143号' },
} as const satisfies Readonly<Record<AccountRowRole, Term>>

export const accountSideTerms = {
  income: { zh: '收入', en: 'income', authority: '预算法' },
  expenditure: { zh: '支出', en: 'expenditure', authority: '预算法' },
  both: { zh: '不分收支', en: 'not divided', authority: 'product' },
} as const satisfies Readonly<Record<AccountSide, Term>>

/** What an account says about the evaluation of its projects. */
export const evaluationFactTerms = {
  projects: { zh: '自评项目数', en: 'projects evaluated', authority: '中发〔2018〕34号' },
  money: { zh: '涉及资金', en: 'money evaluated', authority: '中发〔2018〕34号' },
  share: { zh: '占项目支出比例', en: 'share of project spending', authority: 'practice' },
  score: { zh: '自评得分', en: 'score', authority: '财预〔2020〕10号' },
  'annual-budget': { zh: '全年预算数', en: 'budget of the project', authority: '财预〔2020〕10号' },
  execution: { zh: '执行数', en: 'spending of the project', authority: '财预〔2020〕10号' },
  'execution-rate': { zh: '预算执行率', en: 'execution rate of the project', authority: '财预〔2020〕10号' },
} as const satisfies Readonly<Record<EvaluationFactKind, Term>>

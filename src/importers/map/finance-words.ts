import type { ExpenditureNature, FinanceFlow, FinanceStage, FundSource } from '#domain/filing/finance.ts'

type Rule<T> = readonly (readonly [T, RegExp])[]

/** First rule whose words stand in the metric decides. */
const decide = <T>(rules: Rule<T>, metric: string): T | undefined =>
  rules.find(([, pattern]) => pattern.test(metric))?.[0]

const stages: Rule<FinanceStage> = [
  ['opening-balance', /年初结[转余]|上年结[转余]|年初(?:财政拨款)?结转/u],
  ['closing-balance', /结转和?结余|年末结[转余]|结转下年|结余分配|年末结余/u],
  ['opening-budget', /年初(?:部门)?预算|年初批复|当年预算/u],
  ['adjustment', /(?:追加|追减|调增|调减|调整)(?:预算)?(?:数|金额|额|了)?$/u],
  ['annual-budget', /全年预算|调整(?:后)?预算|调整预算|变动后预算|最终预算/u],
  ['final-account', /决算/u],
  [
    'execution',
    /执行数?|实际(?:支出|使用|完成)|支出数|已支出|使用数|本年(?:收入|支出)|总(?:收入|支出)|(?:收入|支出)(?:合计|总计)/u,
  ],
  ['budget', /预算/u],
]

const sources: Rule<FundSource> = [
  ['non-fiscal', /非财政/u],
  ['state-capital', /国有资本/u],
  ['social-insurance', /社会保险基金/u],
  ['government-fund', /政府性基金|基金预算|^基金/u],
  ['general-budget', /一般公共/u],
  ['special-account', /专户/u],
  ['other', /其他(?:资金|收入|支出|来源)|自有资金|单位资金|自筹/u],
  ['fiscal', /财政(?:性)?(?:拨款|资金|补助)/u],
]

const natures: Rule<ExpenditureNature> = [
  ['basic', /基本支出/u],
  ['project', /项目支出/u],
]

const moneyWords = /预算|决算|收入|支出|结转|结余|执行数|拨款|资金|财政补助/u
/** Money of the economy or of a single purpose is no money of the whole department. */
const notDepartment =
  /税收|营业|生产总值|销售|投资|企业|人均|居民|专项经费|工作经费|业务经费|奖励|补贴|补助经费|救助|捐|罚|三公|接待|公车|采购/u

/** Is this the name of an amount of the whole department? */
export const isFinanceMetric = (metric: string): boolean =>
  metric.length <= 40 && moneyWords.test(metric) && !notDepartment.test(metric)

export const stageOf = (metric: string): FinanceStage | undefined => {
  // 一般公共预算…支出, 基金预算…收入: the budget is the source of the money, not its stage.
  const bare = metric.replaceAll(
    /(?:一般公共|政府性基金|基金|国有资本经营|社会保险基金)预算(?!(?:年度)?(?:预算|安排|数))/gu,
    '',
  )
  return decide(stages, bare)
}
export const sourceOf = (metric: string): FundSource | undefined => decide(sources, metric)
export const natureOf = (metric: string): ExpenditureNature | undefined => decide(natures, metric)

export const flowOf = (metric: string, stage: FinanceStage): FinanceFlow => {
  if (stage === 'opening-balance' || stage === 'closing-balance') return 'balance'
  if (/收支/u.test(metric)) return 'both'
  return /收入|来源/u.test(metric.replaceAll(/收入支出/gu, '')) ? 'income' : 'expenditure'
}

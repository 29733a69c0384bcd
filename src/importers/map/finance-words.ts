import type { ExpenditureNature, FinanceFlow, FinanceStage, FundSource } from '#domain/filing/finance.ts'

type Rule<T> = readonly (readonly [T, RegExp])[]

/** First rule whose words stand in the metric decides. */
const decide = <T>(rules: Rule<T>, metric: string): T | undefined =>
  rules.find(([, pattern]) => pattern.test(metric))?.[0]

const stages: Rule<FinanceStage> = [
  ['opening-balance', /年初结[转余]|上年结[转余]|年初(?:财政拨款)?结转|使用(?:非财政拨款|专用)结余|用事业基金弥补/u],
  ['closing-balance', /结转和?结余|年末结[转余]|结转下年|结余分配|年末结余/u],
  ['opening-budget', /年初(?:部门)?预算|年初批复|当年预算/u],
  // 调整预算数 of the accounts is the budget after adjustment; 预算调整数 is what was added.
  ['adjustment', /(?:追加|追减|调增|调减)(?:预算)?(?:数|金额|额|了)?$|调整(?:数|金额|额|了)?$/u],
  ['annual-budget', /全年预算|调整(?:后)?预算|调整预算|变动后预算|最终预算/u],
  ['final-account', /决算/u],
  [
    'execution',
    /执行数?|实际(?:支出|使用|完成)|支出数|已支出|使用数|本年(?:收入|支出)|总(?:收入|支出)|(?:收入|支出|收、支)(?:合计|总计)/u,
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
  ['other', /其他(?:资金|收入|支出|来源)|自有资金|单位资金|自筹|(?:事业|经营|上级补助|附属单位(?:上缴)?)收入/u],
  ['fiscal', /财政(?:性)?(?:拨款|资金|补助)/u],
]

const natures: Rule<ExpenditureNature> = [
  ['basic', /基本支出/u],
  ['project', /项目支出/u],
]

const moneyWords = /预算|决算|收入|支出|收、支|结转|结余|执行数|拨款|资金|财政补助/u
/** 较上年决算数减少, 比2023年总收入: the distance to another year's amount, or that amount. */
const comparison =
  /^(?:较|比|与|同比)|(?:较|比|与)[^，]{0,20}(?:增加|减少|增长|下降|上升|降低|节约|压减|[增减])了?$|^(?:共|合计|同比|实际)?(?:增加|减少|增长|下降|上升|降低|节约|压减|[增减])了?$/u
/** Money by the level it comes from divides a whole that another sentence may state. */
const byLevel =
  /^(?:中央|省级?|市级?|市区级|区级?|县级?|乡镇级?|上级|本级)(?:本级)?(?:财政)?(?:收入|支出|资金)|(?:返还|结算补助|奖补资金|调[入出])/u
/** Functions and economic kinds of spending divide the money in ways of their own: parts, never the whole department. */
const classified =
  /(?:一般公共服务|外交|国防|公共安全|教育|科学技术|文化(?:旅游)?体育与传媒|社会保障和就业|卫生健康|医疗卫生|节能环保|城乡社区|农林水|交通运输|资源勘探(?:工业)?信息|商业服务业|金融|自然资源|住房(?:保障|改革)|粮油物资储备|灾害防治|应急管理|债务付息|抗疫特别国债|工资福利|商品和服务|对个人和家庭|资本性|人员|公用)(?:等)?(?:的)?(?:事务|海洋气象等|及应急管理)?(?:支出|经费|补助)/u
/** Money of the economy or of a single purpose is no money of the whole department. */
const notDepartment =
  /税收|营业|生产总值|销售|投资|企业|人均|居民|专项经费|工作经费|业务经费|奖励|补贴|补助经费|救助|捐|罚|三公|接待|公车|采购|到位|转移支付|配套/u

/** “三公”经费 are told with budgets and accounts of their own, whose names do not repeat what they are of. */
const ofOnePurpose = /三公|因公出国|公务接待|公务用车|会议费|培训费|机关运行经费/u

/** Do the words of the sentence before an amount or rate turn to money of a single purpose? */
export const speaksOfOnePurpose = (before: string): boolean => ofOnePurpose.test(before)

/** Is this the name of an amount of the whole department? */
export const isFinanceMetric = (metric: string): boolean =>
  metric.length <= 40 &&
  moneyWords.test(metric) &&
  ![notDepartment, comparison, byLevel, classified].some((pattern) => pattern.test(metric))

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
  if (/收支|收、支/u.test(metric)) return 'both'
  return /收入|来源/u.test(metric.replaceAll(/收入支出/gu, '')) ? 'income' : 'expenditure'
}

import type { AccountMeasure, AccountStage } from '#domain/filing/accounts.ts'

/** What a column of an account table holds, told from the innermost cell of its head. */
export type HeadKind = 'code' | 'name' | 'ordinal' | 'remark' | 'amount'

const kinds: readonly (readonly [HeadKind, RegExp])[] = [
  ['ordinal', /^(?:行次|序号|编号|顺序号)$/u],
  ['remark', /备注|说明|原因|依据|统计数/u],
  ['code', /编码|代码|^[类款项]$/u],
  [
    'name',
    /名称|^项目(?:（.*）)?$|^(?:支出|收入|预算)项目$|^(?:单位|项目单位|部门|类型|类别|项目类别|科目|功能分类|经济分类)$/u,
  ],
]

export const headKind = (head: string): HeadKind => kinds.find(([, pattern]) => pattern.test(head))?.[0] ?? 'amount'

/** The column that names the rows, where several hold names (类型, 项目名称, 项目单位). */
export const isRowName = (head: string): boolean => /科目名称|项目名称|^项目|功能分类|经济分类/u.test(head)

const measures: readonly (readonly [AccountMeasure, RegExp])[] = [
  ['other', /上年.*(?:执行|决算|预算)数|增减|比.{0,6}[±％%]|[％%]|其中|比上年|与上年/u],
  ['vehicles', /公务用车购置费?(?:及|和|、|与)|公务用车(?:费|经费)(?:小计)?$/u],
  ['vehicle-purchase', /公务用车购置|^(?:车辆)?购置费?$/u],
  ['vehicle-running', /公务用车运行|^(?:车辆)?运行(?:维护)?费?$/u],
  ['overseas', /因公出国|出国（境）/u],
  ['reception', /公务接待/u],
  ['opening', /(?:年初|上年)(?:财政拨款)?结[转余]/u],
  ['closing', /(?:年末|年终)(?:财政拨款)?结[转余]|结转下年/u],
  ['general-budget', /一般公共预算/u],
  ['government-fund', /政府性基金/u],
  ['state-capital', /国有资本经营/u],
  ['fiscal', /^财政拨款(?:收入|支出|小计)?$/u],
  ['basic', /基本支出/u],
  ['project', /项目支出/u],
  ['personnel', /人员经费|人员支出/u],
  ['public', /公用经费|公用支出/u],
  ['income', /本年收入/u],
  ['expenditure', /本年支出/u],
  ['total', /合计|总计|小计|^金额$|预算数|决算数|执行数/u],
]

/** What an amount is of, told from one cell of a head or from the name of a row. */
export const measureOf = (words: string): AccountMeasure =>
  measures.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other'

const totalHead = /^(?:合计|小计|总计|(?:本年)?(?:收入|支出)合计|预算合计)$/u
export const isTotalHead = (leaf: string): boolean => totalHead.test(leaf)

const natures: ReadonlySet<AccountMeasure> = new Set(['basic', 'project', 'personnel', 'public'])
const notSpent: ReadonlySet<AccountMeasure> = new Set(['opening', 'closing', 'income'])

/** 小计, 金额 and 决算数 say nothing of their own: the cell above does. */
export const measureOfPath = (path: readonly string[]): AccountMeasure => {
  const leaf = path.at(-1) ?? ''
  const own = measureOf(leaf)
  const above = path.slice(0, -1).map(measureOf)
  // 基本支出 below 年初结转和结余 or 本年收入 is no spending of the year.
  if (natures.has(own) && above.some((measure) => notSpent.has(measure))) return 'other'
  if (own !== 'total') return own
  return above.findLast((measure) => measure !== 'total' && measure !== 'other') ?? 'total'
}

/** Budget or account, where the head says so. */
export const stageOfPath = (path: readonly string[]): AccountStage | undefined => {
  const printed = path.join(' ')
  if (/上年|比|增减/u.test(printed)) return undefined
  if (/决算数|执行数/u.test(printed)) return 'final-account'
  return /预算数/u.test(printed) ? 'budget' : undefined
}

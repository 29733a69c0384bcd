import type { Filing } from '#domain/filing/filing.ts'
import type { FinanceItem, FinanceRate, FinanceStage } from '#domain/filing/finance.ts'
import { formMoneyItems, isMoneyOfFiling } from '#domain/filing/form-money-items.ts'
import { matched } from './matched.ts'
import { asMoney, type Figure } from './quantity.ts'

/** The amount with 万 read as 万元. */
export const moneyOf = ({ figure }: Pick<FinanceItem, 'figure'>): Figure => asMoney(figure)

/** The items at these indices; an index that is not given (an operand not printed) is left out. */
export const itemsAt = ({ finance }: Filing, indices: readonly (number | undefined)[]): readonly FinanceItem[] =>
  indices.flatMap((index) => (index === undefined ? [] : finance.slice(index, index + 1)))

const ofPart = /基本支出|项目支出|人员经费|公用经费|非财政|专户/u

/** 基本支出完成率 beside amounts of the whole: the name says part, the amounts found near it do not. */
const namesPart = (metric: string, items: readonly FinanceItem[]): boolean => {
  const part = matched(metric, ofPart)
  return !items.some(({ metric: name }) => name.includes(part))
}

/** Numerator and denominator of a rate, where both are printed and are what the rate names. */
export const operandsOf = (filing: Filing, rate: FinanceRate): readonly FinanceItem[] => {
  const items = itemsAt(filing, [rate.numerator, rate.denominator])
  return items.length < 2 || namesPart(rate.metric, items) ? [] : items
}

const budgets: ReadonlySet<FinanceStage> = new Set(['budget', 'annual-budget', 'opening-budget'])
export const isBudget = ({ stage }: Pick<FinanceItem, 'stage'>): boolean => budgets.has(stage)
export const isSpent = ({ stage }: Pick<FinanceItem, 'stage'>): boolean =>
  stage === 'execution' || stage === 'final-account'

/** An amount of all money, undivided by source or nature. */
export const isOfAll = ({ source, nature }: Pick<FinanceItem, 'source' | 'nature'>): boolean =>
  source === 'total' && nature === undefined

/** 部门年度决算收入 → 决算收入: the printed name without year, organisation and filler, for comparing names. */
export const nameOfItem = ({ metric }: Pick<FinanceItem, 'metric'>): string =>
  metric
    .replaceAll(/(?:19|20)\d\d\s*年(?:度)?/gu, '')
    .replaceAll(
      /^.*(?:街道办事处|人民政府|本部门|我部门|部门|[我本]?[街镇乡局委办])(?=.)|年度|全年|其中|金额|数额|总额|数$|[\s的]/gu,
      '',
    )

/** Parts of one total, by what they divide it (source or nature). */
export type MoneyBreakdown = {
  readonly phrase: string
  readonly by: 'source' | 'nature'
  readonly total: FinanceItem
  readonly parts: readonly FinanceItem[]
}

/**
 * The breakdowns of the department's money, and of each project that has a form of its own; two groupings of one total
 * are two breakdowns.
 */
export const moneyBreakdownsOf = (filing: Filing): readonly MoneyBreakdown[] => {
  const others = filing.forms.filter((form) => !isMoneyOfFiling(filing, form)).flatMap(({ money }) => money ?? [])
  return [filing.finance, ...others.map((money) => formMoneyItems(money))].flatMap(breakdownsIn)
}

const breakdownsIn = (finance: readonly FinanceItem[]): readonly MoneyBreakdown[] => {
  const groups = new Map<string, MoneyBreakdown & { readonly parts: FinanceItem[] }>()
  for (const item of finance) {
    const total = item.breakdown && finance[item.breakdown.totalIndex]
    if (!item.breakdown || !total) continue
    const by = item.nature === undefined ? 'source' : 'nature'
    const key = `${item.breakdown.totalIndex} ${by} ${item.sentence}`
    const known = groups.get(key)
    if (known) known.parts.push(item)
    else groups.set(key, { phrase: item.breakdown.phrase, by, total, parts: [item] })
  }
  return [...groups.values()]
}

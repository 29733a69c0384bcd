import type { Change } from '#domain/number/stated.ts'
import { findUnit } from '#domain/number/unit.ts'
import { quantityAt } from './quantity.ts'
import { tokenAt } from './tokens.ts'

/** A change phrase behind a figure, [from, to). */
export type FoundChange = Change & { readonly from: number; readonly to: number }

/** 分别 and 各 are left out: 分别增长5%和6% speaks of two figures, and one of them would get the other's rate. */
const basis = String.raw`(?<basis>同比|环比|同口径(?:同比|相比)?|较同期|(?:较|比|与)?(?:上年|去年|上一年|前年|(?:19|20)\d\d\s?年)度?(?:同期|决算数?|执行数)?(?:相比|比)?)?`
const adverb = '(?:实际|累计|平均|年均|名义|又|已|共|均|净|略|大幅)?'
const verb =
  '(?:(?<up>增长率?|增加额?|增幅|增速|上升|提高|提升|上涨|新增|增)|(?<down>下降率?|减少额?|降幅|降低|回落|压减|缩减|下跌|减幅|下滑|降|减))'
const link = '(?:收窄至|扩大至|幅度|比例|了|为|达到|达|约|近|超|至)?[:：]?'
const phrase = new RegExp(String.raw`[，,、；;（(]?\s?(?:其中)?${basis}[，,]?\s?${adverb}${verb}${link}\s?`, 'uy')

const basisOf = (printed: string | undefined): Change['basis'] => {
  if (printed === undefined) return 'unstated'
  return printed.startsWith('环比') ? 'period-on-period' : 'year-on-year'
}

/** Units a change can be printed in: a rate, points, or the unit of the figure itself (converted or not). */
const fits = (unit: string, figureUnit: string): boolean =>
  unit === '%' ||
  unit === '‰' ||
  unit === '个百分点' ||
  unit === '百分点' ||
  unit === '倍' ||
  (unit !== '' && findUnit(unit)?.base === findUnit(figureUnit)?.base)

/** 增至 and 降至 name the value reached, not the change. */
const isReached = (printed: string): boolean => /[^窄大]至[:：]?\s?$/u.test(printed)

const changeAt = (text: string, at: number, figureUnit: string): FoundChange | undefined => {
  phrase.lastIndex = at
  const found = phrase.exec(text)
  if (!found || isReached(found[0])) return undefined
  const token = tokenAt(text, at + found[0].length)
  const quantity = token && quantityAt(text, token)
  if (!quantity || !fits(quantity.unit, figureUnit)) return undefined
  const { basis, up } = found.groups ?? {}
  return {
    basis: basisOf(basis),
    direction: up === undefined ? 'down' : 'up',
    value: quantity.value,
    unit: quantity.unit,
    from: at,
    to: quantity.to,
  }
}

/** Amount, rate and one more: longer chains are no sentence. */
const mostChanges = 4

/** The change phrases that follow one another behind a figure: 比上年增加872.69万元，增长3.6%. */
export const changesAt = (text: string, at: number, figureUnit: string): readonly FoundChange[] => {
  const changes: FoundChange[] = []
  let change = changeAt(text, at, figureUnit)
  while (change && changes.length < mostChanges) {
    changes.push(change)
    change = changeAt(text, change.to, figureUnit)
  }
  return changes
}

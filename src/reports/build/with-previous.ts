import {
  absolute,
  compare,
  divide,
  hundred,
  isZero,
  multiply,
  printDecimal,
  round,
  subtract,
  zero,
} from '#domain/number/decimal.ts'
import type { Decimal } from '#domain/number/decimal.ts'
import { halfUp } from '#domain/number/rounding.ts'
import type { DraftFact, DraftFiling } from '#domain/filing/draft.ts'
import { amountKey, convertFigure, rateKey } from '#domain/filing/draft-amount.ts'
import { figureOf, figureValue, wordsValue, type DraftFigure, type DraftValue } from '#domain/filing/draft-value.ts'

type Named = { readonly key: string; readonly value: DraftValue }

const amountsOf = ({ amounts, rates, score }: DraftFiling): readonly Named[] => [
  ...amounts.map((amount) => ({ key: amountKey(amount), value: amount.value })),
  ...rates.map((rate) => ({ key: rateKey(rate), value: rate.value })),
  { key: 'score', value: score.total },
]

/** Last year's figure in this year's unit, exactly as many decimals as it was stated with where the units agree. */
const comparable = (last: DraftFigure, now: DraftFigure): DraftFigure | undefined => {
  if (last.qualifier !== '' || now.qualifier !== '') return undefined
  return last.unit === now.unit ? last : convertFigure(last, now.unit, 6)
}

const digits = (now: DraftFigure, last: DraftFigure): number => Math.min(6, Math.max(now.value.scale, last.value.scale))

/** 比上年增加872.69万元 · 比上年减少3.2万元 · 与上年持平; between two rates 比上年提高1.2个百分点. */
const changeWords = (now: DraftFigure, last: DraftFigure, before: DraftFigure): string => {
  const difference = subtract(now.value, last.value)
  if (isZero(difference)) return '与上年持平'
  const amount = printDecimal(round(absolute(difference), digits(now, before), halfUp))
  const isMore = compare(difference, zero) > 0
  if (now.unit === '%') return `比上年${isMore ? '提高' : '下降'}${amount}个百分点`
  return `比上年${isMore ? '增加' : '减少'}${amount}${now.unit}`
}

/** 增长3.62% · 下降0.5%; nothing where last year was not above zero, since there is nothing to grow from. */
const growth = (now: Decimal, last: Decimal): string | undefined => {
  if (compare(last, zero) <= 0) return undefined
  const difference = subtract(now, last)
  const rate = divide(multiply(absolute(difference), hundred), last, { scale: 2, rounding: halfUp })
  if (isZero(difference)) return undefined
  return `${compare(difference, zero) > 0 ? '增长' : '下降'}${printDecimal(rate)}%`
}

const fact = (id: string, name: string, value: DraftValue): DraftFact => ({ id, name, value })

const comparison = (key: string, now: DraftFigure, before: DraftFigure): readonly DraftFact[] => {
  const last = comparable(before, now)
  if (!last) return []
  const grown = now.unit === '%' || key === 'score' ? undefined : growth(now.value, last.value)
  return [
    fact(`last:${key}`, `上年${key}`, figureValue(before.value, before.unit)),
    fact(`change:${key}`, `比上年变动`, wordsValue(changeWords(now, last, before))),
    ...(grown === undefined ? [] : [fact(`growth:${key}`, '比上年增长', wordsValue(grown))]),
  ]
}

/**
 * The draft with comparisons to last year's as facts: last:KEY the figure of last year, change:KEY 比上年增加…万元 or
 * 比上年下降…个百分点, growth:KEY 增长…%. A figure only one year states, or states with 约, is not compared.
 */
export const withPrevious = (draft: DraftFiling, previous: DraftFiling): DraftFiling => {
  const earlier = new Map(amountsOf(previous).map(({ key, value }) => [key, figureOf(value)]))
  const facts = amountsOf(draft).flatMap(({ key, value }) => {
    const [now, before] = [figureOf(value), earlier.get(key)]
    return now && before ? comparison(key, now, before) : []
  })
  const lastYear = previous.year === undefined ? [] : [fact('last:year', '上年', wordsValue(`${previous.year}`))]
  return { ...draft, facts: [...draft.facts, ...lastYear, ...facts] }
}

import type { Claim, Filing } from '#domain/filing/filing.ts'
import { add, decimal, divide, printDecimal, type Decimal } from '#domain/number/decimal.ts'
import { divideIntervals, interval, overlap, printedInterval, type Interval } from '#domain/number/interval.ts'
import { halfUp } from '#domain/number/rounding.ts'
import { baseInterval, signedChange } from '#domain/number/stated.ts'
import { toBase } from '#domain/number/unit.ts'
import { words } from '#domain/words/words.ts'
import { cannotTell, fails, orCannotTell, withinRounding, type Verdict, type YearCheck } from '../check.ts'
import { metricKey, printedFigure } from '../shared/year-metrics.ts'
import { areConsecutive, whyNotComparable } from '../shared/year-pair.ts'

const hundred = decimal(100n)

/** 1 + change, as an interval of what the printed percentage may stand for. */
const growthOf = (change: Decimal): Interval => {
  const { low, high } = printedInterval(change)
  const factor = (percent: Decimal): Decimal => decimal(add(percent, hundred).units, add(percent, hundred).scale + 2)
  return interval(factor(low), factor(high))
}

const judgePair = (before: Claim, after: Claim): Verdict[] => {
  const { change } = after.figure
  if (change === undefined || change.basis !== 'year-on-year' || change.unit !== '%') return []
  const growth = growthOf(signedChange(change))
  const implied = divideIntervals(baseInterval(after.figure), growth, 8)
  if (implied === undefined) return []
  const current = toBase(after.figure.value, after.figure.unit)
  const middle = divide(current.value, decimal(add(signedChange(change), hundred).units, change.value.scale + 2), {
    scale: 2,
    rounding: halfUp,
  })
  const evidence = {
    places: [after.clausePlace],
    arithmetic: `${printedFigure(after)} ÷ (1 ${change.direction === 'up' ? '+' : '−'} ${printDecimal(change.value)}%) = ${printDecimal(middle)}${current.base}`,
    expected: `${printDecimal(middle)}${current.base}`,
    printed: printedFigure(before),
  }
  if (overlap(implied, baseInterval(before.figure)))
    return [
      withinRounding({
        ...evidence,
        message: words(`“${after.metric}”的同比与上年数相符。`, `The change of “${after.metric}” fits last year.`),
      }),
    ]
  return [
    fails({
      ...evidence,
      message: words(
        `按“${after.metric}”的同比推算，上年应为 ${printDecimal(middle)}${current.base}，上年报告为 ${printedFigure(before)}。`,
        `The change of “${after.metric}” implies ${printDecimal(middle)} for last year; its report gives ${printedFigure(before)}.`,
      ),
      benign: words(
        '上年数经修订，或按可比口径、可比价格计算',
        'last year was revised, or the change is at constant prices',
      ),
      remedy: words('说明同比的口径和基数。', 'State the base of the change.'),
    }),
  ]
}

const judge = (earlier: Filing, later: Filing): readonly Verdict[] => {
  const why = whyNotComparable(earlier, later)
  if (why !== undefined) return [why]
  if (!areConsecutive(earlier, later))
    return [
      cannotTell('两份报告不是相邻年度，同比无从复算', 'The years are not consecutive: no change can be recomputed'),
    ]
  const before = new Map(earlier.claims.map((claim) => [metricKey(claim), claim]))
  const verdicts = later.claims.flatMap((after) => {
    const same = before.get(metricKey(after))
    return same === undefined ? [] : judgePair(same, after)
  })
  return orCannotTell(verdicts, '没有同名且带同比的数据', 'No figure with a change on last year is in both reports')
}

export const impliedPriorValue: YearCheck = {
  id: 'implied-prior-value',
  rule: 'R30',
  title: words('同比推算的上年数与上年报告一致', 'Changes fit last year’s report'),
  about: words(
    '相邻年度：本年数÷(1±同比) 与上年报告中同名数据比较，容差由印出的小数位决定。间隔年度不能复算。',
    'Consecutive years: this year ÷ (1 ± change) against the figure of last year, within the printed decimals.',
  ),
  authority: 'arithmetic',
  severity: 'warning',
  judge,
}

import type { Filing } from '#domain/filing/filing.ts'
import { divide, hundred, multiply, printDecimal } from '#domain/number/decimal.ts'
import { divideIntervals, interval, multiplyIntervals, overlap, point, type Interval } from '#domain/number/interval.ts'
import { halfUp } from '#domain/number/rounding.ts'
import { intervalOf, isQualified } from '#domain/number/stated.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Evidence, type Severity, type Verdict } from '../check.ts'
import { groupBy } from '../shared/group.ts'
import { namedShares } from '../shared/named-shares.ts'
import { baseOf, printFigure, sideOf } from '../shared/quantity.ts'
import { placesOf, type Spoken } from '../shared/statements.ts'

type Implied = {
  readonly base: string
  readonly rate: Spoken
  readonly part: Spoken
  readonly range: Interval
  readonly shown: string
}

/** 占总数, 占全部: what the total is of is said elsewhere, so two of them need not be the same. */
const isSpecific = (base: string): boolean =>
  base.length > 2 && !/^(?:总[数量额人]|全部|总体|其|全[街镇区市县省国]|同类|应|本|计划|目标|任务|比)/u.test(base)

const impliedBases = (filing: Filing): readonly Implied[] =>
  namedShares(filing).flatMap(({ base, rate, part }) => {
    if (!part || !isSpecific(base) || rate.claim.figure.value.units <= 0n) return []
    const { value, interval: counted } = sideOf(part.claim.figure)
    const range = divideIntervals(multiplyIntervals(counted, point(hundred)), intervalOf(rate.claim.figure))
    const shown = printDecimal(
      divide(multiply(value, hundred), rate.claim.figure.value, { scale: value.scale, rounding: halfUp }),
    )
    return range ? [{ base, rate, part, range: interval(range.low, range.high), shown }] : []
  })

const severityOf = (pair: readonly Implied[]): Severity =>
  pair.some(({ rate, part }) => isQualified(rate.claim.figure) || isQualified(part.claim.figure)) ? 'note' : 'error'

const judgePair = (filing: Filing, first: Implied, second: Implied): Verdict => {
  const line = ({ part, rate, shown }: Implied): string =>
    `${printFigure(part.claim.figure)} ÷ ${printFigure(rate.claim.figure)} = ${shown}`
  const evidence: Evidence = {
    message: words(
      `两处均称占“${first.base}”，推算的基数分别为${first.shown}和${second.shown}。`,
      `Both shares are of “${first.base}”; the implied bases are ${first.shown} and ${second.shown}.`,
    ),
    places: placesOf(filing, [first.part, first.rate, second.part, second.rate]),
    arithmetic: `${line(first)}；${line(second)}`,
    expected: first.shown,
    printed: second.shown,
    unit: baseOf(first.part.claim.figure.unit),
  }
  if (overlap(first.range, second.range)) return holds(evidence)
  return fails({
    ...evidence,
    severity: severityOf([first, second]),
    benign: words(
      '两处的基数可能是不同的人群或范围，只是名称写得相同。',
      'The bases may be different groups under one name.',
    ),
    remedy: words('请分别写明两处比率的基数及其数值。', 'Name the base of each share and give its value.'),
  })
}

/** Shares of one named base must imply one base. */
export const sameNamedBase: Check = {
  id: 'same-named-base',
  rule: 'R29',
  title: words('同名基数推算结果一致', 'Shares of one named base imply one base'),
  about: words(
    '由“n，占X p%”推算基数，同一名称X的各处推算区间应相交；“总数”“全部”等不具名的基数不比较。',
    'Infers the base from part and share; the intervals for one name must meet. Nameless bases such as 总数 are left alone.',
  ),
  authority: 'arithmetic',
  severity: 'error',
  judge: (filing) => {
    const groups = groupBy(impliedBases(filing), ({ base, part }) => `${base} ${baseOf(part.claim.figure.unit)}`)
    return orCannotTell(
      [...groups.values()].flatMap(([first, ...others]) => others.map((other) => judgePair(filing, first, other))),
      '没有两处以上以同一名称为基数的占比',
      'No named base carries two shares',
    )
  },
}

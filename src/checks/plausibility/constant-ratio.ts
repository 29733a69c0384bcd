import type { Claim, Filing } from '#domain/filing/filing.ts'
import { compare, divide, isZero, multiply, printDecimal, type Decimal } from '#domain/number/decimal.ts'
import { halfUp } from '#domain/number/rounding.ts'
import { findUnit } from '#domain/number/unit.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'

type Pair = { readonly visits: Claim; readonly heads: Claim }

const isVisits = ({ figure: { unit, qualifier } }: Claim): boolean =>
  /^(?:家次|次|场次|处次|户次)$/u.test(unit) && qualifier === undefined
const isHeads = ({ figure: { unit, qualifier } }: Claim): boolean =>
  findUnit(unit)?.dimension === 'visit' && qualifier === undefined

const inspection = /出动|检查人员|执法人员|巡查人员|参与人员/u

/** “检查 n 家次，出动 m 人次” in one sentence. */
const pairsIn = (claims: readonly Claim[]): readonly Pair[] =>
  claims.flatMap((heads, index) => {
    const visits = claims[index - 1]
    const isPair =
      visits !== undefined &&
      isHeads(heads) &&
      isVisits(visits) &&
      visits.sentence === heads.sentence &&
      inspection.test(heads.clausePlace.quote) &&
      !isZero(visits.figure.value)
    return isPair ? [{ visits, heads }] : []
  })

const ratioOf = ({ visits, heads }: Pair): Decimal =>
  divide(heads.figure.value, visits.figure.value, { scale: 4, rounding: halfUp })

const hasRatio = ({ visits, heads }: Pair, ratio: Decimal): boolean =>
  compare(multiply(visits.figure.value, ratio), heads.figure.value) === 0

const sameAs = (pairs: readonly Pair[], pair: Pair): readonly Pair[] =>
  pairs.filter((other) => hasRatio(other, ratioOf(pair)))

/** Three exact repeats are no accident; below that nothing is said. */
const smallestSeries = 3
const mostPairs = 100

const arithmeticOf = (pairs: readonly Pair[]): string =>
  pairs
    .map(
      (pair) =>
        `${printDecimal(pair.heads.figure.value)} ÷ ${printDecimal(pair.visits.figure.value)} = ${printDecimal(ratioOf(pair))}`,
    )
    .join('；')

const placesOf = (pairs: readonly Pair[]) =>
  pairs.flatMap(({ visits, heads }) => [visits.clausePlace, heads.clausePlace])

const judge = (filing: Filing): readonly Verdict[] => {
  const pairs = pairsIn(filing.claims).slice(0, mostPairs)
  const model = pairs.find((pair) => sameAs(pairs, pair).length >= smallestSeries)
  if (model === undefined)
    return orCannotTell(
      pairs.length >= smallestSeries
        ? [
            holds({
              message: words('各组人次与次数之比不相同。', 'The ratios differ.'),
              arithmetic: arithmeticOf(pairs),
              places: placesOf(pairs),
            }),
          ]
        : [],
      '“检查若干家次、出动若干人次”不足三组，无从比较',
      'There are not three pairs of visits and inspectors to compare',
    )
  const series = sameAs(pairs, model)
  return [
    fails({
      message: words(
        `${series.length} 组出动人次与检查家次之比都恰好相同。`,
        `${series.length} pairs of inspectors and visits have exactly the same ratio.`,
      ),
      arithmetic: arithmeticOf(series),
      places: placesOf(series),
      printed: printDecimal(ratioOf(model)),
      benign: words('执法须两人以上同行，比例可以固定', 'two inspectors per visit is a legal rule'),
      remedy: words('说明人次是逐次统计还是按比例推算。', 'Say whether the figures are counted or derived.'),
    }),
  ]
}

export const constantRatio: Check = {
  id: 'constant-ratio',
  rule: 'R31',
  title: words('多组数据比例完全相同', 'Series with one constant ratio'),
  about: words(
    '三组以上“检查家次—出动人次”的比值完全相同，问一句是统计还是推算。两人执法是法定要求，只作提示。',
    'Three or more pairs of visits and inspectors with exactly one ratio: counted or derived? A question only.',
  ),
  authority: 'practice',
  severity: 'note',
  judge,
}

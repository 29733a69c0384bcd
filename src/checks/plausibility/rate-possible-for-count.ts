import type { Filing } from '#domain/filing/filing.ts'
import { compare, hundred } from '#domain/number/decimal.ts'
import { intervalOf, isQualified } from '#domain/number/stated.ts'
import { words, type Words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { basesOf, nearestShare, shareOf } from '../shared/counting-solutions.ts'
import { loneRatesOf, type LoneRate } from '../shared/lone-rates.ts'
import { isCountUnit, printFigure } from '../shared/quantity.ts'
import { phraseOf, placesOf } from '../shared/statements.ts'

type Possible = { readonly isPossible: boolean; readonly message: Words; readonly arithmetic: string }

/** The counts that give the rate, where what was done is printed. */
const fromPart = ({ rate, quantity }: LoneRate): Possible | undefined => {
  const [count, share] = [quantity.claim.figure, rate.claim.figure]
  const bases = basesOf(intervalOf(count), intervalOf(share))
  if (!bases) return undefined
  const range = bases.low === bases.high ? `${bases.low}` : `${bases.low}–${bases.high}`
  const isPossible = bases.low <= bases.high
  return {
    isPossible,
    message: isPossible
      ? words(
          `“${phraseOf(quantity)}”，${printFigure(share)}，推算基数为${range}。`,
          `The rate implies a base of ${range}.`,
        )
      : words(
          `没有整数基数能使${printFigure(count)}的比率为${printFigure(share)}。`,
          `No whole base gives ${printFigure(share)}.`,
        ),
    arithmetic: `${printFigure(count)} ÷ ${printFigure(share)} = ${range}`,
  }
}

/** Whether some whole number of the cases gives the rate. */
const fromWhole = ({ rate, quantity }: LoneRate): Possible => {
  const [count, share] = [quantity.claim.figure, rate.claim.figure]
  const found = shareOf(share.value, intervalOf(count))
  return {
    isPossible: found !== undefined,
    message: words(
      `“${phraseOf(quantity)}”，比率为${printFigure(share)}。`,
      `${printFigure(count)} cases, a rate of ${printFigure(share)}.`,
    ),
    arithmetic: found
      ? `${found.part} ÷ ${found.base} = ${printFigure(share)}`
      : nearestShare(share.value, count.value),
  }
}

/** 0% and 100% are possible for any number. */
const isOpen = ({ rate, quantity }: LoneRate): boolean => {
  const { value, unit } = rate.claim.figure
  return unit === '%' && value.units > 0n && compare(value, hundred) < 0 && isCountUnit(quantity.claim.figure.unit)
}

const judgeOne = (filing: Filing, lone: LoneRate): readonly Verdict[] => {
  const possible = lone.role === 'part' ? fromPart(lone) : fromWhole(lone)
  if (!possible) return []
  const { isPossible, message, arithmetic } = possible
  const { rate, quantity } = lone
  const evidence = {
    message,
    arithmetic,
    printed: printFigure(rate.claim.figure),
    places: placesOf(filing, [quantity, rate]),
  }
  if (isPossible) return [holds(evidence)]
  const isVague = [rate, quantity].some(({ claim }) => isQualified(claim.figure))
  return [
    fails({
      ...evidence,
      severity: isVague ? 'note' : 'warning',
      benign: words('比率可能以另一范围的件数为基数。', 'The rate may count other cases.'),
      remedy: words('请写明比率的分子和分母。', 'State numerator and denominator of the rate.'),
    }),
  ]
}

/** Can the rate occur for the one count printed beside it? */
export const ratePossibleForCount: Check = {
  id: 'rate-possible-for-count',
  rule: 'R11',
  title: words('比率在所列件数下能够出现', 'A rate is possible for the count beside it'),
  about: words(
    '只印一个计数时，查找能四舍五入为该比率的整数分子或分母；“余、多”在其范围内查找，0%和100%不查。',
    'Where one count is printed: looks for the whole number that gives the rate. Rounded counts are searched over their range.',
  ),
  authority: 'arithmetic',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      loneRatesOf(filing)
        .filter(isOpen)
        .flatMap((lone) => judgeOne(filing, lone)),
      '没有只列一个计数的比率',
      'No rate stands beside a single count',
    ),
}

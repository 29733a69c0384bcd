import type { Claim, Filing } from '#domain/filing/filing.ts'
import type { IndicatorRow } from '#domain/filing/indicator.ts'
import { compare, hundred, printDecimal, type Decimal } from '#domain/number/decimal.ts'
import { isPercent } from '#domain/number/unit.ts'
import type { Place } from '#domain/text/place.ts'
import { resultCells, writtenCells } from './cells.ts'
import { placeOfClaim } from './claim-place.ts'
import { plain } from './similarity.ts'

/** A rate of completion below 100 % with no target that it meets. */
export type LowRate = {
  readonly name: string
  readonly value: Decimal
  readonly printed: string
  readonly kind: 'execution' | 'indicator' | 'told'
  readonly place: Place
  /** Sentence index of a rate told in the text. */
  readonly sentence: number | undefined
}

/** Rates of which less than all is less than done. Satisfaction, shares and changes are no completion. */
const completionRate =
  /(?:完成|完工|办结|达标|合格|覆盖|整改|整治|竣工|验收|执行|支出|支付|实现|到位|发放|使用|抽检|入户|就业|落实)率$/u

const isLow = (value: Decimal): boolean => compare(value, hundred) < 0

const meetsTarget = (row: IndicatorRow, value: Decimal): boolean =>
  writtenCells([row.target]).some(({ figure }) => figure !== undefined && compare(value, figure.value) >= 0)

const lowRows = (filing: Filing): LowRate[] =>
  filing.indicators.flatMap((row) =>
    resultCells(row).flatMap(({ figure, place }) => {
      const isValue =
        figure !== undefined && figure.qualifier === undefined && isPercent(figure.unit) && isLow(figure.value)
      if (!isValue || /满意/u.test(row.name) || meetsTarget(row, figure.value)) return []
      const printed = `${printDecimal(figure.value)}%`
      return [{ name: row.name, value: figure.value, printed, kind: 'indicator', place, sentence: undefined } as const]
    }),
  )

const isTargeted = (filing: Filing, { metric, figure }: Claim): boolean =>
  filing.indicators.some(
    (row) => row.name !== '' && plain(metric).endsWith(plain(row.name)) && meetsTarget(row, figure.value),
  )

const isLowClaim = (filing: Filing, claim: Claim): boolean =>
  isPercent(claim.figure.unit) &&
  claim.figure.qualifier === undefined &&
  isLow(claim.figure.value) &&
  completionRate.test(claim.metric) &&
  !isTargeted(filing, claim)

const lowClaims = (filing: Filing): LowRate[] =>
  filing.claims
    .filter((claim) => isLowClaim(filing, claim))
    .map((claim) => ({
      name: claim.metric,
      value: claim.figure.value,
      printed: `${printDecimal(claim.figure.value)}%`,
      kind: /预算|资金|支出率|支付率|执行率/u.test(claim.metric) ? 'execution' : 'told',
      place: placeOfClaim(filing, claim),
      sentence: claim.sentence,
    }))

/** Every rate of completion the report prints below 100 % without a target it meets. */
export const ratesBelowFull = (filing: Filing): readonly LowRate[] => [...lowRows(filing), ...lowClaims(filing)]

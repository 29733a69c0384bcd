import type { IndicatorRow } from '#domain/filing/indicator.ts'
import { compare, isNegative, printDecimal, type Decimal } from '#domain/number/decimal.ts'
import type { Place } from '#domain/text/place.ts'
import { nameOf } from '../cells.ts'
import { pointsIn } from '../form-rows.ts'

/** An indicator with its points and the part of them it was given. */
export type ScoredRow = {
  readonly row: IndicatorRow
  readonly points: Decimal
  readonly score: Decimal
  readonly places: readonly Place[]
}

/** A row with points and a score within them; what lies outside is another check's. */
export const scoredRow = (row: IndicatorRow): ScoredRow | undefined => {
  const [points, score] = [pointsIn(row.points), pointsIn(row.score)]
  if (!points || !score) return undefined
  const [full, given] = [points.figure.value, score.figure.value]
  if (full.units <= 0n || isNegative(given) || compare(given, full) > 0) return undefined
  return { row, points: full, score: given, places: [score.place, points.place, row.place] }
}

/** “养护里程”分值10分，得9分. */
export const tellScore = ({ row, points, score }: ScoredRow): string =>
  `“${nameOf(row)}”分值${printDecimal(points)}分，得${printDecimal(score)}分`

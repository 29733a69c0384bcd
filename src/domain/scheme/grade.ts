import { compare, round, type Decimal } from '../number/decimal.ts'
import { roundings, type RoundingName } from '../number/rounding.ts'
import type { Words } from '../words/words.ts'

/** A grade holds from its cut-off (inclusive) up to the next higher one (exclusive). */
export type Grade = { readonly name: Words; readonly from: Decimal }

/** Grades from best to worst, the last from 0; the score is rounded by name before it is read against them. */
export type GradeSet = {
  readonly scale: number
  readonly rounding: RoundingName
  readonly bands: readonly [Grade, ...Grade[]]
}

export const gradeOf = ({ scale, rounding, bands }: GradeSet, score: Decimal): Grade => {
  const read = round(score, scale, roundings[rounding])
  return bands.reduce((found, band) => (compare(read, found.from) >= 0 ? found : band))
}

/** All grades a score between two bounds may have, best first; one grade means it is certain. */
export const gradesBetween = (set: GradeSet, low: Decimal, high: Decimal): readonly Grade[] => {
  const best = set.bands.indexOf(gradeOf(set, high))
  return set.bands.slice(best, set.bands.indexOf(gradeOf(set, low)) + 1)
}

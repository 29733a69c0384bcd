import { compare, round } from '#domain/number/decimal.ts'
import { overlap } from '#domain/number/interval.ts'
import { halfUp } from '#domain/number/rounding.ts'
import type { Place } from '#domain/text/place.ts'
import { inUnit, sideOf, type Figure } from './quantity.ts'

/** One printing of a value: what it is called, and where it stands. */
export type Mention = { readonly name: string; readonly figure: Figure; readonly place: Place }

/** Two printings of what is one value; `isSure` where name, unit and scope leave no other reading. */
export type MentionPair = { readonly a: Mention; readonly b: Mention; readonly isSure: boolean }

/** equal · rounded: the finer one rounds to the coarser · near: their intervals meet · apart. */
export type Relation = 'equal' | 'rounded' | 'near' | 'apart'

/** Does the finer figure, in the unit of the coarser one, round half up to it? */
const roundsTo = (fine: Figure, coarse: Figure): boolean =>
  compare(round(inUnit(sideOf(fine).value, coarse.unit), coarse.value.scale, halfUp), coarse.value) === 0

/** How two printings of one value stand to each other (rule R06 before rule R05). */
export const relationOf = (a: Figure, b: Figure): Relation => {
  const [one, other] = [sideOf(a), sideOf(b)]
  if (compare(one.value, other.value) === 0) return 'equal'
  if (roundsTo(a, b) || roundsTo(b, a)) return 'rounded'
  return overlap(one.interval, other.interval) ? 'near' : 'apart'
}

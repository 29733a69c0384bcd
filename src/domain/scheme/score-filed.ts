import { equals, maximum, round, subtract, sum, zero, type Decimal } from '../number/decimal.ts'
import { floor } from '../number/rounding.ts'
import type { FiledRow } from './measure.ts'
import type { PreparedFiled } from './prepare.ts'
import type { Scheme } from './scheme.ts'
import { leafOf, openLeaf } from './score-leaf.ts'
import type { BranchScore, LeafScore, PointsOrigin } from './score-tree.ts'
import { nextOf, splitByWeights, splitEvenly } from './split.ts'

/** Printed alike, whether filed as 25 or as 25.0; nothing is cut. */
const toScale = (points: Decimal, scale: number): Decimal => round(points, Math.max(scale, points.scale), floor)

type Shares = { readonly points: readonly Decimal[]; readonly origin: PointsOrigin }

/** Points of filed indicators: as filed; scaled to the part's points when they do not add up; evenly when none are filed. */
export const sharePoints = (rows: readonly FiledRow[], total: Decimal, scale: number): Shares => {
  const given = rows.flatMap(({ points }) => points ?? [])
  if (given.length === rows.length) {
    if (equals(sum(given), total)) return { points: given.map((points) => toScale(points, scale)), origin: 'filing' }
    return { points: splitByWeights(total, given, scale), origin: 'rescaled' }
  }
  const rest = maximum(zero, subtract(total, sum(given)))
  const even = splitEvenly(rest, rows.length - given.length, scale).values()
  const weights = rows.map(({ points }) => points ?? nextOf(even))
  return { points: splitByWeights(total, weights, scale), origin: 'even' }
}

const scoreRow = (
  prepared: PreparedFiled,
  scheme: Scheme,
  { row, points }: { row: FiledRow; points: Decimal },
): LeafScore =>
  leafOf({ node: prepared.node, row, rule: scheme.byComparator[row.comparator], measure: row.measure }, points, {
    outcome: prepared.scorers[row.comparator](points, row.measure),
    precision: scheme.settings.precision,
  })

const nothingFiled = (prepared: PreparedFiled, scheme: Scheme, reason: 'no-rows' | 'no-points'): LeafScore =>
  openLeaf({ node: prepared.node, row: undefined, rule: undefined, measure: undefined }, prepared.points, {
    reason,
    precision: scheme.settings.precision,
  })

/** Scores the indicators a filing brings for one part of the scheme. */
export const scoreFiled = (
  prepared: PreparedFiled,
  scheme: Scheme,
  rows: readonly FiledRow[],
): BranchScore | LeafScore => {
  const own = rows.filter(({ slot }) => slot === prepared.node.id)
  if (own.length === 0) return nothingFiled(prepared, scheme, 'no-rows')
  if (scheme.settings.missingPoints === 'cannot-tell' && own.some(({ points }) => points === undefined))
    return nothingFiled(prepared, scheme, 'no-points')
  const { points, origin } = sharePoints(own, prepared.points, scheme.settings.precision.item)
  const shares = points.values()
  const children = own.map((row) => scoreRow(prepared, scheme, { row, points: nextOf(shares) }))
  return {
    kind: 'branch',
    node: prepared.node,
    origin,
    chosen: undefined,
    full: prepared.points,
    earned: sum(children.map(({ earned }) => earned)),
    highest: sum(children.map(({ highest }) => highest)),
    children,
  }
}

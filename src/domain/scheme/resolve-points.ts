import { add, maximum, subtract, sum, zero, type Decimal } from '../number/decimal.ts'
import { childrenOf, type Scheme, type SchemeNode } from './scheme.ts'
import { nextOf, splitByWeights, splitEvenly } from './split.ts'

/** Points of every part, by id. Parts that fell away are not in it. */
export type PointsById = ReadonlyMap<string, Decimal>

/** Points as the scheme states them; parts without points share evenly what their parent has left. */
export const statedPoints = (nodes: readonly SchemeNode[], total: Decimal, scale: number): PointsById => {
  const open = nodes.filter(({ points }) => points === undefined)
  const rest = maximum(zero, subtract(total, sum(nodes.flatMap(({ points }) => points ?? []))))
  const shares = splitEvenly(rest, open.length, scale).values()
  const own = nodes.map((node) => [node, node.points ?? nextOf(shares)] as const)
  return new Map(
    own.flatMap(([node, points]) => [[node.id, points] as const, ...statedPoints(childrenOf(node), points, scale)]),
  )
}

type Moves = {
  readonly stated: PointsById
  readonly moved: ReadonlyMap<string, Decimal>
  readonly dropped: ReadonlySet<string>
}

const at = (points: PointsById, id: string): Decimal => points.get(id) ?? zero

/** What a part is worth once points moved: its remaining children, or its own points, and what moved to it. */
const worthOf = (node: SchemeNode, moves: Moves): Decimal => {
  if (moves.dropped.has(node.id)) return zero
  const inner =
    node.kind === 'group' ? sum(node.children.map((child) => worthOf(child, moves))) : at(moves.stated, node.id)
  return add(inner, at(moves.moved, node.id))
}

const assign = (
  nodes: readonly SchemeNode[],
  total: Decimal,
  moves: Moves & { readonly scale: number },
): (readonly [string, Decimal])[] => {
  const kept = nodes.filter(({ id }) => !moves.dropped.has(id))
  const weights = kept.map((node) => worthOf(node, moves))
  const shares = splitByWeights(total, weights, moves.scale).values()
  return kept.flatMap((node) => {
    const points = nextOf(shares)
    return [[node.id, points] as const, ...assign(childrenOf(node), points, moves)]
  })
}

/** What moves where. Below a part that fell away nothing moves on its own. */
const movesOf = (nodes: readonly SchemeNode[], moves: Omit<Moves, 'moved'>): (readonly [string, Decimal])[] =>
  nodes.flatMap((node) => {
    if (!moves.dropped.has(node.id)) return movesOf(childrenOf(node), moves)
    return node.when ? [[node.when.movePointsTo, at(moves.stated, node.id)] as const] : []
  })

/**
 * Points of the parts that remain when `dropped` fall away. The points of a conditional part move to the part it names
 * (so the whole stays the whole); a part that is dropped for its stage just leaves.
 */
export const resolvePoints = (scheme: Scheme, dropped: ReadonlySet<string>): PointsById => {
  const scale = scheme.settings.precision.item
  const stated = statedPoints(scheme.indicators, scheme.points, scale)
  const moved = new Map<string, Decimal>()
  for (const [id, points] of movesOf(scheme.indicators, { stated, dropped })) moved.set(id, add(at(moved, id), points))
  const moves = { stated, moved, dropped, scale }
  return new Map(assign(scheme.indicators, sum(scheme.indicators.map((node) => worthOf(node, moves))), moves))
}

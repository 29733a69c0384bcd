import {
  add,
  compare,
  divide,
  hundred,
  isZero,
  multiply,
  subtract,
  sum,
  toNumber,
  zero,
  type Decimal,
} from '#domain/number/decimal.ts'
import { halfUp } from '#domain/number/rounding.ts'
import { criteriaOf, standingScore } from '#domain/process/self-evaluation/criteria.ts'
import type { ScoreResult } from '#domain/scheme/score.ts'
import type { TraceLine } from '#domain/scheme/trace-lines.ts'
import { traceOf } from '#domain/scheme/trace.ts'
import type { Review } from '../review/queries.ts'
import type { WholeScore } from '../self-evaluation/queries.ts'

/** One criterion or group of the tree with what counts for it. */
export type ScoreItem = {
  readonly id: string
  readonly line: TraceLine
  /** Names from the top down to itself. */
  readonly path: readonly string[]
  /** Groups and criteria below; a criterion has none. */
  readonly children: readonly ScoreItem[]
  /** Missing for a group, and before it was assembled. */
  readonly score: WholeScore | undefined
  readonly review: Review['rows'][number] | undefined
  readonly full: Decimal
  readonly got: Decimal
  /** Points nobody has judged. */
  readonly open: Decimal
}

export type Known = {
  readonly scores: readonly WholeScore[]
  readonly review: Review | undefined
}

type Sums = Pick<ScoreItem, 'full' | 'got' | 'open'>

const leafSums = (line: TraceLine, score: WholeScore | undefined): Sums => {
  if (!score) return { full: line.full, got: line.earned, open: line.open }
  const standing = standingScore({ points: score.points, computed: score.computed, adjusted: score.adjusted })
  return { full: score.points, got: standing ?? zero, open: standing ? zero : score.points }
}

const sumsOf = (children: readonly ScoreItem[]): Sums => ({
  full: sum(children.map(({ full }) => full)),
  got: sum(children.map(({ got }) => got)),
  open: sum(children.map(({ open }) => open)),
})

/** The tree of a score: groups down to criteria, each with its stored score and what the reviewer made of it. */
export const scoreItems = (result: ScoreResult, { scores, review }: Known): readonly ScoreItem[] => {
  const criteria = new Set(criteriaOf(result).map(({ criterion }) => criterion))
  const itemOf = (line: TraceLine, above: readonly string[]): ScoreItem => {
    const path = [...above, line.name.zh]
    const children = criteria.has(line.id) ? [] : line.children.map((child) => itemOf(child, path))
    const score = scores.find(({ criterion }) => criterion === line.id)
    const own = review?.rows.find(({ criterion }) => criterion === line.id)
    const sums = children.length > 0 ? sumsOf(children) : leafSums(line, score)
    return { id: line.id, line, path, children, score, review: own, ...sums }
  }
  return traceOf(result).lines.map((line) => itemOf(line, []))
}

/** What is lost for certain. */
export const lostOf = ({ full, got, open }: Sums): Decimal => subtract(full, add(got, open))

/** Share of the points, 0–100, for a bar. */
export const shareOf = (part: Decimal, full: Decimal): number =>
  isZero(full) ? 0 : toNumber(divide(multiply(part, hundred), full, { scale: 2, rounding: halfUp }))

/** Criteria that lost most, the greatest loss first. */
export const greatestLosses = (items: readonly ScoreItem[]): readonly ScoreItem[] =>
  items
    .flatMap((item) => (item.children.length > 0 ? greatestLosses(item.children) : [item]))
    .filter((item) => !isZero(lostOf(item)))
    .toSorted((a, b) => compare(lostOf(b), lostOf(a)))

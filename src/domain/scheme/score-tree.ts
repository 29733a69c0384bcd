import type { Decimal } from '../number/decimal.ts'
import type { FiledRow, Measure } from './measure.ts'
import type { ReasonCode } from './reasons.ts'
import type { Rule } from './rule.ts'
import type { ChooseOne, Filed, Group, Item } from './scheme.ts'

/** Points that are certain (`earned`) and those possible at most (`highest`), of `full`. The gap cannot be judged yet. */
export type Points = { readonly full: Decimal; readonly earned: Decimal; readonly highest: Decimal }

/** One scored indicator with what it was scored on; words are made from it only when someone asks. */
export type LeafScore = Points & {
  readonly kind: 'leaf'
  readonly node: Item | Filed | ChooseOne
  readonly row: FiledRow | undefined
  readonly rule: Rule | undefined
  readonly measure: Measure | undefined
  readonly reason: ReasonCode
}

/** Where the points of filed indicators come from. */
export type PointsOrigin = 'scheme' | 'filing' | 'even' | 'rescaled'

export type BranchScore = Points & {
  readonly kind: 'branch'
  readonly node: Group | ChooseOne | Filed
  readonly origin: PointsOrigin
  /** The alternative that counted. */
  readonly chosen: string | undefined
  readonly children: readonly ScoreNode[]
}

export type ScoreNode = LeafScore | BranchScore

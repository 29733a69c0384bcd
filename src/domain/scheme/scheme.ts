import type { Decimal } from '../number/decimal.ts'
import type { Words } from '../words/words.ts'
import type { GradeSet } from './grade.ts'
import type { CapByExecutionRate } from './modifiers/cap-by-execution-rate.ts'
import type { EvidenceCeiling } from './modifiers/evidence-ceiling.ts'
import type { OverAchievementReduction } from './modifiers/over-achievement-reduction.ts'
import type { ComparatorRules, Rule } from './rule.ts'
import type { Settings } from './settings.ts'

/** `to-confirm`: a reconstruction or second-hand; it must not be shown as the official text. */
export const confirmations = ['confirmed', 'to-confirm'] as const
export type Confirmation = (typeof confirmations)[number]

/** When a weight exists: the 10 points of execution are added only at self-evaluation. */
export const weightStages = ['goal-setting', 'self-evaluation'] as const
export type WeightStage = (typeof weightStages)[number]

/** `authority` is the id of a file in the catalogue. */
export type Citation = { readonly authority: string; readonly clause: string; readonly says: Words }

/** A part that may fall away; its points then move to the part named. */
export type Condition = FactCondition | RowsCondition
export type FactCondition = {
  readonly kind: 'fact'
  readonly fact: string
  /** Taken where nobody states the fact. */
  readonly assumed: boolean
  readonly about: Words
  readonly movePointsTo: string
}
export type RowsCondition = { readonly kind: 'rows-filed'; readonly movePointsTo: string }

/** Which budget execution is measured against, first found first. */
export const executionBases = ['annual-budget', 'budget', 'opening-budget'] as const
export type ExecutionBasis = (typeof executionBases)[number]

/** Where a filing holds an item's figures. */
export type Feed =
  | { readonly from: 'execution'; readonly basis: readonly ExecutionBasis[] }
  | { readonly from: 'indicator'; readonly names: readonly string[] }
  | { readonly from: 'indicators'; readonly levels: readonly string[] }

type Common = {
  readonly id: string
  readonly name: Words
  /** Other names reports use for the part. */
  readonly aliases: readonly string[]
  /** Without points a part shares evenly what its parent has left. */
  readonly points: Decimal | undefined
  /** undefined: as the part above. */
  readonly status: Confirmation | undefined
  readonly note: Words | undefined
  readonly stage: WeightStage
  readonly when: Condition | undefined
}

export type Item = Common & {
  readonly kind: 'item'
  readonly rule: Rule
  /** Standard target, where the scheme sets one and the filing states none. */
  readonly target: Decimal | undefined
  readonly feed: Feed | undefined
  readonly overAchievement: OverAchievementReduction | undefined
  readonly evidence: EvidenceCeiling | undefined
}
export type Group = Common & { readonly kind: 'group'; readonly children: readonly SchemeNode[] }
/** The best of several alternatives counts. */
export type ChooseOne = Common & { readonly kind: 'choose-one'; readonly options: readonly Item[] }
/** The indicators come with the filing: those whose level names contain one of `takes`. */
export type Filed = Common & {
  readonly kind: 'filed'
  readonly takes: readonly string[]
  readonly overAchievement: OverAchievementReduction | undefined
  readonly evidence: EvidenceCeiling | undefined
}
export type SchemeNode = Item | Group | ChooseOne | Filed

/** `points` per counted case, at most `limit` in all. */
export type Adjustment = {
  readonly id: string
  readonly name: Words
  readonly kind: 'bonus' | 'deduction'
  readonly points: Decimal
  readonly limit: Decimal
}

export type Scheme = {
  readonly id: string
  readonly version: string
  readonly name: Words
  readonly about: Words
  readonly object: 'project' | 'department'
  /** Where it is used, as a name: 全国, 广东. */
  readonly place: Words
  readonly status: Confirmation
  readonly statusNote: Words
  readonly years: { readonly from: number; readonly to: number | undefined }
  readonly citations: readonly Citation[]
  readonly points: Decimal
  readonly settings: Settings
  readonly byComparator: ComparatorRules
  /** Comparator of a target printed without one, by the first level name it contains; else ≥. */
  readonly bareTargets: readonly { readonly contains: string; readonly comparator: '>=' | '<=' | '=' }[]
  readonly grades: GradeSet
  readonly adjustments: readonly Adjustment[]
  readonly usesCoefficient: boolean
  readonly capByExecution: CapByExecutionRate | undefined
  readonly indicators: readonly SchemeNode[]
}

export const childrenOf = (node: SchemeNode): readonly SchemeNode[] => (node.kind === 'group' ? node.children : [])

/** Every part of the tree, parents first. */
export const nodesOf = (nodes: readonly SchemeNode[]): readonly SchemeNode[] =>
  nodes.flatMap((node) => [node, ...nodesOf(childrenOf(node))])

/** Every item that can be measured, alternatives included. */
export const itemsOf = (nodes: readonly SchemeNode[]): readonly Item[] =>
  nodesOf(nodes).flatMap((node) => (node.kind === 'item' ? [node] : node.kind === 'choose-one' ? node.options : []))

export type Conditional = { readonly node: SchemeNode; readonly when: Condition }

/** Every part that may fall away. */
export const conditionalsOf = (nodes: readonly SchemeNode[]): readonly Conditional[] =>
  nodesOf(nodes).flatMap((node) => (node.when ? [{ node, when: node.when }] : []))

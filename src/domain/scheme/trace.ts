import { printDecimal, subtract, type Decimal } from '../number/decimal.ts'
import type { Place } from '../text/place.ts'
import { words, type Words } from '../words/words.ts'
import type { TotalStep } from './adjust-total.ts'
import { tellEvidenceCeiling } from './modifiers/evidence-ceiling.ts'
import { tellOverAchievement } from './modifiers/over-achievement-reduction.ts'
import { reasons, type ReasonCode } from './reasons.ts'
import { describeRule } from './rule-book.ts'
import type { RuleKind } from './rule.ts'
import type { Confirmation, SchemeNode } from './scheme.ts'
import { assumedConditions, unplacedRows, type ScoreResult } from './score.ts'
import type { BranchScore, LeafScore, PointsOrigin, ScoreNode } from './score-tree.ts'
import { tellInputs, type TraceInput } from './trace-inputs.ts'

export type TraceRule = {
  readonly kind: RuleKind
  readonly name: Words
  readonly version: string
  readonly formula: Words
}

/** One part of a score in words. `lost` is lost for certain, `open` could not be judged. */
export type TraceLine = {
  readonly id: string
  readonly name: Words
  readonly status: Confirmation
  readonly note: Words | undefined
  readonly full: Decimal
  readonly earned: Decimal
  readonly lost: Decimal
  readonly open: Decimal
  readonly rule: TraceRule | undefined
  /** What modifiers could change, in words. */
  readonly modifiers: readonly Words[]
  readonly inputs: readonly TraceInput[]
  /** The formula with its figures: "10 × 92.6 ÷ 100". */
  readonly worked: string | undefined
  readonly why: Words
  /** Points the report itself gives for this indicator. */
  readonly claimed: Decimal | undefined
  readonly places: readonly Place[]
  readonly children: readonly TraceLine[]
}

/** A whole score in words, with the standing of the scheme it was made by. */
export type Trace = {
  readonly scheme: { readonly id: string; readonly version: string; readonly name: Words }
  readonly status: Confirmation
  readonly statusNote: Words
  readonly lines: readonly TraceLine[]
  readonly steps: readonly TotalStep[]
  /** Conditions nobody answered, and what the scheme assumed. */
  readonly assumed: readonly Words[]
  /** Names of filed indicators the scheme has no place for. */
  readonly unplaced: readonly string[]
}

const origins: Readonly<Record<PointsOrigin, Words>> = {
  scheme: words('各部分得分之和', 'the sum of its parts'),
  filing: words('分值按申报', 'points as filed'),
  even: words('申报未给出全部分值，未给出的平分', 'points not filed are split evenly'),
  rescaled: words(
    '申报分值合计与方案不符，按比例折算',
    'filed points do not add up to the scheme’s: scaled in proportion',
  ),
}

const workedBy: Readonly<Partial<Record<ReasonCode, (points: string, target: string, actual: string) => string>>> = {
  proportion: (points, target, actual) => `${points} × ${actual} ÷ ${target}`,
  'inverse-proportion': (points, target, actual) => `${points} × ${target} ÷ ${actual}`,
}

const standardTarget = ({ node }: LeafScore): Decimal | undefined => (node.kind === 'item' ? node.target : undefined)

const workedOf = (leaf: LeafScore): string | undefined => {
  const target = leaf.measure?.target ?? standardTarget(leaf)
  const actual = leaf.measure?.actual
  return (
    target && actual && workedBy[leaf.reason]?.(printDecimal(leaf.full), printDecimal(target), printDecimal(actual))
  )
}

const saysMissing: ReadonlySet<ReasonCode> = new Set(['no-target', 'no-actual', 'no-level', 'no-input', 'no-rows'])

/** The gatherer's own reason goes before the rule's where something is missing. */
const whyOf = ({ reason, measure }: LeafScore): Words =>
  (saysMissing.has(reason) ? measure?.why : undefined) ?? reasons[reason]

const modifiersOf = (node: LeafScore['node']): readonly Words[] =>
  node.kind === 'choose-one'
    ? []
    : [
        ...(node.overAchievement ? [tellOverAchievement(node.overAchievement)] : []),
        ...(node.evidence ? [tellEvidenceCeiling(node.evidence)] : []),
      ]

type Common = Pick<TraceLine, 'id' | 'name' | 'status' | 'note' | 'full' | 'earned' | 'lost' | 'open'>

const commonOf = (score: ScoreNode, status: Confirmation): Common => ({
  id: score.node.id,
  name: score.node.name,
  status,
  note: score.node.note,
  full: score.full,
  earned: score.earned,
  lost: subtract(score.full, score.highest),
  open: subtract(score.highest, score.earned),
})

const leafLine = (leaf: LeafScore, status: Confirmation): TraceLine => ({
  ...commonOf(leaf, status),
  ...(leaf.row && { name: words(leaf.row.name, leaf.row.name) }),
  rule: leaf.rule && { kind: leaf.rule.kind, ...describeRule(leaf.rule) },
  modifiers: modifiersOf(leaf.node),
  inputs: tellInputs(leaf.measure, standardTarget(leaf)),
  worked: workedOf(leaf),
  why: whyOf(leaf),
  claimed: leaf.measure?.claimed,
  places: leaf.measure?.places ?? [],
  children: [],
})

const branchWhy = ({ chosen, children, origin }: BranchScore): Words => {
  const name = children.find(({ node }) => node.id === chosen)?.node.name
  return name ? words(`择优采用“${name.zh}”`, `the best alternative counts: ${name.en}`) : origins[origin]
}

const branchLine = (branch: BranchScore, status: Confirmation): TraceLine => ({
  ...commonOf(branch, status),
  rule: undefined,
  modifiers: [],
  inputs: [],
  worked: undefined,
  why: branchWhy(branch),
  claimed: undefined,
  places: [],
  children: branch.children.map((child) => lineOf(child, status)),
})

const lineOf = (score: ScoreNode, above: Confirmation): TraceLine => {
  const status = score.node.status ?? above
  return score.kind === 'leaf' ? leafLine(score, status) : branchLine(score, status)
}

const tellAssumed = ({ when }: SchemeNode): readonly Words[] =>
  when?.kind === 'fact'
    ? [
        words(
          `未说明是否“${when.about.zh}”，按${when.assumed ? '是' : '否'}处理`,
          `not stated whether ${when.about.en}: taken as ${when.assumed ? 'yes' : 'no'}`,
        ),
      ]
    : []

/** The words behind a score, made when asked for, so that plain scoring stays quick. */
export const traceOf = (result: ScoreResult): Trace => {
  const { id, version, name, status, statusNote } = result.prepared.scheme
  return {
    scheme: { id, version, name },
    status,
    statusNote,
    lines: result.nodes.map((node) => lineOf(node, status)),
    steps: result.steps,
    assumed: assumedConditions(result).flatMap(tellAssumed),
    unplaced: unplacedRows(result).map((row) => row.name),
  }
}

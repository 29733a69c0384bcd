import { equals, printDecimal, subtract, type Decimal } from '../number/decimal.ts'
import type { Place } from '../text/place.ts'
import { words, type Words } from '../words/words.ts'
import { combineParts } from './aggregate.ts'
import type { Measure } from './measure.ts'
import { tellEvidenceCeiling } from './modifiers/evidence-ceiling.ts'
import { tellOverAchievement } from './modifiers/over-achievement-reduction.ts'
import type { PreparedScheme } from './prepare.ts'
import { reasons, type ReasonCode } from './reasons.ts'
import { describeRule } from './rule-book.ts'
import type { RuleKind } from './rule.ts'
import type { Confirmation } from './scheme.ts'
import { leafOf } from './score-leaf.ts'
import type { BranchScore, LeafScore, PointsOrigin, ScoreNode } from './score-tree.ts'
import { nextOf, splitEvenly } from './split.ts'
import { tellInputs, type TraceInput } from './trace-inputs.ts'

export type TraceRule = {
  readonly kind: RuleKind
  readonly name: Words
  readonly version: string
  readonly formula: Words
}

/** One part of a score in words. `lost` is lost for certain, `open` could not be judged. */
export type TraceLine = {
  /** Id of the scheme's part; rows of a filing carry that of the part they stand in. */
  readonly id: string
  readonly isRow: boolean
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

/** The plain case of a group, not worth a line of text. */
export const sumOfParts = words('各部分得分之和', 'the sum of its parts')

const origins: Readonly<Record<PointsOrigin, Words>> = {
  scheme: sumOfParts,
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

type Common = Pick<TraceLine, 'id' | 'isRow' | 'name' | 'status' | 'note' | 'full' | 'earned' | 'lost' | 'open'>

const commonOf = (score: ScoreNode, status: Confirmation): Common => ({
  id: score.node.id,
  isRow: score.kind === 'leaf' && score.row !== undefined,
  name: score.node.name,
  status,
  note: score.node.note,
  full: score.full,
  earned: score.earned,
  lost: subtract(score.full, score.highest),
  open: subtract(score.highest, score.earned),
})

/** Several parts are shown as what they come to. */
const combined = (measure: Measure | undefined, { scheme }: PreparedScheme): Measure | undefined =>
  measure?.parts ? { ...measure, ...combineParts(measure.parts, scheme.settings.precision) } : measure

/** The indicators behind a mean, each at its even share of the points: the mean itself is rounded only once. */
const rowsBehind = ({ node, full, measure }: LeafScore, { scheme, scorers }: PreparedScheme): readonly LeafScore[] => {
  const rows = measure?.rows ?? []
  const { precision } = scheme.settings
  const shares = splitEvenly(full, rows.length, precision.item).values()
  return rows.map((row) => {
    const share = nextOf(shares)
    const outcome = scorers.ofComparator(row.comparator)(share, row.measure)
    const rule = scheme.byComparator[row.comparator]
    return leafOf({ node, row, rule, measure: row.measure }, share, { outcome, precision })
  })
}

const leafLine = (leaf: LeafScore, status: Confirmation, prepared: PreparedScheme): TraceLine => {
  const shown = { ...leaf, measure: combined(leaf.measure, prepared) }
  return {
    ...commonOf(leaf, status),
    ...(leaf.row && { name: words(leaf.row.name, leaf.row.name), note: undefined }),
    rule: leaf.rule && { kind: leaf.rule.kind, ...describeRule(leaf.rule) },
    modifiers: modifiersOf(leaf.node),
    inputs: tellInputs(shown.measure, standardTarget(leaf)),
    worked: workedOf(shown),
    why: whyOf(leaf),
    claimed: leaf.measure?.claimed,
    places: leaf.measure?.places ?? [],
    children: rowsBehind(leaf, prepared).map((row) => leafLine(row, status, prepared)),
  }
}

const branchWhy = ({ chosen, children, origin, earned, highest }: BranchScore): Words => {
  const name = children.find(({ node }) => node.id === chosen)?.node.name
  if (name) return words(`择优采用“${name.zh}”`, `the best alternative counts: ${name.en}`)
  const open = printDecimal(subtract(highest, earned))
  return origin === 'scheme' && !equals(highest, earned)
    ? words(`其中${open}分无法判定`, `${open} points of it could not be judged`)
    : origins[origin]
}

const branchLine = (branch: BranchScore, status: Confirmation, prepared: PreparedScheme): TraceLine => ({
  ...commonOf(branch, status),
  rule: undefined,
  modifiers: [],
  inputs: [],
  worked: undefined,
  why: branchWhy(branch),
  claimed: undefined,
  places: [],
  children: branch.children.map((child) => traceLine(child, status, prepared)),
})

/** The words behind one part of a score; a part without a standing of its own has that of the part above. */
export const traceLine = (score: ScoreNode, above: Confirmation, prepared: PreparedScheme): TraceLine => {
  const status = score.node.status ?? above
  return score.kind === 'leaf' ? leafLine(score, status, prepared) : branchLine(score, status, prepared)
}

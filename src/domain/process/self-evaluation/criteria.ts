import { equals, isZero, subtract, sum, zero, type Decimal } from '../../number/decimal.ts'
import { gradesBetween, type Grade } from '../../scheme/grade.ts'
import type { Confirmation, Scheme } from '../../scheme/scheme.ts'
import type { ScoreResult } from '../../scheme/score.ts'
import type { ScoreNode } from '../../scheme/score-tree.ts'
import { traceLine, type TraceLine } from '../../scheme/trace-lines.ts'
import { refusal, type Refusal } from '../result.ts'
import { words, type Language, type Words } from '../../words/words.ts'

/** One criterion of a scheme with its score. `computed` is undefined where it cannot be told; `why` then says what is missing. */
export type Criterion = {
  readonly criterion: string
  readonly name: string
  readonly points: Decimal
  readonly computed: Decimal | undefined
  readonly why: Words
  /** The lines behind it, to the last figure. */
  readonly line: TraceLine | undefined
}

type Placed = { readonly score: ScoreNode; readonly above: Confirmation }

/** Groups are only sums; filed indicators and alternatives count as one. */
const leaves = (scores: readonly ScoreNode[], above: Confirmation): readonly Placed[] =>
  scores.flatMap((score) =>
    score.kind === 'branch' && score.node.kind === 'group'
      ? leaves(score.children, score.node.status ?? above)
      : [{ score, above }],
  )

const criterionOf = (line: TraceLine): Criterion => ({
  criterion: line.id,
  name: line.name.zh,
  points: line.full,
  computed: isZero(line.open) ? line.earned : undefined,
  why: line.why,
  line,
})

/** Bonus, deduction and ceiling of the total stand as a line of their own, without points. */
export const totalSteps = '*'

const changesTotal = ({ adjustments, usesCoefficient, capByExecution }: Scheme): boolean =>
  adjustments.length > 0 || usesCoefficient || capByExecution !== undefined

const stepsOf = ({ steps, score, nodes, unjudged, prepared }: ScoreResult): readonly Criterion[] => {
  if (!changesTotal(prepared.scheme)) return []
  const change = subtract(score, sum(nodes.map(({ earned }) => earned)))
  const told = (language: Language): string =>
    steps.map(({ name, why }) => `${name[language]}: ${why[language]}`).join('; ')
  const computed = isZero(unjudged) ? change : undefined
  const why = words(told('zh'), told('en'))
  return [{ criterion: totalSteps, name: '总分调整', points: zero, computed, why, line: undefined }]
}

/** A score as criteria, in the order of the scheme. */
export const criteriaOf = (result: ScoreResult): readonly Criterion[] => [
  ...leaves(result.nodes, result.prepared.scheme.status).map(({ score, above }) =>
    criterionOf(traceLine(score, above, result.prepared)),
  ),
  ...stepsOf(result),
]

/** A criterion as it counts: what the department made of it, else what was computed. */
export type Standing = {
  readonly points: Decimal
  readonly computed: Decimal | undefined
  readonly adjusted: Decimal | undefined
}

export const standingScore = ({ adjusted, computed }: Standing): Decimal | undefined => adjusted ?? computed

export type Total = {
  readonly full: Decimal
  /** What is certain. */
  readonly score: Decimal
  /** Points that nobody could judge yet. */
  readonly open: Decimal
  /** The grade, where it does not depend on open points. */
  readonly grade: Grade | undefined
}

/** The sum of what counts, and its grade by the scheme. */
export const totalOf = ({ grades }: Scheme, standings: readonly Standing[]): Total => {
  const score = sum(standings.flatMap((one) => standingScore(one) ?? []))
  const open = sum(standings.flatMap((one) => (standingScore(one) ? [] : [one.points])))
  const full = sum(standings.map(({ points }) => points))
  const [grade, ...others] = gradesBetween(grades, score, sum([score, open]))
  return { full, score, open, grade: others.length === 0 ? grade : undefined }
}

type Kept = Standing & { readonly criterion: string; readonly reason: string }

const sameScore = (a: Decimal | undefined, b: Decimal | undefined): boolean =>
  a === undefined || b === undefined ? a === b : equals(a, b)

/** An adjustment of the revision before holds on where the scheme gives the same as then. */
export const adjustmentKept = (
  before: readonly Kept[],
  { criterion, points, computed }: Criterion,
): { readonly adjusted: Decimal; readonly reason: string } | undefined => {
  const found = before.find((one) => one.criterion === criterion)
  if (!found?.adjusted || !equals(found.points, points) || !sameScore(found.computed, computed)) return undefined
  return { adjusted: found.adjusted, reason: found.reason }
}

/** Objects while a criterion has no score: what the scheme cannot tell the department scores itself, with its reason. */
export const unscored = (standings: readonly (Standing & { readonly name: string })[]): Refusal | undefined => {
  const open = standings.filter((one) => !standingScore(one))
  const [first] = open
  return first
    ? refusal(
        'incomplete',
        [`还有${open.length}项没有得分：${first.name}`, `${open.length} criteria have no score: ${first.name}`],
        ['请补充填报内容，或由本单位给分并说明理由', 'Complete what is missing, or give a score with its reason'],
      )
    : undefined
}

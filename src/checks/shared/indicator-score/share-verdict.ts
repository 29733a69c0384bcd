import {
  absolute,
  compare,
  decimal,
  divide,
  equals,
  hundred,
  isNegative,
  multiply,
  printDecimal,
  round,
  subtract,
  type Decimal,
} from '#domain/number/decimal.ts'
import { interval, overlap, point, printedInterval, type Interval } from '#domain/number/interval.ts'
import { halfUp } from '#domain/number/rounding.ts'
import type { StatedFigure } from '#domain/number/stated.ts'
import { words } from '#domain/words/words.ts'
import { cannotTell, fails, holds, withinRounding, type Evidence, type Verdict } from '../../check.ts'
import { nameOf } from '../cells.ts'
import type { Side } from '../compare.ts'
import { inUnit, percentInterval, percentOf, printFigure, sideOf } from '../quantity.ts'
import { reachedOf, type Reached } from '../unmet.ts'
import { tellScore, type ScoredRow } from './scored-row.ts'
import type { ScoringRules } from './scoring-rules.ts'

// Far beyond what is printed: a proportion rounded twice, first to few digits, may end a hundredth beside itself.
const digits = 12
const shownDigits = 4

/** The score a rule gives, with every score the rounded value may stand for. */
type Due = { readonly score: Decimal; readonly range: Interval; readonly arithmetic: string }

const isBelow = ({ target, actual }: Reached): boolean => compare(sideOf(actual).value, sideOf(target).value) < 0

type Operand = Side & { readonly figure: StatedFigure }

/** Points × A ÷ T, of a ceiling × T ÷ A. The target is as printed, the value may be rounded. */
const dueOf = (points: Decimal, reached: Reached): Due | undefined => {
  const actual: Operand = { ...sideOf(reached.actual), figure: reached.actual }
  const { value } = sideOf(reached.target)
  const target: Operand = { value, interval: point(value), figure: reached.target }
  const [part, whole] = isBelow(reached) ? [actual, target] : [target, actual]
  const percent = percentInterval(part.interval, whole.interval)
  if (!percent || isNegative(part.value)) return undefined
  const scoreOf = (rate: Decimal): Decimal =>
    divide(multiply(points, rate), hundred, { scale: digits, rounding: halfUp })
  const score = scoreOf(percentOf(part.value, whole.value, digits))
  return {
    score,
    range: interval(scoreOf(percent.low), scoreOf(percent.high)),
    arithmetic: `${printDecimal(points)} × ${printFigure(part.figure)} ÷ ${printFigure(whole.figure)} = ${printDecimal(inUnit(round(score, shownDigits, halfUp), ''))}`,
  }
}

/** The printed decimals of value and score meet; or the score is rounded up or down: less than one of its last digit. */
const isNear = ({ score: exact, range }: Due, score: Decimal): boolean =>
  overlap(range, printedInterval(score)) || compare(absolute(subtract(exact, score)), decimal(1n, score.scale)) < 0

const benign = words(
  '当地方案可能分档计分、另设及格线，或另有扣分。',
  'The local scheme may score in bands, set a pass line or take off more.',
)

const judgeDue = (scored: ScoredRow, due: Due, { source, places }: ScoringRules): Verdict => {
  const { points, score, row } = scored
  const rounded = round(due.score, score.scale, halfUp)
  const evidence: Evidence = {
    message: words(
      `${tellScore(scored)}，按完成比例应得${printDecimal(rounded)}分。`,
      `"${nameOf(row)}" scores ${printDecimal(score)} of ${printDecimal(points)}; its completion gives ${printDecimal(rounded)}.`,
    ),
    places: [...scored.places, ...places],
    arithmetic: due.arithmetic,
    expected: printDecimal(rounded),
    printed: printDecimal(score),
    unit: '分',
  }
  if (equals(rounded, score)) return holds(evidence)
  if (isNear(due, score)) return withinRounding(evidence)
  const isMore = compare(score, rounded) > 0
  if (!isMore && source === 'layout')
    return cannotTell(
      `${tellScore(scored)}，低于完成比例，可能另有扣分，无法核对`,
      `"${nameOf(row)}" scores below its completion: more may have been taken off`,
      scored.places,
    )
  return fails({
    ...evidence,
    severity: isMore && source === 'printed' ? 'warning' : 'note',
    benign,
    remedy: words('请核对得分，或说明计分依据。', 'Check the score, or say how it was given.'),
  })
}

/** Does an indicator miss its target for sure and get a part of its points? */
export const missedInPart = ({ row, points, score }: ScoredRow): Reached | undefined => {
  const reached = reachedOf(row)
  return reached?.isUnmet && compare(score, points) < 0 ? reached : undefined
}

/** A part of the points beside the part of the target reached, where the rules give a formula for it. */
export const shareVerdict = (scored: ScoredRow, reached: Reached, rules: ScoringRules): Verdict => {
  const hasFormula = isBelow(reached) ? rules.hasProportion : rules.hasInverse
  const due = hasFormula ? dueOf(scored.points, reached) : undefined
  return due
    ? judgeDue(scored, due, rules)
    : cannotTell(
        `${tellScore(scored)}，评分规则没有写明这类指标未达标时的计分公式，无法核对`,
        `"${nameOf(scored.row)}": no formula is given for a target of this kind that is missed`,
        scored.places,
      )
}

import { compare, divide, equals, hundred, multiply, printDecimal, zero, type Decimal } from '#domain/number/decimal.ts'
import { interval, type Interval } from '#domain/number/interval.ts'
import { halfUp } from '#domain/number/rounding.ts'
import { levelOf } from '#domain/scheme/filing/level-words.ts'
import type { QualitativeLevel } from '#domain/scheme/measure.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, type Severity, type Verdict } from '../../check.ts'
import { nameOf, writtenCells } from '../cells.ts'
import type { Bands } from './printed-rules.ts'
import { tellScore, type ScoredRow } from './scored-row.ts'
import type { ScoringRules } from './scoring-rules.ts'

/** The level an indicator without a figure was given. 基本达成 counts as 达成 here and as 部分达成 there. */
const gradedAs = ({ row }: ScoredRow): QualitativeLevel | undefined => {
  const [target] = writtenCells([row.target])
  const [actual] = writtenCells([row.actual])
  return target?.figure || !actual || actual.text.trim().startsWith('基本') ? undefined : levelOf(actual.text)
}

/** The edges belong to both bands: the one that counts differs from scheme to scheme. */
const rangeOf = (level: QualitativeLevel, { achieved, partly }: Bands): Interval =>
  ({ achieved: interval(achieved, hundred), partly: interval(partly, achieved), missed: interval(zero, partly) })[level]

const pointsAt = (points: Decimal, percent: Decimal): Decimal => {
  const product = multiply(points, percent)
  return divide(product, hundred, { scale: points.scale + 2, rounding: halfUp })
}

const severityOf = (isMore: boolean, { source }: ScoringRules): Severity =>
  isMore && source === 'printed' ? 'warning' : 'note'

const judgeLevel = (scored: ScoredRow, level: QualitativeLevel, rules: ScoringRules & { bands: Bands }): Verdict => {
  const { points, score, row } = scored
  const { low, high } = rangeOf(level, rules.bands)
  const [least, most] = [pointsAt(points, low), pointsAt(points, high)]
  const [from, to] = [printDecimal(low), printDecimal(high)]
  const evidence = {
    message: words(
      `${tellScore(scored)}，完成情况所属档次为分值的${to}%至${from}%。`,
      `"${nameOf(row)}" scores ${printDecimal(score)} of ${printDecimal(points)}; its band is ${to}% to ${from}%.`,
    ),
    places: [...scored.places, ...rules.places],
    expected: `${printDecimal(least)}～${printDecimal(most)}`,
    printed: printDecimal(score),
    unit: '分',
  }
  if (compare(score, least) >= 0 && compare(score, most) <= 0) return holds(evidence)
  return fails({
    ...evidence,
    severity: severityOf(compare(score, most) > 0, rules),
    benign: words('当地方案可能另设档次。', 'The local scheme may have other bands.'),
    remedy: words('请按所属档次计分，或核对完成情况。', 'Score within the band, or check the result.'),
  })
}

/** Where no bands are known, full marks for what was not wholly reached are worth a look all the same. */
const fullMarks = (scored: ScoredRow): Verdict =>
  fails({
    severity: 'note',
    message: words(
      `${tellScore(scored)}，完成情况写明未全部达成。`,
      `"${nameOf(scored.row)}" has full marks; its result says not wholly reached.`,
    ),
    places: scored.places,
    benign: words('当地方案可能另有规定。', 'The local scheme may allow it.'),
    remedy: words('请核对得分和完成情况。', 'Check the score and the result.'),
  })

/** A score beside the band of the level its indicator was given: 达成, 部分达成, 未达成. */
export const bandVerdict = (scored: ScoredRow, rules: ScoringRules): Verdict | undefined => {
  const level = gradedAs(scored)
  if (level === undefined) return undefined
  const { bands } = rules
  if (bands) return judgeLevel(scored, level, { ...rules, bands })
  return level !== 'achieved' && equals(scored.score, scored.points) ? fullMarks(scored) : undefined
}

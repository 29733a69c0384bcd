import type { IndicatorRow } from '#domain/filing/indicator.ts'
import { compare, printDecimal } from '#domain/number/decimal.ts'
import type { StatedFigure } from '#domain/number/stated.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { isUnfilled, writtenCells } from '../shared/cells.ts'

const isMet = (target: StatedFigure, actual: StatedFigure): boolean => {
  if (target.unit !== actual.unit || actual.qualifier !== undefined) return false
  const order = compare(actual.value, target.value)
  return order === 0 || (target.qualifier === 'at-least' && order > 0) || (target.qualifier === 'at-most' && order < 0)
}

type Scored = { readonly row: IndicatorRow; readonly full: StatedFigure; readonly given: StatedFigure }

/** Indicators that reach their target, with their points. */
const metRows = (rows: readonly IndicatorRow[]): readonly Scored[] =>
  rows.flatMap((row) => {
    const [target, actual, full, given] = [row.target, row.actual, row.points, row.score].map(
      (cell) => writtenCells([cell])[0]?.figure,
    )
    return target && actual && full && given && isMet(target, actual) ? [{ row, full, given }] : []
  })

const lostVerdict = (lost: readonly Scored[]): Verdict =>
  fails({
    // Where the table has no column of reasons they may stand elsewhere.
    ...(lost.some(({ row }) => row.reason.kind !== 'absent') ? {} : { severity: 'note' }),
    message: words(
      `${lost.length}项指标达到目标值而扣了分，没有说明原因：${lost.map(({ row }) => row.name).join('、')}。`,
      `${lost.length} indicators reach their target and lose points without a reason.`,
    ),
    places: lost.map(({ row }) => row.place),
    arithmetic: lost.map(({ full, given }) => `${printDecimal(given.value)} < ${printDecimal(full.value)}`).join('；'),
    benign: words('可能按工作质量另行扣分。', 'Points may be taken off for quality.'),
    remedy: words('请填写扣分原因。', 'State why points were taken off.'),
  })

const judgeRows = (rows: readonly IndicatorRow[]): readonly Verdict[] => {
  const met = metRows(rows)
  const lost = met.filter(({ row, full, given }) => compare(given.value, full.value) < 0 && isUnfilled(row.reason))
  const sound = met.filter((each) => !lost.includes(each))
  const message = words(
    `${sound.length}项达到目标值的指标得分有据。`,
    `${sound.length} scores fit the targets reached.`,
  )
  const held = sound.length > 0 ? [holds({ message, places: sound.map(({ row }) => row.place) })] : []
  return [...(lost.length > 0 ? [lostVerdict(lost)] : []), ...held]
}

export const lostPointsHaveReason: Check = {
  id: 'lost-points-have-reason',
  rule: 'R28',
  title: words('达标而扣分的指标有原因', 'Points lost on a target reached have a reason'),
  about: words(
    '指标的实际值达到目标值、得分低于分值而原因一栏未填的，提示；没有原因一栏的只作提醒。',
    'An indicator that reaches its target, loses points and gives no reason is reported; without a column of reasons it is a note.',
  ),
  authority: '财预〔2020〕10号',
  severity: 'warning',
  judge: ({ indicators }) =>
    orCannotTell(
      judgeRows(indicators),
      '没有同时列出目标值、实际值、分值和得分的指标',
      'No indicator prints its points',
    ),
}

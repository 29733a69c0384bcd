import type { IndicatorRow } from '#domain/filing/indicator.ts'
import { compare, printDecimal } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { nameOf } from '../shared/cells.ts'
import { evaluatedRows, pointsIn } from '../shared/form-rows.ts'
import { printFigure } from '../shared/quantity.ts'
import { reachedOf } from '../shared/unmet.ts'

const judgeRow = (row: IndicatorRow): readonly Verdict[] => {
  const [points, score, reached] = [pointsIn(row.points), pointsIn(row.score), reachedOf(row)]
  if (!points || !score || !reached?.isUnmet) return []
  const [full, given] = [points.figure.value, score.figure.value]
  const sides = `${printFigure(reached.actual)} / ${printFigure(reached.target)}`
  const evidence = {
    message: words(
      `“${nameOf(row)}”未达到目标值（${sides}），分值${printDecimal(full)}分，得${printDecimal(given)}分。`,
      `"${nameOf(row)}" misses its target (${sides}) and scores ${printDecimal(given)} of ${printDecimal(full)}.`,
    ),
    places: [row.place, score.place],
    arithmetic: sides,
  }
  if (compare(given, full) < 0) return [holds(evidence)]
  return [
    fails({
      ...evidence,
      benign: words(
        '当地方案可能允许一定幅度内的偏差得满分。',
        'The local scheme may grant full marks within a margin.',
      ),
      remedy: words('请按完成比例计分，或说明得满分的依据。', 'Score in proportion, or say why full marks are given.'),
    }),
  ]
}

/** Full marks beside a target that was missed. */
export const fullScoreThoughUnmet: Check = {
  id: 'full-score-though-unmet',
  rule: 'R28',
  title: words('未达目标的指标不得满分', 'A target missed has no full marks'),
  about: words(
    '实际值确实未达到目标值而得满分的指标，提示。方向不明、单位不同的指标不作判断。',
    'An indicator surely off its target with full marks is reported; unclear directions and differing units are left alone.',
  ),
  authority: '财预〔2020〕10号',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      evaluatedRows(filing).flatMap(judgeRow),
      '没有列出得分而未达目标值的指标',
      'No scored indicator misses its target',
    ),
}

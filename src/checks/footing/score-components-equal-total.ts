import type { Filing, ScoreComponent, SelfScore } from '#domain/filing/filing.ts'
import { printDecimal, sum } from '#domain/number/decimal.ts'
import { sumIntervals } from '#domain/number/interval.ts'
import { intervalOf, type StatedFigure } from '#domain/number/stated.ts'
import { words } from '#domain/words/words.ts'
import { cannotTell, fails, holds, withinRounding, type Check, type Verdict } from '../check.ts'
import { agree, differenceOf } from '../shared/compare.ts'

/** Components side by side in one paragraph, each named once, are most likely the parts of one score; one may be missing or be a part of another. */
const isOneList = (filing: Filing, components: readonly ScoreComponent[]): boolean => {
  const blocks = components.map(({ figure }) => filing.claims.find((claim) => claim.figure === figure)?.block)
  return new Set(blocks).size === 1 && new Set(components.map(({ name }) => name)).size === components.length
}

const judgeScore = (filing: Filing, total: StatedFigure, { components }: SelfScore): Verdict => {
  const figures = components.map(({ figure }) => figure)
  const added = sum(figures.map(({ value }) => value))
  const places = [total.place, ...figures.map(({ place }) => place)]
  const printed = printDecimal(total.value)
  const left = figures.map(({ value }) => printDecimal(value)).join(' + ')
  const result = agree(
    { value: added, interval: sumIntervals(figures.map(intervalOf)) },
    { value: total.value, interval: intervalOf(total) },
  )
  const names = components.map(({ name }) => name).join('、')
  const message = words(
    `${names}合计${printDecimal(added)}分，总分${printed}分。`,
    `The components add up to ${printDecimal(added)}; the score is ${printed}.`,
  )
  const arithmetic = `${left} = ${printDecimal(added)}${result === 'holds' ? '' : ` ≠ ${printed}`}`
  const evidence = {
    message,
    places,
    arithmetic,
    expected: printDecimal(added),
    printed,
    difference: differenceOf(added, total.value),
    unit: '分',
  }
  if (result === 'holds') return holds(evidence)
  if (result === 'within-rounding') return withinRounding(evidence)
  return fails({
    ...evidence,
    severity: isOneList(filing, components) ? 'warning' : 'note',
    benign: words('可能另有未列出的得分项，或有加权。', 'There may be another component, or weights.'),
    remedy: words('请核对分项得分与总分。', 'Compare the components with the total.'),
  })
}

export const scoreComponentsEqualTotal: Check = {
  id: 'score-components-equal-total',
  rule: 'R28',
  title: words('分项得分合计等于总分', 'The components of the score add up to it'),
  about: words(
    '列有两项以上分项得分的，合计应等于总分；取舍误差按打印小数位。',
    'Two or more components must add up to the score within their printed decimals.',
  ),
  authority: 'arithmetic',
  severity: 'warning',
  judge: (filing) => {
    const { score } = filing
    if (score?.total === undefined || score.components.length < 2)
      return [
        cannotTell('报告没有同时列出总分和分项得分', 'The report does not print both the score and its components'),
      ]
    return [judgeScore(filing, score.total, score)]
  },
}

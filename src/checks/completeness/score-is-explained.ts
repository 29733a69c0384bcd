import type { Filing, SelfScore } from '#domain/filing/filing.ts'
import { add, compare, equals, hundred, printDecimal, subtract, type Decimal } from '#domain/number/decimal.ts'
import type { StatedFigure } from '#domain/number/stated.ts'
import { words } from '#domain/words/words.ts'
import { cannotTell, fails, holds, type Check, type Verdict } from '../check.ts'
import { writtenCells } from '../shared/cells.ts'

const hasScoredRows = (filing: Filing): boolean => writtenCells(filing.indicators.map(({ score }) => score)).length > 0

/** Points the execution of the money loses in each form. */
const lostByExecution = ({ forms }: Filing): readonly Decimal[] =>
  forms
    .flatMap(({ money }) => money?.rows ?? [])
    .filter(({ isTotal }) => isTotal)
    .flatMap(({ cells }) => {
      const [points, given] = writtenCells([cells.points, cells.score]).flatMap(({ figure }) => figure ?? [])
      return points && given ? [subtract(points.value, given.value)] : []
    })

/** Points lost by the execution alone are explained by its rate. */
const isLostByExecution = (filing: Filing, total: StatedFigure): boolean =>
  lostByExecution(filing).some((lost) => equals(add(lost, total.value), hundred))

const isReasoned = (filing: Filing, total: StatedFigure): boolean =>
  isLostByExecution(filing, total) ||
  filing.sentences.some(({ text }) => /扣(?:除|减|了)?\s*\d|扣分|失分|未得分|减分/u.test(text)) ||
  writtenCells(filing.indicators.map(({ reason }) => reason)).length > 0

const bareTotal = (total: StatedFigure, { grade }: SelfScore): Verdict => {
  const printed = printDecimal(total.value)
  const lost = subtract(hundred, total.value)
  const isShort = compare(total.value, hundred) < 0
  return fails({
    message: words(
      `总分${printed}分没有分项得分${isShort ? `，扣去的${printDecimal(lost)}分没有说明原因` : ''}。`,
      `The score ${printed} comes without components${isShort ? `; the ${printDecimal(lost)} points lost are not explained` : ''}.`,
    ),
    places: [total.place, ...(grade ? [grade.place] : [])],
    printed,
    ...(isShort ? { arithmetic: `100 − ${printed} = ${printDecimal(lost)}` } : {}),
    benign: words('分项得分可能列于所附自评表。', 'The components may stand in the attached table.'),
    remedy: words('请列出分项得分和扣分原因。', 'Print the components and the reasons for points lost.'),
  })
}

const judgeTotal = (filing: Filing, total: StatedFigure, score: SelfScore): Verdict => {
  if (score.components.length === 0 && !hasScoredRows(filing)) return bareTotal(total, score)
  const places = [total.place, ...score.components.map(({ figure }) => figure.place)]
  if (compare(total.value, hundred) >= 0 || isReasoned(filing, total))
    return holds({ message: words('总分列有分项得分。', 'The score has its components.'), places })
  return fails({
    severity: 'note',
    message: words(
      `总分${printDecimal(total.value)}分列有分项，扣分未说明原因。`,
      'The score has components; the points lost are not explained.',
    ),
    places,
    benign: words('扣分原因可能列于所附自评表。', 'The reasons may stand in the attached table.'),
  })
}

export const scoreIsExplained: Check = {
  id: 'score-is-explained',
  rule: 'R28',
  title: words('得分有分项和扣分原因', 'A score has components and reasons'),
  about: words(
    '只写总分而没有分项得分的，提示；有分项而未说明扣分原因的作提醒。',
    'A total without components is reported; components without reasons for lost points are a note.',
  ),
  authority: '财预〔2020〕10号',
  severity: 'warning',
  judge: (filing) => {
    const { score } = filing
    return score?.total === undefined
      ? [cannotTell('报告没有总分', 'The report prints no score')]
      : [judgeTotal(filing, score.total, score)]
  },
}

import type { Filing } from '#domain/filing/filing.ts'
import type { IndicatorRow } from '#domain/filing/indicator.ts'
import { compare, hundred, isNegative, printDecimal, type Decimal } from '#domain/number/decimal.ts'
import type { StatedFigure } from '#domain/number/stated.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { nameOf, writtenCells } from '../shared/cells.ts'

const fullMarks = /满分(?:值|分值)?(?:为|是|：|:)?\s*(\d{2,4})\s*分/u

/** Full marks as printed, else the usual 100 (财预〔2020〕10号); bonus points make a score above them possible. */
const fullOf = (filing: Filing): Decimal => {
  const printed = filing.sentences.map(({ text }) => fullMarks.exec(text)?.[1]).find((each) => each !== undefined)
  return printed === undefined ? hundred : { units: BigInt(printed), scale: 0 }
}

const hasBonus = (filing: Filing): boolean => filing.sentences.some(({ text }) => /加分/u.test(text))

/** Other things are scored too (a contest, a survey): the report's own score stands in a sentence on its evaluation. */
const isOfReport = (filing: Filing, total: StatedFigure): boolean =>
  filing.claims.some(
    ({ figure, sentence }) => figure === total && /自评|绩效|评价结果/u.test(`${filing.sentences[sentence]?.text}`),
  )

const totalVerdict = (filing: Filing, total: StatedFigure): Verdict => {
  const full = fullOf(filing)
  const [score, marks] = [printDecimal(total.value), printDecimal(full)]
  const places = [total.place]
  if (!isNegative(total.value) && compare(total.value, full) <= 0)
    return holds({
      message: words(`总分${score}分在0至${marks}分之内。`, `The score ${score} lies between 0 and ${marks}.`),
      places,
      arithmetic: `0 ≤ ${score} ≤ ${marks}`,
    })
  return fails({
    severity: hasBonus(filing) || !isOfReport(filing, total) ? 'note' : 'error',
    message: words(`总分${score}分超出满分${marks}分。`, `The score ${score} exceeds full marks (${marks}).`),
    places,
    arithmetic: `${score} > ${marks}`,
    expected: `≤ ${marks}`,
    printed: score,
    unit: '分',
    benign: words('评分可能另有加分项或满分不是100分。', 'There may be bonus points or other full marks.'),
    remedy: words('请核对总分。', 'Check the score.'),
  })
}

/** A bare number or one counted in 分; anything else is no mark. */
const isPoints = ({ unit }: StatedFigure): boolean => unit === '' || unit === '分'

const rowVerdict = (row: IndicatorRow): readonly Verdict[] => {
  const [score] = writtenCells([row.score])
  const [points] = writtenCells([row.points])
  if (!score?.figure || !points?.figure || !isPoints(score.figure) || !isPoints(points.figure)) return []
  const [given, full] = [printDecimal(score.figure.value), printDecimal(points.figure.value)]
  if (compare(score.figure.value, points.figure.value) <= 0)
    return [
      holds({
        message: words(`“${nameOf(row)}”得分${given}不超过分值${full}。`, `"${nameOf(row)}": ${given} of ${full}.`),
        places: [score.place],
        arithmetic: `${given} ≤ ${full}`,
      }),
    ]
  return [
    fails({
      message: words(
        `“${nameOf(row)}”得分${given}超过分值${full}。`,
        `"${nameOf(row)}" scores ${given} of ${full} points.`,
      ),
      places: [score.place, points.place],
      arithmetic: `${given} > ${full}`,
      expected: `≤ ${full}`,
      printed: given,
      unit: '分',
      remedy: words('请核对分值和得分。', 'Check the points and the score.'),
    }),
  ]
}

export const scoreWithinFullMarks: Check = {
  id: 'score-within-full-marks',
  rule: 'R28',
  title: words('得分不超过满分', 'A score stays within full marks'),
  about: words(
    '总分应在0分和满分（未写明的按100分）之间；指标得分不超过其分值。',
    'The score lies between 0 and full marks (100 unless printed); an indicator scores at most its points.',
  ),
  authority: '财预〔2020〕10号',
  severity: 'error',
  judge: (filing) =>
    orCannotTell(
      [
        ...(filing.score?.total ? [totalVerdict(filing, filing.score.total)] : []),
        ...filing.indicators.flatMap(rowVerdict),
      ],
      '报告没有得分',
      'The report prints no score',
    ),
}

import type { Filing } from '#domain/filing/filing.ts'
import { printDecimal } from '#domain/number/decimal.ts'
import { wholeSpan } from '#domain/text/mapped-text.ts'
import { placeOf, type Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { cannotTell, fails, holds, type Check, type Verdict } from '../check.ts'
import { paragraphsIn, sectionsOfKind } from '../shared/section-kinds.ts'

/** Where the score would stand: the heading of the conclusion with its text. */
const conclusionPlaces = (filing: Filing): readonly Place[] =>
  sectionsOfKind(filing, 'conclusion').flatMap((section) => [
    section.place,
    ...paragraphsIn(filing, section).map(({ text }) => placeOf(filing.document.source, wholeSpan(text))),
  ])

const missing = (filing: Filing): Verdict => {
  const places = conclusionPlaces(filing)
  if (places.length === 0)
    return cannotTell('报告没有自评结论一节，也没有得分和等级', 'The report has no conclusion, score or grade')
  return fails({
    message: words('自评结论没有得分，也没有等级。', 'The conclusion gives neither a score nor a grade.'),
    places,
    benign: words('得分可能列于所附自评表。', 'The score may stand in the attached table.'),
    remedy: words('请写明自评得分和等级。', 'Print the score and the grade.'),
  })
}

const judgeScore = (filing: Filing): Verdict => {
  const { score } = filing
  const [total, grade] = [score?.total, score?.grade]
  if (total && grade)
    return holds({
      message: words(`得分${printDecimal(total.value)}分，等级“${grade.text}”。`, 'Score and grade are printed.'),
      places: [total.place, grade.place],
    })
  if (total)
    return fails({
      severity: 'note',
      message: words(`有得分${printDecimal(total.value)}分，没有等级。`, 'The score comes without a grade.'),
      places: [total.place],
      benign: words('当地可能不要求写等级。', 'The place may not ask for a grade.'),
    })
  if (grade)
    return fails({
      message: words(`有等级“${grade.text}”，没有得分。`, `The grade "${grade.text}" comes without a score.`),
      places: [grade.place],
      printed: grade.text,
      remedy: words('请写明得分。', 'Print the score.'),
    })
  return missing(filing)
}

export const scoreAndGradePresent: Check = {
  id: 'score-and-grade-present',
  rule: 'R28',
  title: words('有得分和等级', 'Score and grade are given'),
  about: words(
    '自评报告应写明得分和等级；其他种类的文件不作判断。',
    'A self-evaluation report gives a score and a grade; other files are left alone.',
  ),
  authority: '财预〔2020〕10号',
  severity: 'warning',
  judge: (filing) =>
    filing.kind === 'department-self-evaluation-report'
      ? [judgeScore(filing)]
      : [cannotTell('不是部门整体支出绩效自评报告', 'The file is no self-evaluation report of a department')],
}

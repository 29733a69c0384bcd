import { compare, hundred, printDecimal } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { cannotTell, fails, holds, type Check } from '../check.ts'

export const fullScoreWithoutProblems: Check = {
  id: 'full-score-without-problems',
  rule: 'R28',
  title: words('满分与存在的问题不并存', 'Full marks and admitted problems do not stand together'),
  about: words(
    '自评100分而同时列出存在的问题的，提示；低于满分的不计。',
    'A score of 100 beside admitted problems is reported; a lower score is no contradiction.',
  ),
  authority: 'consistency',
  severity: 'warning',
  judge: ({ score, problems }) => {
    if (score?.total === undefined) return [cannotTell('报告没有总分', 'The report prints no score')]
    const { value, place } = score.total
    const printed = printDecimal(value)
    if (compare(value, hundred) < 0)
      return [
        holds({
          message: words(`总分${printed}分，不是满分。`, `The score ${printed} is not full marks.`),
          places: [place],
        }),
      ]
    if (problems.length === 0)
      return [holds({ message: words('满分，未列问题。', 'Full marks, and no problem is listed.'), places: [place] })]
    return [
      fails({
        message: words(
          `自评${printed}分，同时列出${problems.length}个问题。`,
          `The score is ${printed}, and ${problems.length} problems are listed.`,
        ),
        places: [place, ...problems.map((problem) => problem.place)],
        printed,
        benign: words('所列问题可能不在评分范围之内。', 'The problems may lie outside what is scored.'),
        remedy: words('请说明问题未扣分的理由。', 'Say why the problems cost no points.'),
      }),
    ]
  },
}

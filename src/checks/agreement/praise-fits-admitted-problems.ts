import { words } from '#domain/words/words.ts'
import { cannotTell, fails, holds, type Check } from '../check.ts'
import { unclearIndicators } from '../shared/lexicons/completion-wording.ts'
import { placeIn, matchesIn } from '../shared/places.ts'

/** Indicators or goals of the year said to be met. */
const met =
  /(?:较好|很好|全部|全面|圆满|顺利|基本|超额|均|都|已)(?:地)?(?:完成|实现|达成)[^，。；！？]{0,20}(?:指标|绩效目标)|(?:指标|绩效目标|任务目标)[^，。；！？]{0,8}(?:全部|均|都|已)[^，。；！？]{0,4}(?:完成|实现|达成)/gu

export const praiseFitsAdmittedProblems: Check = {
  id: 'praise-fits-admitted-problems',
  rule: 'R16',
  title: words('称指标完成与承认指标不清相照应', 'Indicators met and indicators unclear do not stand together'),
  about: words(
    '结论称指标或绩效目标完成，问题一节又承认指标不清晰、难以衡量的，提请说明依据。',
    'A report that calls its indicators met and admits that they are unclear is asked for its ground.',
  ),
  authority: 'consistency',
  severity: 'note',
  judge: (filing) => {
    const problemBlocks = new Set(filing.problems.map(({ block }) => block))
    const claims = matchesIn(filing, met).filter(({ sentence }) => !problemBlocks.has(sentence.block))
    if (claims.length === 0)
      return [cannotTell('报告没有称指标或绩效目标完成', 'The report does not call its indicators met')]
    const admitted = filing.problems.flatMap((problem) => {
      const match = unclearIndicators.exec(problem.text)
      return match
        ? [
            {
              text: match[0],
              place: placeIn(filing, problem.mapped, { from: match.index, to: match.index + match[0].length }),
            },
          ]
        : []
    })
    const places = claims.map(({ place }) => place)
    if (admitted.length === 0)
      return [
        holds({
          message: words(
            '称指标完成，问题中未承认指标不清。',
            'The indicators are called met and no problem calls them unclear.',
          ),
          places,
        }),
      ]
    return [
      fails({
        message: words(
          `报告称“${claims[0]?.match[0]}”，问题中又称“${admitted.map(({ text }) => text).join('”“')}”。`,
          'The indicators are called met and also unclear.',
        ),
        places: [...places, ...admitted.map(({ place }) => place)],
        benign: words('问题可能只涉及个别指标。', 'The problem may concern single indicators.'),
        remedy: words('请说明判断完成的依据。', 'State the ground for calling them met.'),
      }),
    ]
  },
}

import type { Filing } from '#domain/filing/filing.ts'
import { words } from '#domain/words/words.ts'
import { cannotTell, fails, holds, type Check } from '../check.ts'
import { finishedClaims } from '../shared/finished-claims.ts'
import { allDone, pending, unfinished } from '../shared/lexicons/completion-wording.ts'
import { matchesIn, placeInBlock } from '../shared/places.ts'
import { reportingSentences } from '../shared/section-kinds.ts'
import type { Place } from '#domain/text/place.ts'

const found = (filing: Filing, pattern: RegExp): { text: string; place: Place }[] =>
  reportingSentences(filing).flatMap(({ sentence }) =>
    [...sentence.text.matchAll(pattern)].map((match) => {
      const from = sentence.from + match.index
      return { text: match[0], place: placeInBlock(filing, sentence.block, { from, to: from + match[0].length }) }
    }),
  )

/** Problems are where an unfinished task is owned up to. */
const admitted = (filing: Filing): { text: string; place: Place }[] => {
  const blocks = new Set(filing.problems.map(({ block }) => block))
  return matchesIn(filing, unfinished)
    .filter(({ sentence }) => blocks.has(sentence.block))
    .map(({ match, place }) => ({ text: match[0], place }))
}

export const allDoneWithoutOpenWork: Check = {
  id: 'all-done-without-open-work',
  rule: 'R16',
  title: words('“全部完成”与未完事项不并存', '"All done" and unfinished work do not stand together'),
  about: words(
    '称任务目标全部完成而文中或问题一节写有尚未完成、滞后、争取完成、待批复、需推进的，提示。',
    'A claim that all is done beside work said to be unfinished is reported.',
  ),
  authority: 'consistency',
  severity: 'warning',
  judge: (filing) => {
    const claims = finishedClaims(filing, allDone)
    if (claims.length === 0)
      return [cannotTell('报告没有称任务目标全部完成', 'The report does not say that all is done')]
    const owned = admitted(filing)
    const open = [...found(filing, unfinished), ...found(filing, pending), ...owned]
    const places = claims.map(({ place }) => place)
    if (open.length === 0)
      return [
        holds({
          message: words(
            `${claims.length}处称全部完成，未查到写明未完成的事项。`,
            `All is said to be done ${claims.length} times and nothing is said to be open.`,
          ),
          places,
          arithmetic: `${claims.length}`,
        }),
      ]
    return [
      fails({
        // What is open in passing may be no task of the year; a problem owned up to is.
        severity: owned.length > 0 ? 'warning' : 'note',
        message: words(
          `报告称任务目标全部完成，同时写有“${open.map(({ text }) => text).join('”、“')}”。`,
          'The report says that all is done and tells of unfinished work.',
        ),
        places: [...places, ...open.map(({ place }) => place)],
        benign: words('未完事项可能不在年度任务之内。', 'What is open may not belong to the tasks of the year.'),
        remedy: words('请写明未完成的事项和原因。', 'State what is unfinished and why.'),
      }),
    ]
  },
}

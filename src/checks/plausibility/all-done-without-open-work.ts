import type { Filing } from '#domain/filing/filing.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, type Check, type Verdict } from '../check.ts'
import { pending, unfinished } from '../shared/lexicons/completion-wording.ts'
import { matchesIn, placeInBlock } from '../shared/places.ts'
import { reportingSentences } from '../shared/section-kinds.ts'
import { whenAllDone } from '../shared/when-all-done.ts'
import type { Place } from '#domain/text/place.ts'

type Found = { readonly text: string; readonly place: Place }

const found = (filing: Filing, pattern: RegExp): Found[] =>
  reportingSentences(filing).flatMap(({ sentence }) =>
    [...sentence.text.matchAll(pattern)].map((match) => {
      const from = sentence.from + match.index
      return { text: match[0], place: placeInBlock(filing, sentence.block, { from, to: from + match[0].length }) }
    }),
  )

/** Problems are where an unfinished task is owned up to. */
const admitted = (filing: Filing): Found[] => {
  const blocks = new Set(filing.problems.map(({ block }) => block))
  return matchesIn(filing, unfinished)
    .filter(({ sentence }) => blocks.has(sentence.block))
    .map(({ match, place }) => ({ text: match[0], place }))
}

const nothingOpen = (places: readonly Place[]): Verdict =>
  holds({
    message: words(
      `${places.length}处称全部完成，未查到写明未完成的事项。`,
      `All is said to be done ${places.length} times and nothing is said to be open.`,
    ),
    places,
    arithmetic: `${places.length}`,
  })

const stillOpen = (places: readonly Place[], open: readonly Found[], isOwned: boolean): Verdict =>
  fails({
    // What is open in passing may be no task of the year; a problem owned up to is.
    severity: isOwned ? 'warning' : 'note',
    message: words(
      `报告称任务目标全部完成，同时写有“${open.map(({ text }) => text).join('”、“')}”。`,
      'The report says that all is done and tells of unfinished work.',
    ),
    places: [...places, ...open.map(({ place }) => place)],
    benign: words('未完事项可能不在年度任务之内。', 'What is open may not belong to the tasks of the year.'),
    remedy: words('请写明未完成的事项和原因。', 'State what is unfinished and why.'),
  })

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
  judge: whenAllDone((filing, claims) => {
    const owned = admitted(filing)
    const open = [...found(filing, unfinished), ...found(filing, pending), ...owned]
    const places = claims.map(({ place }) => place)
    return open.length === 0 ? nothingOpen(places) : stillOpen(places, open, owned.length > 0)
  }),
}

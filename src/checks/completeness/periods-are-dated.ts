import type { Filing } from '#domain/filing/filing.ts'
import type { Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { fails, orCannotTell, type Check, type Verdict } from '../check.ts'
import { placeInBlock } from '../shared/places.ts'
import { reportingSentences } from '../shared/section-kinds.ts'

const undated = /截[至止]到?目前|截[至止]现在|截[至止]发稿|到目前为止|目前为止|[今本]年以来|[今本]年年初以来/gu
const coming =
  /争取(?:在|于)?[^，。；]{0,8}(?:年底|年内|年末)[^，。；]{0,10}|(?:预计|计划|力争|拟|将)(?:在|于|到)?(?:今年|本年|年底|年内|年末|\d{1,2}月)[^，。；]{0,10}/gu

type Found = { readonly text: string; readonly place: Place }

const foundIn = (filing: Filing, pattern: RegExp): readonly Found[] =>
  reportingSentences(filing).flatMap(({ sentence }) =>
    [...sentence.text.matchAll(pattern)].map((match) => {
      const from = sentence.from + match.index
      const to = Math.min(sentence.to, from + Math.max(match[0].length, 16))
      return { text: match[0], place: placeInBlock(filing, sentence.block, { from, to }) }
    }),
  )

const undatedVerdict = (found: readonly Found[]): readonly Verdict[] =>
  found.length === 0
    ? []
    : [
        fails({
          message: words(
            `${found.length}处统计期没有日期：“${[...new Set(found.map(({ text }) => text))].join('”“')}”。`,
            `${found.length} periods have no date.`,
          ),
          places: found.map(({ place }) => place),
          benign: words('可能指报告年度末。', 'The end of the year may be meant.'),
          remedy: words('请写明截止日期。', 'Print the date.'),
        }),
      ]

const comingVerdict = ({ text, place }: Found): Verdict =>
  fails({
    message: words(
      `年度已结束，文中仍称“${text}”。`,
      `The year is over; the text still speaks of what is to come ("${text}").`,
    ),
    places: [place],
    benign: words(
      '可能引自年中材料，或指下一年度。',
      'It may be taken from a paper of the year, or mean the next year.',
    ),
    remedy: words('请按年末情况改写。', 'Write what was reached by the end of the year.'),
  })

export const periodsAreDated: Check = {
  id: 'periods-are-dated',
  rule: 'R25',
  title: words('统计期写明日期', 'Periods have a date'),
  about: words(
    '“截至目前”“今年以来”没有日期，或以将来的口气写报告年度的，提醒。',
    'Periods without a date and words of the future about the year reported are noted.',
  ),
  authority: 'practice',
  severity: 'note',
  judge: (filing) =>
    orCannotTell(
      [...undatedVerdict(foundIn(filing, undated)), ...foundIn(filing, coming).map(comingVerdict)],
      '文中没有未写日期的统计期',
      'No period lacks its date',
    ),
}

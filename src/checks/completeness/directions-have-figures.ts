import type { Filing } from '#domain/filing/filing.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { directions } from '../shared/lexicons/completion-wording.ts'
import { placeInBlock } from '../shared/places.ts'
import { reportingSentences } from '../shared/section-kinds.ts'
import type { Place } from '#domain/text/place.ts'

type Direction = { readonly text: string; readonly clause: string; readonly isBare: boolean; readonly place: Place }

/** The clause with its subject, and whether a number follows before the next clause but one ends. */
const directionsIn = (filing: Filing): readonly Direction[] =>
  reportingSentences(filing).flatMap(({ sentence }) =>
    sentence.clauses.flatMap((clause, at) => {
      const match = new RegExp(directions.source, 'u').exec(clause.text)
      if (!match) return []
      const rest = `${clause.text.slice(match.index)}${sentence.clauses[at + 1]?.text.slice(0, 12) ?? ''}`
      const place = placeInBlock(filing, sentence.block, {
        from: clause.from,
        to: clause.from + match.index + match[0].length,
      })
      return [{ text: match[0], clause: clause.text, isBare: !/\d|[一二三四五六七八九]成|翻番|零/u.test(rest), place }]
    }),
  )

const verdictsOf = (all: readonly Direction[]): readonly Verdict[] => {
  const [bare, stated] = [all.filter(({ isBare }) => isBare), all.filter(({ isBare }) => !isBare)]
  const message = words(`${stated.length}处同比、环比变化写有数值。`, `${stated.length} changes have a figure.`)
  return [
    ...(bare.length > 0
      ? [
          fails({
            message: words(
              `${bare.length}处只写升降而没有数值：“${bare.map(({ text }) => text).join('”“')}”。`,
              `${bare.length} changes name a direction without a figure.`,
            ),
            places: bare.map(({ place }) => place),
            remedy: words('请写明两期数值或变动幅度。', 'Give the figures of both periods or the change.'),
          }),
        ]
      : []),
    ...(stated.length > 0 ? [holds({ message, places: stated.map(({ place }) => place) })] : []),
  ]
}

export const directionsHaveFigures: Check = {
  id: 'directions-have-figures',
  rule: 'R16',
  title: words('升降的说法有数值', 'A change has a figure'),
  about: words(
    '叙述成效时只写同比、环比上升或下降而没有任何数值的，提示；目标、职责、措施中的不计。',
    'A year-on-year or period-on-period change without any figure is reported where results are told.',
  ),
  authority: 'practice',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      verdictsOf(directionsIn(filing)),
      '文中没有同比、环比的说法',
      'The text names no change against another period',
    ),
}

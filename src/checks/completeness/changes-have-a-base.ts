import type { Filing } from '#domain/filing/filing.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check } from '../check.ts'
import { reportingSentences } from '../shared/section-kinds.ts'
import { placeInBlock } from '../shared/places.ts'

/** 同比下降2.75% as a printed change. */
const change =
  /(?:同比|环比|比上年|较上年|比去年|较去年|比上一年)[^，。；、\d]{0,8}(?:增长|上升|提高|增加|递增|下降|减少|降低|回落)[^，。；、\d]{0,4}\d+(?:\.\d+)?\s*(?:%|个百分点)/gu

const changesIn = (filing: Filing): { text: string; bare: boolean; place: ReturnType<typeof placeInBlock> }[] => {
  const valued = new Set(
    filing.claims.filter(({ figure }) => figure.change !== undefined).map(({ sentence }) => sentence),
  )
  return reportingSentences(filing).flatMap(({ sentence, index }) =>
    [...sentence.text.matchAll(change)].map((match) => {
      const from = sentence.from + match.index
      const place = placeInBlock(filing, sentence.block, { from, to: from + match[0].length })
      return { text: match[0], bare: !valued.has(index), place }
    }),
  )
}

export const changesHaveABase: Check = {
  id: 'changes-have-a-base',
  rule: 'R13',
  title: words('增减幅度写明本期数', 'Changes state the figure that changed'),
  about: words(
    '写明同比、环比幅度而同句没有本期数值的，提请补充。',
    'A year-on-year or period-on-period change without the figure itself in the sentence is asked about.',
  ),
  authority: 'practice',
  severity: 'note',
  judge: (filing) => {
    const changes = changesIn(filing)
    const bare = changes.filter((each) => each.bare)
    const valued = changes.filter((each) => !each.bare)
    const failed = bare.map(({ text, place }) =>
      fails({
        message: words(`“${text}”未写本期数，无从核算。`, `"${text}" comes without the figure itself.`),
        places: [place],
        benign: words('数值可能写在前后文。', 'The figure may stand nearby.'),
        remedy: words('请写明本期数或上期数。', 'State the figure of this or the last period.'),
      }),
    )
    const held = valued.map(({ text, place }) =>
      holds({ message: words(`“${text}”同句写有本期数。`, `"${text}" has its figure beside it.`), places: [place] }),
    )
    return orCannotTell([...failed, ...held], '文中没有同比、环比幅度', 'No change against another period in the text')
  },
}

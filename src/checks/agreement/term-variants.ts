import type { Filing } from '#domain/filing/filing.ts'
import type { Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { termVariants as variants } from '../shared/lexicons/term-variants.ts'
import { hitsIn, piecesOf } from '../shared/pieces.ts'

/** One pattern for all terms: the text is gone through once. */
const anyTerm = new RegExp(variants.flat().join('|'), 'gu')

type PlacesOf = (term: string) => readonly Place[]

const judgeVariant = (placesOf: PlacesOf, [official, other]: readonly [string, string]): Verdict[] => {
  const [others, officials] = [placesOf(other), placesOf(official)]
  if (others.length === 0)
    return officials.length > 1
      ? [
          holds({
            message: words(
              `“${official}”${officials.length} 处写法一致。`,
              `“${official}” stands ${officials.length} times alike.`,
            ),
            places: officials.slice(0, 20),
          }),
        ]
      : []
  if (officials.length === 0) return []
  return [
    fails({
      message: words(
        `“${other}”（${others.length} 处）与“${official}”（${officials.length} 处）混用。`,
        `“${other}” (${others.length}) and “${official}” (${officials.length}) are both used.`,
      ),
      places: [...others.slice(0, 10), ...officials.slice(0, 10)],
      expected: official,
      printed: other,
      benign: words('旧称出现在文件或项目的原名中', 'the older term is part of a cited name'),
      remedy: words(`统一为“${official}”。`, `Use “${official}” throughout.`),
    }),
  ]
}

const judge = (filing: Filing): readonly Verdict[] => {
  const hits = hitsIn(filing, piecesOf(filing), anyTerm)
  const placesOf: PlacesOf = (term) => hits.flatMap(({ match, place }) => (match[0] === term ? [place] : []))
  return orCannotTell(
    variants.flatMap((pair) => judgeVariant(placesOf, pair)),
    '没有出现术语表中的词',
    'No term of the list occurs',
  )
}

export const termVariants: Check = {
  id: 'term-variants',
  rule: 'R32',
  title: words('同一事物用词一致', 'One term for one thing'),
  about: words(
    '规范称谓与旧称、俗称在同一文件中混用（如国内生产总值与国民生产总值）。只用一种的不算。',
    'An official term and an older or loose one used side by side. Either alone is left alone.',
  ),
  authority: 'consistency',
  severity: 'note',
  judge,
}

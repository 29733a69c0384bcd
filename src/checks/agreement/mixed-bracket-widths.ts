import type { Filing } from '#domain/filing/filing.ts'
import { isPassage } from '#domain/text/document.ts'
import type { Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { cannotTell, fails, holds, type Check } from '../check.ts'
import { hitsIn, piecesOf } from '../shared/pieces.ts'
import { placeIn } from '../shared/places.ts'

const mixed = /\((?=[^()（）]{1,60}）)[^()（）]{1,60}）|（(?=[^()（）]{1,60}\))[^()（）]{1,60}\)/gu
const shown = 40

/** Outline numbers are cut off the title by the reader; their brackets count as well. */
const labelPlaces = (filing: Filing): Place[] =>
  filing.document.blocks.flatMap((block) =>
    isPassage(block) && block.label?.mixed === true
      ? [placeIn(filing, block.text, { from: 0, to: block.titleFrom })]
      : [],
  )

export const mixedBracketWidths: Check = {
  id: 'mixed-bracket-widths',
  rule: 'R24',
  title: words('括号全角半角不成对', 'Brackets of two widths'),
  about: words(
    '一对括号一边全角一边半角，含标题编号。成对的半角括号（如“(%)”）不算。',
    'A pair of brackets with one full-width and one half-width side, outline numbers included.',
  ),
  authority: 'GB/T 15834—2011',
  severity: 'note',
  judge: (filing) => {
    if (filing.document.blocks.length === 0) return [cannotTell('文件中没有可读的文字', 'There is no text to read')]
    const labels = labelPlaces(filing)
    const inText = hitsIn(filing, piecesOf(filing), mixed).map(({ place }) => place)
    const places = [...labels, ...inText.filter(({ start }) => labels.every((label) => label.start !== start))]
    if (places.length === 0)
      return [holds({ message: words('括号全角半角成对。', 'Brackets are of one width.'), places: [] })]
    return [
      fails({
        message: words(
          `有 ${places.length} 对括号一边全角一边半角。`,
          `${places.length} pairs of brackets have two widths.`,
        ),
        places: places.slice(0, shown),
        printed: String(places.length),
        remedy: words('统一括号的全角半角。', 'Use one width for both sides.'),
      }),
    ]
  },
}

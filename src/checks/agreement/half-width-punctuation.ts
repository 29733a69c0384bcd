import type { Filing } from '#domain/filing/filing.ts'
import type { Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { cannotTell, fails, holds, type Check } from '../check.ts'
import { hitsIn, piecesOf } from '../shared/pieces.ts'

/** Between or behind Chinese characters; commas between digits (thousands) and colons in times are left alone. */
const halfWidth = /(?<=[\p{Script=Han}”》）万元%])[,;:?!](?=[\p{Script=Han}“《（\d]|$)|(?<=\d)[,;](?=\p{Script=Han})/gu

/** So many places are shown; the count names them all. */
const shown = 40

const countByMark = (places: readonly Place[]): string =>
  [...new Set(places.map(({ quote }) => quote))]
    .map((mark) => `${mark}×${places.filter(({ quote }) => quote === mark).length}`)
    .join(' ')

const placesIn = (filing: Filing): readonly Place[] =>
  hitsIn(filing, piecesOf(filing), halfWidth).map(({ place }) => place)

export const halfWidthPunctuation: Check = {
  id: 'half-width-punctuation',
  rule: 'R24',
  title: words('中文中使用半角标点', 'Half-width punctuation in Chinese text'),
  about: words(
    '每个文件只提示一次并列出处数；千分位逗号、时刻中的冒号、西文中的标点不算。',
    'One note per document with the count; thousands separators, times and Latin text are left alone.',
  ),
  authority: 'GB/T 15834—2011',
  severity: 'note',
  judge: (filing) => {
    if (filing.document.blocks.length === 0) return [cannotTell('文件中没有可读的文字', 'There is no text to read')]
    const places = placesIn(filing)
    if (places.length === 0)
      return [holds({ message: words('标点均为全角。', 'All punctuation is full-width.'), places: [] })]
    return [
      fails({
        message: words(
          `中文行文中有 ${places.length} 处半角标点（${countByMark(places)}）。`,
          `${places.length} half-width marks in Chinese text (${countByMark(places)}).`,
        ),
        places: places.slice(0, shown),
        printed: String(places.length),
        remedy: words('统一改为全角标点。', 'Use full-width punctuation throughout.'),
      }),
    ]
  },
}

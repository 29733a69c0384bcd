import type { Filing, Said } from '#domain/filing/filing.ts'
import type { DocumentModel } from '#domain/text/document.ts'
import { sourceSpan, type MappedText } from '#domain/text/mapped-text.ts'
import { placeOf } from '#domain/text/place.ts'

/** Most telling first: 2023年度, then 2023年, then the year of a date. */
const patterns = [/(20\d{2})\s?年度/u, /(20\d{2})\s?年(?!\s?\d{1,2}月)/u, /(20\d{2})\s?年/u] as const
const inTitleAlone = /(20\d{2})(?!\d)/u

const yearIn = (document: DocumentModel, text: MappedText, pattern: RegExp): Filing['year'] => {
  const match = pattern.exec(text.text)
  return match
    ? {
        value: Number(match[1]),
        place: placeOf(document.source, sourceSpan(text, match.index, match.index + match[0].length)),
      }
    : undefined
}

/** How many blocks of a text without a year in its title are asked for one. */
const asked = 400

const textsOf = (document: DocumentModel): MappedText[] =>
  document.blocks
    .slice(0, asked)
    .flatMap((block) => (block.kind === 'passage' ? [block.text] : block.rows.slice(0, 5).flat()))

/** The year reported: in the title, else the first year the text names as its own. */
export const yearOf = (document: DocumentModel, title: Said | undefined): Filing['year'] => {
  for (const pattern of title ? [...patterns, inTitleAlone] : []) {
    const year = title && yearIn(document, title.mapped, pattern)
    if (year) return year
  }
  const texts = textsOf(document)
  for (const pattern of patterns)
    for (const text of texts) {
      const year = yearIn(document, text, pattern)
      if (year) return year
    }
  return undefined
}

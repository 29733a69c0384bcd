import type { Filing, Sentence } from '#domain/filing/filing.ts'
import { sourceSpan, type MappedText } from '#domain/text/mapped-text.ts'
import { placeOf, type Place } from '#domain/text/place.ts'

/** Place of text[from, to) of a block's text. */
export const placeIn = (filing: Filing, text: MappedText, range: { from: number; to: number }): Place =>
  placeOf(filing.document.source, sourceSpan(text, range.from, range.to))

/** Text of a passage; a table has cells instead. */
export const textOfBlock = (filing: Filing, block: number): MappedText => {
  const found = filing.document.blocks[block]
  if (found?.kind !== 'passage') throw new RangeError(`block ${block} is no passage`)
  return found.text
}

/** Place of a part of a passage, in offsets of that passage's text. */
export const placeInBlock = (filing: Filing, block: number, range: { from: number; to: number }): Place =>
  placeIn(filing, textOfBlock(filing, block), range)

export const placeOfSentence = (filing: Filing, sentence: Sentence): Place =>
  placeInBlock(filing, sentence.block, sentence)

/** Every match of a pattern (with the g flag) in running text, sentence by sentence. */
export const matchesIn = (
  filing: Filing,
  pattern: RegExp,
): { sentence: Sentence; match: RegExpExecArray; place: Place }[] =>
  filing.sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(pattern)].map((match) => {
      const from = sentence.from + match.index
      return { sentence, match, place: placeInBlock(filing, sentence.block, { from, to: from + match[0].length }) }
    }),
  )

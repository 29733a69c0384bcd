import type { DraftParagraph } from '#domain/filing/draft.ts'
import type { Unbound } from '../model.ts'

/** Numbers that state no quantity: years and dates, document numbers, ordinals, hotlines, slogans, names with digits. */
const masks: readonly RegExp[] = [
  /[〔［[（(]\d{4}[〕］\])）]\s*(?:第?\s*\d+\s*号)?/gu,
  /(?:19|20)\d{2}\s*[-—~～至]\s*(?:19|20)\d{2}\s*年/gu,
  /\d{4}\s*年(?:度)?(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?/gu,
  /\d{1,2}\s*月\s*\d{1,2}\s*日/gu,
  /\d{1,2}\s*(?:[-—~～至]\s*\d{1,2}\s*)?月(?:份)?/gu,
  /第\s*\d+/gu,
  /\d+\s*周年/gu,
  /\d+(?:\+\d+)+(?:\+[A-Za-z]+)?/gu,
  /[A-Za-z]+[-+]?\d+|\d+[A-Za-z]+(?:\+[A-Za-z]+)*/gu,
  /(?:12345|12315|12348|110|119|120)(?=\s*(?:政务|政府|服务|热线|报警|投诉|举报))/gu,
  /(?<=热线|电话|号码)\s*\d{3,11}/gu,
  /[“"][^”"]{0,12}?\d[^”"]{0,12}?[”"]/gu,
  /\d+\s*号(?:文)?/gu,
]

const blank = (text: string): string =>
  masks.reduce((left, mask) => left.replaceAll(mask, (hit) => '　'.repeat(hit.length)), text)

const contextLength = 10

/** Numbers typed into a paragraph and bound to no fact, each with the words around it. */
export const unboundIn = (paragraph: DraftParagraph, section: string, index: number): readonly Unbound[] => {
  const pieces = [paragraph.title, ...paragraph.parts.flatMap((part) => (part.kind === 'text' ? [part.text] : []))]
  return pieces.flatMap((piece) =>
    [...blank(piece).matchAll(/\d[\d,，]*(?:\.\d+)?\s*[%‰]?/gu)].map(({ 0: number, index: at }) => ({
      section,
      paragraph: index,
      number: number.trim(),
      context: piece.slice(Math.max(0, at - contextLength), at + number.length + contextLength),
    })),
  )
}

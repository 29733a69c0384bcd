import type { DraftFiling, DraftParagraph } from '#domain/filing/draft.ts'
import type { SectionKind } from '#domain/filing/filing.ts'
import { textRun, type Block, type Heading } from '../model.ts'
import { bindParts } from './bind-text.ts'
import { headingNumber } from './numbering.ts'

const levels = [1, 2, 3, 4] as const
const levelBelow = (sectionLevel: number, depth: number): Heading['level'] =>
  levels.find((level) => level === sectionLevel + depth) ?? 4

/** Ordinals of titled paragraphs: every depth counts for itself and starts anew under a new item above it. */
const ordinals = (paragraphs: readonly DraftParagraph[]): readonly number[] => {
  let [first, second] = [0, 0]
  return paragraphs.map(({ title, depth }) => {
    if (title === '') return 0
    if (depth === 2) return (second += 1)
    second = 0
    return (first += 1)
  })
}

const blocksOf = (draft: DraftFiling, paragraph: DraftParagraph, heading: Heading): readonly Block[] => [
  ...(paragraph.title === '' ? [] : [heading]),
  ...(paragraph.parts.length === 0
    ? []
    : [{ kind: 'paragraph' as const, style: 'body' as const, runs: bindParts(draft, paragraph.parts) }]),
]

/** People's text of a section, its titled paragraphs numbered one level below the section. */
export const narrativeBlocks = (draft: DraftFiling, section: SectionKind, sectionLevel: number): readonly Block[] => {
  const paragraphs = draft.narrative[section] ?? []
  const counted = ordinals(paragraphs)
  return paragraphs.flatMap((paragraph, index) => {
    const level = levelBelow(sectionLevel, paragraph.depth)
    const number = headingNumber(level, counted[index] ?? 0)
    return blocksOf(draft, paragraph, { kind: 'heading', level, number, runs: [textRun(paragraph.title)] })
  })
}

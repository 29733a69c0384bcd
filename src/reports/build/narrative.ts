import type { DraftFiling, DraftParagraph } from '#domain/filing/draft.ts'
import type { SectionKind } from '#domain/filing/filing.ts'
import { textRun, type Block, type Heading } from '../model.ts'
import { bindParts } from './bind-text.ts'
import { headingNumber } from './numbering.ts'

const levels = [1, 2, 3, 4] as const
const levelBelow = (sectionLevel: number, depth: number): Heading['level'] =>
  levels.find((level) => level === sectionLevel + depth) ?? 4

/** Ordinals of titled paragraphs: every depth counts for itself and starts anew under a new item above it. */
const ordinals = (paragraphs: readonly DraftParagraph[], numberedBefore: number): readonly number[] => {
  let [first, second] = [numberedBefore, 0]
  return paragraphs.map(({ title, depth }) => {
    if (title === '') return 0
    if (depth === 2) return (second += 1)
    second = 0
    return (first += 1)
  })
}

/** A heading stands on its line; what is longer is a numbered sentence and runs on in its paragraph. */
const longestTitle = 36

const blocksOf = (draft: DraftFiling, paragraph: DraftParagraph, heading: Heading): readonly Block[] => [
  ...(paragraph.title === '' ? [] : [heading]),
  ...(paragraph.parts.length === 0
    ? []
    : [{ kind: 'paragraph' as const, style: 'body' as const, runs: bindParts(draft, paragraph.parts) }]),
]

const isTopItem = ({ title, depth }: DraftParagraph): boolean => title !== '' && depth === 1

/** How many numbers of the first depth a section's text uses. */
export const countNumbered = (draft: DraftFiling, section: SectionKind): number =>
  (draft.narrative[section] ?? []).filter(isTopItem).length

/** People's text of a section, its titled paragraphs numbered one level below the section. */
export const narrativeBlocks = (
  draft: DraftFiling,
  section: SectionKind,
  { level: sectionLevel, numberedBefore }: { readonly level: number; readonly numberedBefore: number },
): readonly Block[] => {
  const paragraphs = draft.narrative[section] ?? []
  const counted = ordinals(paragraphs, numberedBefore)
  return paragraphs.flatMap((paragraph, index): readonly Block[] => {
    const level = levelBelow(sectionLevel, paragraph.depth)
    const number = headingNumber(level, counted[index] ?? 0)
    if (paragraph.title.length > longestTitle) {
      const runs = [textRun(`${number}${paragraph.title}。`), ...bindParts(draft, paragraph.parts)]
      return [{ kind: 'paragraph', style: 'body', runs }]
    }
    return blocksOf(draft, paragraph, { kind: 'heading', level, number, runs: [textRun(paragraph.title)] })
  })
}

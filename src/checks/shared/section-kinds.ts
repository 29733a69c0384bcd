import type { Filing, Section, SectionKind, Sentence } from '#domain/filing/filing.ts'
import { isTable, type Passage } from '#domain/text/document.ts'

const isInside = ({ from, to }: Pick<Section, 'from' | 'to'>, block: number): boolean => block >= from && block < to

/** The kind of section each block stands in, by block index; the innermost section of a known kind decides. */
export const kindOfBlocks = (filing: Filing): readonly (SectionKind | undefined)[] => {
  const kinds: (SectionKind | undefined)[] = filing.document.blocks.map(() => undefined)
  for (const { kind, from, to } of filing.sections) if (kind !== 'other') kinds.fill(kind, from, to)
  return kinds
}

const planning: ReadonlySet<SectionKind | undefined> = new Set(['duties', 'goals', 'problems', 'measures'])

/** Under a heading of tasks some reports write what was done: then a third or more of the sentences hold a figure. */
export const tellsResults = (filing: Filing, section: Section): boolean => {
  const counted = new Set(filing.claims.filter(({ block }) => isInside(section, block)).map(({ sentence }) => sentence))
  return counted.size > 0 && counted.size * 3 >= sentencesIn(filing, section).length
}

/** Sentences that report what was done: those of duties, plans, goals, problems and measures say what should be. */
export const reportingSentences = (filing: Filing): { sentence: Sentence; index: number }[] => {
  const kinds = kindOfBlocks(filing)
  const plans = sectionsOfKind(filing, 'tasks').filter((section) => !tellsResults(filing, section))
  return filing.sentences.flatMap((sentence, index) => {
    const kind = kinds[sentence.block]
    const isPlan = kind === 'tasks' && plans.some((section) => isInside(section, sentence.block))
    return planning.has(kind) || isPlan ? [] : [{ sentence, index }]
  })
}

export const sectionsOfKind = (filing: Filing, kind: SectionKind): Section[] =>
  filing.sections.filter((section) => section.kind === kind)

/** The sentences of a section's content, in order. */
export const sentencesIn = (filing: Filing, section: Pick<Section, 'from' | 'to'>): Sentence[] =>
  filing.sentences.filter(({ block }) => isInside(section, block))

/** Paragraphs and numbered points of a section: the text under its headings. */
export const paragraphsIn = (filing: Filing, { from, to }: Pick<Section, 'from' | 'to'>): Passage[] =>
  filing.document.blocks
    .slice(from, to)
    .flatMap((block) => (block.kind === 'passage' && (block.role === 'body' || block.role === 'item') ? [block] : []))

export const hasTableIn = (filing: Filing, { from, to }: Pick<Section, 'from' | 'to'>): boolean =>
  filing.document.blocks.slice(from, to).some(isTable)

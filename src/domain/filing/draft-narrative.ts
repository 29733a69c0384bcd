import { isPassage, type Passage } from '../text/document.ts'
import type { DraftFiling, DraftParagraph, DraftPart } from './draft.ts'
import { boundSpans, claimKeys, type BoundSpan } from './draft-claims.ts'
import type { Filing, Section, SectionKind } from './filing.ts'

const partsOf = (text: string, from: number, spans: readonly BoundSpan[]): readonly DraftPart[] => {
  const parts: DraftPart[] = []
  let at = from
  for (const span of spans) {
    if (span.from < at) continue
    parts.push({ kind: 'text', text: text.slice(at, span.from) }, { kind: 'binding', key: span.key })
    at = span.to
  }
  return [...parts, { kind: 'text' as const, text: text.slice(at) }].filter(
    (part) => part.kind === 'binding' || part.text.trim() !== '',
  )
}

/** A title that runs on into its text (1.经济。全年…) leaves the mark between them behind. */
const afterTitle = (passage: Passage): number =>
  passage.titleTo + passage.text.text.slice(passage.titleTo).search(/[^。：:，,；;、．.\s]|$/u)

const paragraph = (passage: Passage, section: Section, spans: readonly BoundSpan[]): DraftParagraph => {
  const hasTitle = passage.role === 'heading' || passage.role === 'item'
  const { text } = passage.text
  return {
    title: hasTitle ? text.slice(passage.titleFrom, passage.titleTo) : '',
    depth: hasTitle && passage.level > section.level + 1 ? 2 : 1,
    parts: partsOf(text, hasTitle ? afterTitle(passage) : 0, spans),
  }
}

/** The innermost section a block stands in. */
const sectionAt = ({ sections }: Filing, block: number): Section | undefined =>
  sections.findLast(({ heading, from, to }) => block !== heading && from <= block && block < to)

/** Annexes are a list of their own, and titles and unit lines of tables come again with the tables. */
const isCarriedByFacts = ({ role }: Passage, { kind }: Section): boolean => kind === 'attachments' || role === 'caption'

const groupBy = <K, T>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> => {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

type Kept = { readonly kind: SectionKind; readonly paragraph: DraftParagraph }

const keptParagraphs = (filing: Filing): readonly Kept[] => {
  const headings = new Set(filing.sections.map(({ heading }) => heading))
  const claims = groupBy(filing.claims, ({ block }) => block)
  const keys = claimKeys(filing)
  return filing.document.blocks.flatMap((block, index) => {
    const section = sectionAt(filing, index)
    if (!section || !isPassage(block) || headings.has(index) || isCarriedByFacts(block, section)) return []
    const spans = boundSpans(claims.get(index) ?? [], block.text.text, keys)
    return [{ kind: section.kind, paragraph: paragraph(block, section, spans) }]
  })
}

/** The text of each section, paragraph by paragraph, with its figures bound to the facts made of them. */
export const narrativeOf = (filing: Filing): DraftFiling['narrative'] =>
  Object.fromEntries(
    [...groupBy(keptParagraphs(filing), ({ kind }) => kind)].map(([kind, kept]) => [
      kind,
      kept.map((item) => item.paragraph),
    ]),
  )

import { isPassage, type Passage } from '../text/document.ts'
import type { DraftFiling, DraftParagraph, DraftPart } from './draft.ts'
import { printFigure } from './draft-value.ts'
import type { Claim, Filing, Section, SectionKind } from './filing.ts'

/** The id under which a figure of running text becomes a fact of the draft. */
export const claimId = (claim: Claim): string => `claim-${claim.block}-${claim.from}`

/** Only a figure that prints as it stood is bound; anything else stays the department's own text. */
const isFaithful = (claim: Claim, passage: Passage): boolean => {
  const { value, unit, qualifierPrinted } = claim.figure
  const printed = printFigure({ value, unit, qualifier: qualifierPrinted })
  return passage.text.text.slice(claim.from, claim.to).replaceAll(/\s/gu, '') === printed
}

const partsOf = (passage: Passage, from: number, claims: readonly Claim[]): readonly DraftPart[] => {
  const { text } = passage.text
  const parts: DraftPart[] = []
  let at = from
  for (const claim of claims) {
    if (claim.from < at || !isFaithful(claim, passage)) continue
    parts.push({ kind: 'text', text: text.slice(at, claim.from) }, { kind: 'binding', key: claimId(claim) })
    at = claim.to
  }
  return [...parts, { kind: 'text' as const, text: text.slice(at) }].filter(
    (part) => part.kind === 'binding' || part.text.trim() !== '',
  )
}

/** A title that runs on into its text (1.经济。全年…) leaves the mark between them behind. */
const afterTitle = (passage: Passage): number =>
  passage.titleTo + passage.text.text.slice(passage.titleTo).search(/[^。：:，,；;、．.\s]|$/u)

const paragraph = (passage: Passage, section: Section, claims: readonly Claim[]): DraftParagraph => {
  const hasTitle = passage.role === 'heading' || passage.role === 'item'
  const { text } = passage.text
  return {
    title: hasTitle ? text.slice(passage.titleFrom, passage.titleTo) : '',
    depth: hasTitle && passage.level > section.level + 1 ? 2 : 1,
    parts: partsOf(passage, hasTitle ? afterTitle(passage) : 0, claims),
  }
}

/** The innermost section a block stands in. */
const sectionAt = ({ sections }: Filing, block: number): Section | undefined =>
  sections.findLast(({ heading, from, to }) => block !== heading && from <= block && block < to)

/** Facts of their own carry these sections; copying the text as well would say everything twice. */
const carriedByFacts: ReadonlySet<SectionKind> = new Set(['finance', 'conclusion', 'attachments'])

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
  return filing.document.blocks.flatMap((block, index) => {
    const section = sectionAt(filing, index)
    if (!section || !isPassage(block) || headings.has(index) || carriedByFacts.has(section.kind)) return []
    return [{ kind: section.kind, paragraph: paragraph(block, section, claims.get(index) ?? []) }]
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

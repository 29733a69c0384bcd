import type { Said, Section, SectionKind } from '#domain/filing/filing.ts'
import type { DocumentModel, Passage } from '#domain/text/document.ts'
import { sliceText, wholeSpan } from '#domain/text/mapped-text.ts'
import { placeOf } from '#domain/text/place.ts'

export const saidOf = (document: DocumentModel, block: number, passage: Passage): Said => ({
  text: passage.text.text,
  mapped: passage.text,
  block,
  place: placeOf(document.source, wholeSpan(passage.text)),
})

export type PassageAt = { readonly block: number; readonly passage: Passage }

/** First section whose heading stands at a block or behind it, by bisection: sections are in order. */
const sectionFrom = (sections: readonly Section[], block: number): number => {
  let low = 0
  let high = sections.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sections[middle]?.heading ?? 0) >= block) high = middle
    else low = middle + 1
  }
  return low
}

/** The section of another kind that begins at a block, where one does. */
const otherAt = (sections: readonly Section[], block: number, kind: SectionKind): Section | undefined => {
  const section = sections[sectionFrom(sections, block)]
  return section?.heading === block && section.kind !== kind && section.kind !== 'other' ? section : undefined
}

/** Passages of a section without those of a section of another kind inside it. */
export const passagesIn = (document: DocumentModel, sections: readonly Section[], section: Section): PassageAt[] => {
  const found: PassageAt[] = []
  for (let block = section.from; block < section.to;) {
    const passage = document.blocks[block]
    const other = otherAt(sections, block, section.kind)
    if (!other && passage?.kind === 'passage' && passage.role !== 'caption') found.push({ block, passage })
    block = other?.to ?? block + 1
  }
  return found
}

/** Sections of a kind that no section of the same kind encloses. */
export const sectionsOfKind = (sections: readonly Section[], kind: SectionKind): Section[] => {
  let end = 0
  return sections.filter((section) => {
    if (section.kind !== kind || section.heading < end) return false
    end = section.to
    return true
  })
}

/** A matched part of a passage as something said. */
export const saidPart = (
  document: DocumentModel,
  block: number,
  at: { passage: Passage; from: number; to: number },
): Said => {
  const mapped = sliceText(at.passage.text, at.from, at.to)
  return { text: mapped.text, mapped, block, place: placeOf(document.source, wholeSpan(mapped)) }
}

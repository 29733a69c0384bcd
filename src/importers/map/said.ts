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

/** Passages of a section without those of a section of another kind inside it. */
const passagesIn = (
  document: DocumentModel,
  sections: readonly Section[],
  section: Section,
): { block: number; passage: Passage }[] => {
  const inner = sections.filter(
    ({ heading, kind }) => kind !== section.kind && kind !== 'other' && heading >= section.from && heading < section.to,
  )
  return document.blocks.slice(section.from, section.to).flatMap((passage, at) => {
    const block = section.from + at
    const isInside = inner.some(({ heading, to }) => block >= heading && block < to)
    return passage.kind === 'passage' && passage.role !== 'caption' && !isInside ? [{ block, passage }] : []
  })
}

/** Sections of a kind that no section of the same kind encloses. */
export const sectionsOfKind = (sections: readonly Section[], kind: SectionKind): Section[] =>
  sections.filter(
    (section) =>
      section.kind === kind &&
      !sections.some(
        (outer) =>
          outer !== section && outer.kind === kind && outer.from <= section.heading && section.heading < outer.to,
      ),
  )

/** The numbered points of a section, or its paragraphs where nothing is numbered. */
export const pointsOf = (document: DocumentModel, sections: readonly Section[], kind: SectionKind): Said[] =>
  sectionsOfKind(sections, kind).flatMap((section) => {
    const all = passagesIn(document, sections, section)
    const level = Math.min(...all.filter(({ passage }) => passage.label).map(({ passage }) => passage.level))
    const numbered = all.filter(({ passage }) => passage.label && passage.level === level)
    const chosen = numbered.length > 0 ? numbered : all.filter(({ passage }) => passage.role === 'body')
    return chosen.map(({ block, passage }) => saidOf(document, block, passage))
  })

/** A matched part of a passage as something said. */
export const saidPart = (
  document: DocumentModel,
  block: number,
  at: { passage: Passage; from: number; to: number },
): Said => {
  const mapped = sliceText(at.passage.text, at.from, at.to)
  return { text: mapped.text, mapped, block, place: placeOf(document.source, wholeSpan(mapped)) }
}

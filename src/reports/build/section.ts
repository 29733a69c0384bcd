import type { DraftFiling } from '#domain/filing/draft.ts'
import type { SectionKind } from '#domain/filing/filing.ts'
import { gapRun, textRun, type Block, type Heading } from '../model.ts'
import type { OutlinePart, OutlineSection } from '../outline.ts'
import { listBlocks } from './lists.ts'
import { countNumbered, narrativeBlocks } from './narrative.ts'
import { headingNumber } from './numbering.ts'
import { sentencesRuns } from './sentences.ts'
import { moneyTables, tableBuilders } from './tables/build-table.ts'

const unitNote: Block = { kind: 'paragraph', style: 'note', runs: [textRun('单位：万元')] }

const tableBlocks = (draft: DraftFiling, part: OutlinePart & { readonly kind: 'table' }): readonly Block[] => {
  const table = tableBuilders[part.table](draft, part.caption)
  if (!table) return []
  return moneyTables.has(part.table) ? [unitNote, table] : [table]
}

type At = { readonly level: number; readonly numberedBefore: number }

const contentOf = (draft: DraftFiling, part: OutlinePart, at: At): readonly Block[] => {
  switch (part.kind) {
    case 'paragraph': {
      const runs = sentencesRuns(draft, part.sentences)
      return runs.length === 0 ? [] : [{ kind: 'paragraph', style: 'body', runs }]
    }
    case 'narrative':
      return narrativeBlocks(draft, part.section, at)
    case 'list':
      return listBlocks(draft, part.list)
    case 'table':
      return tableBlocks(draft, part)
  }
}

const isWritten = (draft: DraftFiling, section: SectionKind): boolean => (draft.narrative[section] ?? []).length > 0

/** People's own text on a section takes the place of what would be generated for it. */
export const isReplaced = (draft: DraftFiling, { unless }: OutlinePart): boolean =>
  unless.some((section) => isWritten(draft, section))

const partBlocks = (draft: DraftFiling, part: OutlinePart, at: At): readonly Block[] => {
  if (isReplaced(draft, part)) return []
  const content = contentOf(draft, part, at)
  const isOptional = typeof part.optional === 'string' ? isWritten(draft, part.optional) : part.optional
  if (content.length > 0 || isOptional) return content
  return [{ kind: 'paragraph', style: 'body', runs: [gapRun(part.wanted)] }]
}

/** Several texts in one section count on: each starts behind the numbered paragraphs of those before it. */
const partsBlocks = (draft: DraftFiling, parts: readonly OutlinePart[], level: number): readonly Block[] => {
  let numberedBefore = 0
  return parts.flatMap((part) => {
    const blocks = partBlocks(draft, part, { level, numberedBefore })
    if (part.kind === 'narrative') numberedBefore += countNumbered(draft, part.section)
    return blocks
  })
}

const levels = [1, 2, 3] as const

/** A section with all below it; headings are numbered by their place among their neighbours. */
export const sectionBlocks = (
  draft: DraftFiling,
  section: OutlineSection,
  at: { readonly level: 1 | 2 | 3; readonly ordinal: number },
): readonly Block[] => {
  const heading: Heading = {
    kind: 'heading',
    level: at.level,
    number: headingNumber(at.level, at.ordinal),
    runs: [textRun(section.heading)],
  }
  const below = levels.find((level) => level === at.level + 1) ?? 3
  return [
    heading,
    ...partsBlocks(draft, section.parts, at.level),
    ...section.sections.flatMap((inner, index) => sectionBlocks(draft, inner, { level: below, ordinal: index + 1 })),
  ]
}

import type { DraftFiling } from '#domain/filing/draft.ts'
import type { SectionKind } from '#domain/filing/filing.ts'
import { gapRun, textRun, type Block, type Heading } from '../model.ts'
import type { OutlinePart, OutlineSection } from '../outline.ts'
import { listBlocks } from './lists.ts'
import { narrativeBlocks } from './narrative.ts'
import { headingNumber } from './numbering.ts'
import { sentencesRuns } from './sentences.ts'
import { moneyTables, tableBuilders } from './tables/build-table.ts'

const unitNote: Block = { kind: 'paragraph', style: 'note', runs: [textRun('单位：万元')] }

const tableBlocks = (draft: DraftFiling, part: OutlinePart & { readonly kind: 'table' }): readonly Block[] => {
  const table = tableBuilders[part.table](draft, part.caption)
  if (!table) return []
  return moneyTables.has(part.table) ? [unitNote, table] : [table]
}

const contentOf = (draft: DraftFiling, part: OutlinePart, level: number): readonly Block[] => {
  switch (part.kind) {
    case 'paragraph': {
      const runs = sentencesRuns(draft, part.sentences)
      return runs.length === 0 ? [] : [{ kind: 'paragraph', style: 'body', runs }]
    }
    case 'narrative':
      return narrativeBlocks(draft, part.section, level)
    case 'list':
      return listBlocks(draft, part.list)
    case 'table':
      return tableBlocks(draft, part)
  }
}

const isWritten = (draft: DraftFiling, section: SectionKind): boolean => (draft.narrative[section] ?? []).length > 0

const partBlocks = (draft: DraftFiling, part: OutlinePart, level: number): readonly Block[] => {
  if (part.unless !== undefined && isWritten(draft, part.unless)) return []
  const content = contentOf(draft, part, level)
  const isOptional = typeof part.optional === 'string' ? isWritten(draft, part.optional) : part.optional
  if (content.length > 0 || isOptional) return content
  return [{ kind: 'paragraph', style: 'body', runs: [gapRun(part.wanted)] }]
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
    ...section.parts.flatMap((part) => partBlocks(draft, part, at.level)),
    ...section.sections.flatMap((inner, index) => sectionBlocks(draft, inner, { level: below, ordinal: index + 1 })),
  ]
}

import type { DraftFiling, DraftParagraph } from '#domain/filing/draft.ts'
import type { Report, Unbound } from '../model.ts'
import type { ListName, Outline, OutlinePart, OutlineSection } from '../outline.ts'
import { wantedOf } from '../wanted.ts'
import { bindParts, patternParts } from './bind-text.ts'
import { isReplaced, sectionBlocks } from './section.ts'
import { unboundIn } from './unbound.ts'

const partsOf = (section: OutlineSection): readonly OutlinePart[] => [
  ...section.parts,
  ...section.sections.flatMap(partsOf),
]

const plain = (text: string): DraftParagraph => ({ title: '', depth: 1, parts: [{ kind: 'text', text }] })

/** Lists whose items people typed: they can hold numbers of their own as well. */
const listTexts: Readonly<Partial<Record<ListName, (draft: DraftFiling) => readonly DraftParagraph[]>>> = {
  tasks: ({ tasks }) => tasks.map(plain),
  'task-summary': ({ tasks }) => tasks.map(plain),
  goals: ({ goals }) => goals.map(({ text }) => plain(text)),
  'goal-summary': ({ goals }) => goals.map(({ text }) => plain(text)),
  management: ({ management }) => management.map(({ parts }) => ({ title: '', depth: 1, parts })),
  problems: ({ problems }) => problems.map(plain),
  measures: ({ measures }) => measures.map(plain),
}

const unboundOfPart = (draft: DraftFiling, part: OutlinePart): readonly Unbound[] => {
  if (part.kind === 'narrative')
    return (draft.narrative[part.section] ?? []).flatMap((paragraph, index) =>
      unboundIn(paragraph, part.section, index + 1),
    )
  if (part.kind !== 'list' || isReplaced(draft, part)) return []
  const paragraphs = listTexts[part.list]?.(draft) ?? []
  return paragraphs.flatMap((paragraph, index) => unboundIn(paragraph, part.list, index + 1))
}

/** Outline and facts become a report; nothing is invented: what lacks stands as a 待补 mark and in `wanted`. */
export const buildReport = (outline: Outline, draft: DraftFiling): Report => {
  const parts = outline.sections.flatMap(partsOf)
  const title = bindParts(draft, patternParts(outline.title))
  const blocks = outline.sections.flatMap((section, index) =>
    sectionBlocks(draft, section, { level: 1, ordinal: index + 1 }),
  )
  return {
    outline: outline.id,
    label: outline.label,
    title,
    blocks,
    // A section of its own for the annexes takes the place of the list under the body.
    attachments: parts.some((part) => part.kind === 'list' && part.list === 'attachments') ? [] : draft.attachments,
    unbound: parts.flatMap((part) => unboundOfPart(draft, part)),
    wanted: wantedOf(title, blocks),
  }
}

import type { DraftFiling, DraftParagraph } from '#domain/filing/draft.ts'
import { sectionKinds } from '#domain/filing/filing.ts'
import { printRuns, type Block, type Report, type Run, type Unbound, type Wanted } from '../model.ts'
import type { Outline, OutlineSection } from '../outline.ts'
import { bindParts, patternParts } from './bind-text.ts'
import { sectionBlocks } from './section.ts'
import { unboundIn } from './unbound.ts'

const cellRuns = (block: Block): readonly Run[] =>
  block.kind === 'table' ? [...block.header, ...block.rows].flat().flatMap(({ runs }) => runs) : block.runs

const wantedIn = (blocks: readonly Block[]): readonly Wanted[] => {
  let section = ''
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') section = block.number + printRuns(block.runs)
    return cellRuns(block).flatMap((run) => (run.kind === 'gap' ? [{ section, wanted: run.wanted }] : []))
  })
}

const narrativesOf = (section: OutlineSection): readonly string[] => [
  ...section.parts.flatMap((part) => (part.kind === 'narrative' ? [part.section] : [])),
  ...section.sections.flatMap(narrativesOf),
]

const plain = (text: string): DraftParagraph => ({ title: '', depth: 1, parts: [{ kind: 'text', text }] })

/** Texts of the draft that people typed into lists; they can hold numbers of their own as well. */
const listTexts = (draft: DraftFiling): readonly (readonly [string, readonly DraftParagraph[]])[] => [
  ['tasks', draft.tasks.map(plain)],
  ['goals', draft.goals.map(({ text }) => plain(text))],
  ['management', draft.management.map(({ parts }): DraftParagraph => ({ title: '', depth: 1, parts }))],
  ['problems', draft.problems.map(plain)],
  ['measures', draft.measures.map(plain)],
]

const unboundOf = (draft: DraftFiling, outline: Outline): readonly Unbound[] => {
  const used = new Set(outline.sections.flatMap(narrativesOf))
  const narratives = sectionKinds
    .filter((kind) => used.has(kind))
    .map((kind) => [kind, draft.narrative[kind] ?? []] as const)
  return [...narratives, ...listTexts(draft)].flatMap(([section, paragraphs]) =>
    paragraphs.flatMap((paragraph, index) => unboundIn(paragraph, section, index + 1)),
  )
}

const listsAttachments = (section: OutlineSection): boolean =>
  section.parts.some((part) => part.kind === 'list' && part.list === 'attachments') ||
  section.sections.some(listsAttachments)

/** Outline and facts become a report; nothing is invented: what lacks stands as a 待补 mark and in `wanted`. */
export const buildReport = (outline: Outline, draft: DraftFiling): Report => {
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
    attachments: outline.sections.some(listsAttachments) ? [] : draft.attachments,
    unbound: unboundOf(draft, outline),
    wanted: [
      ...title.flatMap((run) => (run.kind === 'gap' ? [{ section: '', wanted: run.wanted }] : [])),
      ...wantedIn(blocks),
    ],
  }
}

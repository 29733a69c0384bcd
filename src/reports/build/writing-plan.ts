import type { DraftFiling } from '#domain/filing/draft.ts'
import { bind } from '#domain/filing/draft-binding.ts'
import type { SectionKind } from '#domain/filing/filing.ts'
import { printRuns, type Block, type Report, type Run } from '../model.ts'
import type { Outline, OutlinePart, OutlineSection } from '../outline.ts'
import { listBlocks } from './lists.ts'
import { headingNumber } from './numbering.ts'
import { sentencesRuns } from './sentences.ts'

/** A heading of the outline with the sections people may write under it, and what is still wanted there. */
export type PlannedHeading = {
  readonly number: string
  readonly heading: string
  readonly level: 1 | 2 | 3
  readonly sections: readonly SectionKind[]
  readonly wanted: readonly string[]
}

const levels = [1, 2, 3] as const

type Planned = Omit<PlannedHeading, 'wanted'>

const headingsOf = (sections: readonly OutlineSection[], level: 1 | 2 | 3): readonly Planned[] =>
  sections.flatMap((section, index) => [
    {
      number: headingNumber(level, index + 1),
      heading: section.heading,
      level,
      sections: section.parts.flatMap((part) => (part.kind === 'narrative' ? [part.section] : [])),
    },
    ...headingsOf(section.sections, levels.find((one) => one === level + 1) ?? 3),
  ])

const runsIn = (block: Block): readonly Run[] =>
  block.kind === 'table' ? [...block.header, ...block.rows].flat().flatMap(({ runs }) => runs) : block.runs

const gapsIn = (block: Block): readonly string[] =>
  runsIn(block).flatMap((run) => (run.kind === 'gap' ? [run.wanted] : []))

/** The headings of an outline in reading order; titles that people gave their paragraphs are not among them. */
export const writingPlan = (outline: Outline, { blocks }: Pick<Report, 'blocks'>): readonly PlannedHeading[] => {
  const planned = headingsOf(outline.sections, 1)
  const wanted = planned.map((): string[] => [])
  let at = -1
  for (const block of blocks) {
    const next = planned[at + 1]
    if (block.kind === 'heading' && next && block.number + printRuns(block.runs) === next.number + next.heading) at += 1
    wanted[at]?.push(...gapsIn(block))
  }
  return planned.map((heading, index) => ({ ...heading, wanted: wanted[index] ?? [] }))
}

const partsOf = (sections: readonly OutlineSection[]): readonly OutlinePart[] =>
  sections.flatMap((section) => [...section.parts, ...partsOf(section.sections)])

/** Figures stand by their keys, so that they stay bound in people’s own text; a cell of a table has none. */
const written = (draft: DraftFiling, runs: readonly Run[]): string =>
  runs
    .map((run) =>
      run.kind === 'figure' && bind(draft, run.binding).kind === 'figure' ? `{{${run.binding}}}` : run.text,
    )
    .join('')

const linesOf = (draft: DraftFiling, part: OutlinePart): readonly string[] => {
  if (part.kind === 'paragraph') {
    const line = written(draft, sentencesRuns(draft, part.sentences))
    return line === '' ? [] : [line]
  }
  if (part.kind !== 'list') return []
  return listBlocks(draft, part.list).flatMap((block) =>
    block.kind === 'paragraph' ? [written(draft, block.runs)] : [],
  )
}

/** What the outline would print for a section where people write nothing of their own, as text they may begin from. */
export const suggestedText = (outline: Outline, draft: DraftFiling, section: SectionKind): string =>
  partsOf(outline.sections)
    .filter(({ unless }) => unless.includes(section))
    .flatMap((part) => linesOf(draft, part))
    .join('\n')

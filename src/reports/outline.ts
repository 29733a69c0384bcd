import type { SectionKind } from '#domain/filing/filing.ts'
import type { Words } from '#domain/words/words.ts'

/** The tables a report can carry; each is built from facts in `build/tables`. */
export const tableNames = ['finance', 'goal-indicators', 'key-indicators', 'indicators', 'projects', 'score'] as const
export type TableName = (typeof tableNames)[number]

/** Lists printed as numbered paragraphs, one fact each. */
export const listNames = [
  'task-summary',
  'goal-summary',
  'tasks',
  'goals',
  'problems',
  'measures',
  'units',
  'offices',
  'management',
  'projects',
  'attachments',
  'score-summary',
] as const
export type ListName = (typeof listNames)[number]

/**
 * A generated sentence: clauses joined by "，" and closed by "。". A clause prints only when every fact it binds is
 * there; `lead` (按资金来源分，) prints as it stands, and only when some clause does.
 */
export type SentencePattern = { readonly lead: string; readonly clauses: readonly string[] }

/** A part of a section. `unless`: left out where people wrote one of those sections themselves. `optional`: no 待补 mark,
 * either never or where people wrote the section named. */
export type OutlinePart = { readonly unless: readonly SectionKind[]; readonly optional: boolean | SectionKind } & (
  | { readonly kind: 'paragraph'; readonly wanted: string; readonly sentences: readonly SentencePattern[] }
  | { readonly kind: 'narrative'; readonly section: SectionKind; readonly wanted: string }
  | { readonly kind: 'list'; readonly list: ListName; readonly wanted: string }
  | { readonly kind: 'table'; readonly table: TableName; readonly caption: string; readonly wanted: string }
)

export type OutlineSection = {
  readonly heading: string
  readonly parts: readonly OutlinePart[]
  readonly sections: readonly OutlineSection[]
}

/** A report skeleton by place and year, as data. `status`: confirmed against the official text, or still to be. */
export type Outline = {
  readonly id: string
  readonly name: Words
  readonly divisions: readonly string[]
  readonly fromYear: number
  readonly toYear: number | undefined
  readonly authority: string
  readonly status: 'confirmed' | 'to-confirm'
  readonly title: string
  readonly label: string
  readonly sections: readonly OutlineSection[]
}

import type { Outline, OutlinePart, OutlineSection } from '#reports/outline.ts'
import { words, type Words } from '#domain/words/words.ts'
import { signedIn } from '../allow.ts'
import type { Context } from '../context.ts'
import { reportRules } from '../self-evaluation/report-rules.ts'
import { named } from './named.ts'
import { sourceOf, type Source } from './source.ts'

export type OutlineLine = {
  readonly id: string
  readonly name: Words
  readonly source: Source
  readonly status: Outline['status']
  readonly fromYear: number
  readonly toYear: number | undefined
  readonly divisions: readonly string[]
  readonly title: string
  readonly label: string
}

export type ShownPart = {
  readonly kind: OutlinePart['kind']
  readonly wanted: string
  readonly isOptional: boolean
  readonly shows?: string
  readonly caption?: string
  readonly sentences: OutlineSentences
}
type OutlineSentences = Extract<OutlinePart, { readonly kind: 'paragraph' }>['sentences']

export type ShownSection = { readonly depth: number; readonly heading: string; readonly parts: readonly ShownPart[] }

const lineOf = (ctx: Context, outline: Outline): OutlineLine => {
  const { id, name, status, fromYear, toYear, divisions, title, label } = outline
  return {
    id,
    name,
    source: sourceOf(ctx.catalogue, outline.authority),
    status,
    fromYear,
    toYear,
    divisions,
    title,
    label,
  }
}

const shownPart = (part: OutlinePart): ShownPart => {
  const common = { kind: part.kind, wanted: part.wanted, isOptional: part.optional !== false, sentences: [] }
  switch (part.kind) {
    case 'paragraph':
      return { ...common, sentences: part.sentences }
    case 'narrative':
      return { ...common, shows: part.section }
    case 'list':
      return { ...common, shows: part.list }
    case 'table':
      return { ...common, shows: part.table, caption: part.caption }
  }
}

/** Sections in the order they are printed, each with how deep it stands. */
const flat = (sections: readonly OutlineSection[], depth: number): readonly ShownSection[] =>
  sections.flatMap(({ heading, parts, sections: inner }) => [
    { depth, heading, parts: parts.map(shownPart) },
    ...flat(inner, depth + 1),
  ])

/** Skeletons of reports by place and year. */
export const listOutlines = async (ctx: Context): Promise<{ readonly items: readonly OutlineLine[] }> => {
  signedIn(ctx)
  return { items: reportRules().outlines.map((outline) => lineOf(ctx, outline)) }
}

export const getOutline = async (
  ctx: Context,
  { id }: { readonly id: string },
): Promise<OutlineLine & { readonly sections: readonly ShownSection[] }> => {
  const outline = named(ctx, reportRules().outlines, { id, noun: words('报告提纲', 'outline') })
  return { ...lineOf(ctx, outline), sections: flat(outline.sections, 1) }
}

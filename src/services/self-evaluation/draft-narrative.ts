import type { DraftFiling, DraftParagraph } from '#domain/filing/draft.ts'
import { absent, wordsValue, type DraftValue } from '#domain/filing/draft-value.ts'
import { sectionKinds, type SectionKind } from '#domain/filing/filing.ts'
import { isBlank } from '#domain/process/result.ts'
import { parseParts } from '#importers/facts/draft-text.ts'
import type { ResultTyped } from '#store/queries/part-row.ts'
import type { StoredSection } from '#store/queries/report-section.ts'
import type { Context } from '../context.ts'
import type { CollectedWhole } from './collect-whole.ts'

const heading = /^(#{1,2})\s+(\S.*)$/u

type Title = Pick<DraftParagraph, 'title' | 'depth'>
type Line = { readonly title: Title } | { readonly text: string }

const lineOf = (line: string): Line => {
  const [, marks, title = ''] = heading.exec(line) ?? []
  return marks === undefined ? { text: line } : { title: { title, depth: marks === '##' ? 2 : 1 } }
}

const plain: Title = { title: '', depth: 1 }

/** Lines of people’s text as paragraphs; a line "# 标题" numbers the paragraph behind it, "## 标题" one level below. */
export const paragraphsOf = (text: string): readonly DraftParagraph[] => {
  const lines = text.split('\n').map((line) => line.trim())
  const read = lines.filter((line) => line !== '').map(lineOf)
  return read.flatMap((line, index): readonly DraftParagraph[] => {
    const [before, next] = [read[index - 1], read[index + 1]]
    if ('text' in line)
      return [{ ...(before && 'title' in before ? before.title : plain), parts: parseParts(line.text) }]
    return next && 'text' in next ? [] : [{ ...line.title, parts: [] }]
  })
}

const isNothing = (text: string): boolean => isBlank(text) || /^无[。.]?$/u.test(text.trim())

/** What the offices wrote for a section, each with its name. */
const officeTexts = (ctx: Context, { parts }: Pick<CollectedWhole, 'parts'>, section: SectionKind) =>
  parts.flatMap(({ head, texts }) =>
    texts
      .filter((text) => text.section === section && !isNothing(text.text))
      .map(({ text }) => ({ office: ctx.tree.byId.get(head.organisationId)?.name ?? '', text })),
  )

/** What the offices wrote for a section, line by line, without "无". */
export const officeLines = (
  ctx: Context,
  collected: Pick<CollectedWhole, 'parts'>,
  section: SectionKind,
): readonly string[] =>
  officeTexts(ctx, collected, section)
    .flatMap(({ text }) => text.split('\n'))
    .map((line) => line.trim())
    .filter((line) => !isNothing(line))

/** Only the parts whose rows fit. */
export const officesOf = (
  { parts }: CollectedWhole,
  fits: (row: ResultTyped) => boolean,
): Pick<CollectedWhole, 'parts'> => ({ parts: parts.filter(({ results }) => results.some(fits)) })

/** Lines of text as one cell; nothing where there are none. */
export const wordsOf = (lines: readonly string[]): DraftValue =>
  lines.length === 0 ? absent : wordsValue(lines.join('\n'))

const byOffice = (ctx: Context, collected: CollectedWhole, section: SectionKind): readonly DraftParagraph[] =>
  officeTexts(ctx, collected, section).map(({ office, text }) => ({
    title: office,
    depth: 1,
    parts: parseParts(text.replaceAll(/\s*\n\s*/gu, '')),
  }))

/** Lists of the report take these; people's own section goes before them. */
const listed: readonly SectionKind[] = ['problems', 'measures']

/** The text of each section: what the department wrote, else what its offices handed in. */
export const narrativeOf = (
  ctx: Context,
  collected: CollectedWhole,
  sections: readonly StoredSection[],
): DraftFiling['narrative'] => {
  const written = new Map(sections.map(({ section, text }) => [section, text]))
  const textOf = (kind: SectionKind): readonly DraftParagraph[] => {
    const own = paragraphsOf(written.get(kind) ?? '')
    if (own.length > 0) return own
    return listed.includes(kind) ? [] : byOffice(ctx, collected, kind)
  }
  return Object.fromEntries(
    sectionKinds.map((kind) => [kind, textOf(kind)] as const).filter(([, paragraphs]) => paragraphs.length > 0),
  )
}

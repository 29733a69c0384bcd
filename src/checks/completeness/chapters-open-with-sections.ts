import type { Filing } from '#domain/filing/filing.ts'
import { isHeading, titleOf, type Block, type Passage } from '#domain/text/document.ts'
import { wholeSpan, joinTexts, type MappedText } from '#domain/text/mapped-text.ts'
import { placeOf, type Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { headingPlace } from '../shared/outline-lists.ts'

type Chapter = { readonly heading: Passage; readonly index: number; readonly before: readonly Block[] }

const isChapter = (block: Block): block is Passage =>
  block.kind === 'passage' && block.role === 'heading' && block.level === 1 && block.label !== undefined

const isSectionOf = (block: Block, chapter: number): boolean =>
  block.kind === 'passage' && isHeading(block) && block.label !== undefined && block.ancestors.at(-1) === chapter

/** Chapters that are divided into numbered sections, with what stands before the first of them. */
const dividedChapters = (filing: Filing): readonly Chapter[] =>
  filing.document.blocks.flatMap((heading, index) => {
    if (!isChapter(heading)) return []
    const { blocks } = filing.document
    const next = blocks.findIndex((block, at) => at > index && block.kind === 'passage' && isHeading(block))
    const first = blocks[next]
    return first && isSectionOf(first, index) ? [{ heading, index, before: blocks.slice(index + 1, next) }] : []
  })

/** A line that only leads over to the sections ends with a colon. */
const isLoose = (block: Block): boolean =>
  block.kind === 'table' || (block.role === 'body' && !/[:：]$/u.test(block.text.text))

const textOf = (block: Block): MappedText => (block.kind === 'table' ? joinTexts(block.rows.flat()) : block.text)

const placesOf = (filing: Filing, { heading, before }: Chapter): readonly Place[] => [
  headingPlace(filing, heading),
  ...before.filter(isLoose).map((block) => placeOf(filing.document.source, wholeSpan(textOf(block)))),
]

const verdictOf = (filing: Filing, chapter: Chapter): Verdict => {
  const title = titleOf(chapter.heading)
  const loose = chapter.before.filter(isLoose)
  const places = placesOf(filing, chapter)
  if (loose.length === 0)
    return holds({
      message: words(`“${title}”的内容都在下级标题之下。`, `All of "${title}" stands under its sections.`),
      places,
    })
  const kinds = [
    loose.some(({ kind }) => kind === 'table') ? '表格' : '',
    loose.some(({ kind }) => kind === 'passage') ? '文字' : '',
  ]
  return fails({
    message: words(
      `“${title}”与其下第一个标题之间有${kinds.filter((kind) => kind !== '').join('和')}，不属于任何小节。`,
      `Between "${title}" and its first section stands content that belongs to no section.`,
    ),
    places,
    benign: words('可能是本章的引言。', 'It may introduce the chapter.'),
    remedy: words('请归入有编号的小节。', 'Put it under a numbered section.'),
  })
}

export const chaptersOpenWithSections: Check = {
  id: 'chapters-open-with-sections',
  rule: 'R20',
  title: words('章的内容归入小节', 'The content of a chapter stands under its sections'),
  about: words(
    '一级标题与其下第一个小节之间有表格或段落的，提醒；以冒号引出的一句不计。',
    'Tables or paragraphs between a chapter and its first section are noted; a line ending with a colon is not.',
  ),
  authority: 'practice',
  severity: 'note',
  judge: (filing) =>
    orCannotTell(
      dividedChapters(filing).map((chapter) => verdictOf(filing, chapter)),
      '没有分小节的章',
      'No chapter is divided into sections',
    ),
}

import { textRun, type Block, type Report } from '../../model.ts'
import { annexLines } from '../annex-lines.ts'
import { pageSections, type Orientation, type PageSection } from '../page-sections.ts'
import { titleLines } from '../title-lines.ts'
import { sectionProperties } from './page.ts'
import { paragraphXml } from './paragraphs.ts'
import { tableXml } from './tables.ts'

const blankLine = paragraphXml('Label', [])

const headXml = ({ label, title }: Report): string =>
  [
    ...(label === '' ? [] : [paragraphXml('Label', [textRun(label)]), blankLine]),
    ...titleLines(title).map((line) => paragraphXml('Title', line)),
    blankLine,
  ].join('')

const smallGap = paragraphXml('TableText', [])

/** `last` stands in the last paragraph of a section: the properties of the pages that end there. */
const blockXml = (block: Block, last: string): string => {
  switch (block.kind) {
    case 'heading':
      return paragraphXml(`Heading${block.level}`, [textRun(block.number), ...block.runs], last)
    case 'paragraph':
      return paragraphXml(block.style === 'body' ? 'Body' : 'TableNote', block.runs, last)
    case 'table':
      // A paragraph behind every table: without one, neighbours would grow together.
      return tableXml(block) + (last === '' ? smallGap : sectionEnd(last))
  }
}

/** One point high: a line of text behind a table that fills its page would begin an empty one. */
const sectionEnd = (properties: string): string =>
  paragraphXml('TableText', [], `<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${properties}`)

const needsGap = (previous: Block | undefined, block: Block): boolean =>
  block.kind === 'table' && block.caption === '' && previous?.kind === 'paragraph' && previous.style === 'body'

const sectionXml = ({ blocks }: PageSection, ending: string): string =>
  blocks
    .map((block, index) => {
      const gap = needsGap(blocks[index - 1], block) ? smallGap : ''
      return gap + blockXml(block, index === blocks.length - 1 ? ending : '')
    })
    .join('')

/** 附件说明: a blank line below the body, then 附件：1. name, names aligned under each other (GB/T 9704—2012, 7.3.4). */
const annexXml = (attachments: readonly string[]): string => {
  if (attachments.length === 0) return ''
  const indent = (hanging: number): string => `<w:ind w:left="${630 + hanging}" w:hanging="${hanging}"/>`
  const lines = annexLines(attachments).map(({ lead, number, name }) => {
    const place = lead === '' ? '<w:ind w:left="1890" w:hanging="315"/>' : indent(number === '' ? 945 : 1260)
    return paragraphXml('Annexes', [textRun(lead + number + name)], place)
  })
  return blankLine + lines.join('')
}

/** Body and orientation of its last pages: what stands behind it belongs to them. */
export type Body = { readonly xml: string; readonly orientation: Orientation }

const turnedEnd = (from: Orientation, to: Orientation): string => (from === to ? '' : sectionProperties(from))

/** Headings, text and tables; sections end where pages turn. */
export const blocksXml = (blocks: readonly Block[], after: Orientation | undefined): Body => {
  const sections = pageSections(blocks)
  const orientation = sections.at(-1)?.orientation ?? 'portrait'
  const first = turnedEnd('portrait', sections[0]?.orientation ?? 'portrait')
  const xml = sections.map((section, index) =>
    sectionXml(
      section,
      turnedEnd(section.orientation, sections[index + 1]?.orientation ?? after ?? section.orientation),
    ),
  )
  return { xml: (first === '' ? '' : sectionEnd(first)) + xml.join(''), orientation: after ?? orientation }
}

/** The whole body of the document, sections and annex list included. */
export const bodyXml = (report: Report): string => {
  const { xml, orientation } = blocksXml(report.blocks, report.attachments.length > 0 ? 'portrait' : undefined)
  return `${headXml(report)}${xml}${annexXml(report.attachments)}${sectionProperties(orientation)}`
}

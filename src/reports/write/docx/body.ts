import { textRun, type Block, type Report } from '../../model.ts'
import { annexLines } from '../annex-lines.ts'
import { pageSections, type Orientation, type PageSection } from '../page-sections.ts'
import { titleLines } from '../title-lines.ts'
import { sectionProperties, textWidth } from './page.ts'
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

/** The pages a body is set on: what ends a section of one orientation, and how long its lines are in twips. */
export type Pages = {
  readonly section: (orientation: Orientation, isFirst: boolean) => string
  readonly width: (orientation: Orientation) => number
  /** Does what stands before the body turn with its first pages? Else it keeps its own. */
  readonly turnsHead: boolean
}

/** The pages of GB/T 9704—2012. */
const officialPages: Pages = { section: sectionProperties, width: textWidth, turnsHead: true }

/** One point high: a line of text behind a table that fills its page would begin an empty one. */
const sectionEnd = (properties: string): string =>
  paragraphXml('TableText', [], `<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${properties}`)

/** `last` stands in the last paragraph of a section: the properties of the pages that end there. */
type Ending = { readonly width: number; readonly last: string }

const blockXml = (block: Block, { width, last }: Ending): string => {
  switch (block.kind) {
    case 'heading':
      return paragraphXml(`Heading${block.level}`, [textRun(block.number), ...block.runs], last)
    case 'paragraph':
      return paragraphXml(block.style === 'body' ? 'Body' : 'TableNote', block.runs, last)
    case 'table':
      // A paragraph behind every table: without one, neighbours would grow together.
      return tableXml(block, width) + (last === '' ? smallGap : sectionEnd(last))
  }
}

const needsGap = (previous: Block | undefined, block: Block): boolean =>
  block.kind === 'table' && block.caption === '' && previous?.kind === 'paragraph' && previous.style === 'body'

const sectionXml = ({ blocks }: PageSection, { width, last }: Ending): string =>
  blocks
    .map((block, index) => {
      const gap = needsGap(blocks[index - 1], block) ? smallGap : ''
      return gap + blockXml(block, { width, last: index === blocks.length - 1 ? last : '' })
    })
    .join('')

/** The annex list (GB/T 9704—2012, 7.3.4): 附件：1. name, names aligned under each other; '' where there is none. */
export const annexXml = (attachments: readonly string[]): string => {
  const indent = (hanging: number): string => `<w:ind w:left="${630 + hanging}" w:hanging="${hanging}"/>`
  return annexLines(attachments)
    .map(({ lead, number, name }) => {
      const place = lead === '' ? '<w:ind w:left="1890" w:hanging="315"/>' : indent(number === '' ? 945 : 1260)
      return paragraphXml('Annexes', [textRun(lead + number + name)], place)
    })
    .join('')
}

/** Blocks as they stand on their pages, and the orientation of the last of these. */
export type BlocksXml = { readonly xml: string; readonly orientation: Orientation; readonly isTurned: boolean }

/** Properties for every section that another one follows, '' where none does; it remembers whether there was one. */
const turner = (pages: Pages) => {
  const state = { isTurned: false }
  const end = (from: Orientation, next: Orientation | undefined): string => {
    if (next === undefined) return ''
    const properties = pages.section(from, !state.isTurned)
    state.isTurned = true
    return properties
  }
  return { state, end }
}

/** Headings, text and tables; sections end where pages turn, and before `after` where text follows on such pages. */
export const blocksXml = (blocks: readonly Block[], after: Orientation | undefined, pages: Pages): BlocksXml => {
  const sections = pageSections(blocks)
  const orientations = sections.map(({ orientation }) => orientation)
  const { state, end } = turner(pages)
  const first = orientations[0] === 'landscape' && !pages.turnsHead ? end('portrait', 'landscape') : ''
  const parts = sections.map((section, index) => {
    const { orientation } = section
    const next = orientations[index + 1] ?? (after === orientation ? undefined : after)
    const last = end(orientation, next)
    return sectionXml(section, { width: pages.width(orientation), last })
  })
  return {
    xml: (first === '' ? '' : sectionEnd(first)) + parts.join(''),
    orientation: after ?? orientations.at(-1) ?? 'portrait',
    isTurned: state.isTurned,
  }
}

/** The whole body of the document, sections and annex list included. */
export const bodyXml = (report: Report): string => {
  const { attachments } = report
  const { xml, orientation } = blocksXml(report.blocks, attachments.length > 0 ? 'portrait' : undefined, officialPages)
  const annexes = attachments.length === 0 ? '' : blankLine + annexXml(attachments)
  return `${headXml(report)}${xml}${annexes}${sectionProperties(orientation)}`
}

import { printRuns, textRun, type Block, type Report, type Run } from '../../model.ts'
import { sectionProperties, type Orientation } from './page.ts'
import { paragraphXml } from './paragraphs.ts'
import { tableXml } from './tables.ts'

/** 18 characters of 二号 type fit the line. */
const titleLength = 18

/** A long title is cut where it stays most even, before the year or before 部门整体支出, and never within a name. */
const titleCut = (text: string): number => {
  const cuts = [text.search(/(?:19|20)\d{2}年/u), text.indexOf('部门整体支出')].filter((cut) => cut > 0)
  const longestLine = (cut: number): number => Math.max(cut, text.length - cut)
  return cuts.toSorted((one, other) => longestLine(one) - longestLine(other))[0] ?? 0
}

const titleLines = (runs: readonly Run[]): readonly (readonly Run[])[] => {
  const text = printRuns(runs)
  const cut = titleCut(text)
  // A title with a gap keeps its runs whole, so that the mark stays visible.
  if (text.length <= titleLength || cut === 0 || runs.some(({ kind }) => kind === 'gap')) return [runs]
  return [[textRun(text.slice(0, cut))], [textRun(text.slice(cut))]]
}

const blankLine = paragraphXml('Label', [])

const headXml = ({ label, title }: Report): string =>
  [
    ...(label === '' ? [] : [paragraphXml('Label', [textRun(label)]), blankLine]),
    ...titleLines(title).map((line) => paragraphXml('Title', line)),
    blankLine,
  ].join('')

const smallGap = paragraphXml('TableText', [])

/** A paragraph behind every table: without one, neighbours would grow together. */
const blockXml = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return paragraphXml(`Heading${block.level}`, [textRun(block.number), ...block.runs])
    case 'paragraph':
      return paragraphXml(block.style === 'body' ? 'Body' : 'TableNote', block.runs)
    case 'table':
      return tableXml(block) + smallGap
  }
}

/** A unit line belongs to the table under it and turns with it. */
const orientationAt = (blocks: readonly Block[], index: number): Orientation => {
  const block = blocks[index]
  if (block?.kind === 'table') return block.orientation
  return block?.kind === 'paragraph' && block.style === 'note' ? orientationAt(blocks, index + 1) : 'portrait'
}

/** Ends a section inside the text: its properties stand in the last paragraph of the pages they describe. */
const sectionEnd = (orientation: Orientation): string =>
  `<w:p><w:pPr><w:pStyle w:val="TableText"/>${sectionProperties(orientation)}</w:pPr></w:p>`

const needsGap = (previous: Block | undefined, block: Block): boolean =>
  block.kind === 'table' && block.caption === '' && previous?.kind === 'paragraph' && previous.style === 'body'

const blocksXml = (blocks: readonly Block[]): { readonly xml: string; readonly orientation: Orientation } => {
  const parts: string[] = []
  let current: Orientation = 'portrait'
  for (const [index, block] of blocks.entries()) {
    const wanted = orientationAt(blocks, index)
    if (wanted !== current) parts.push(sectionEnd(current))
    current = wanted
    if (needsGap(blocks[index - 1], block)) parts.push(smallGap)
    parts.push(blockXml(block))
  }
  return { xml: parts.join(''), orientation: current }
}

/** 附件说明: a blank line below the body, then 附件：1. name, names aligned under each other (GB/T 9704—2012, 7.3.4). */
const annexXml = (attachments: readonly string[]): string => {
  if (attachments.length === 0) return ''
  const indent = (hanging: number): string => `<w:ind w:left="${630 + hanging}" w:hanging="${hanging}"/>`
  const lines = attachments.map((name, index) => {
    const number = attachments.length > 1 ? `${index + 1}. ` : ''
    const lead = index === 0 ? '附件：' : ''
    const left = index === 0 ? indent(number === '' ? 945 : 1260) : `<w:ind w:left="1890" w:hanging="315"/>`
    return paragraphXml('Annexes', [textRun(lead + number + name)], left)
  })
  return blankLine + lines.join('')
}

/** The whole body of the document, sections and annex list included. */
export const bodyXml = (report: Report): string => {
  const { xml, orientation } = blocksXml(report.blocks)
  const turned = orientation === 'landscape' && report.attachments.length > 0
  const ending = turned ? sectionEnd('landscape') : ''
  return `${headXml(report)}${xml}${ending}${annexXml(report.attachments)}${sectionProperties(turned ? 'portrait' : orientation)}`
}

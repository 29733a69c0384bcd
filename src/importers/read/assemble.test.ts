import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isHeading, titleOf, type DocumentModel } from '#domain/text/document.ts'
import { sourceSpan } from '#domain/text/mapped-text.ts'
import { originsOf } from '#domain/text/origin.ts'
import { words } from '#domain/words/words.ts'
import { assemble } from './assemble.ts'
import type { Extract, ExtractBlock, ExtractCell, ExtractParagraph, ExtractTable } from './extract.ts'

const paragraph = (text: string, more: Partial<ExtractParagraph> = {}): ExtractParagraph => ({
  kind: 'paragraph',
  pieces: [{ text, origin: { part: 'document', paragraph: 1 } }],
  ...more,
})
const line = (text: string, joins?: boolean): ExtractBlock => ({
  kind: 'line',
  pieces: [{ text, origin: { page: 1 } }],
  ...(joins === undefined ? {} : { joins }),
})
const cell = (row: number, column: number, text: string): ExtractCell => ({
  row,
  column,
  rows: 1,
  columns: 1,
  pieces: [{ text, origin: { table: 1, row: row + 1, column: column + 1 } }],
})
const table = (cells: ExtractCell[], rows: number, columns: number): ExtractTable => ({
  kind: 'table',
  rows,
  columns,
  headerRows: 0,
  cells,
})
const read = (...blocks: ExtractBlock[]): DocumentModel => assemble({ format: 'docx', blocks, notes: [] })

const printed = ({ blocks }: DocumentModel): string[] =>
  blocks.map((block) =>
    block.kind === 'passage'
      ? `${block.role} ${block.text.text}`
      : block.rows.map((row) => row.map(({ text }) => text).join('|')).join('/'),
  )

describe('paragraphs of a file', () => {
  it('stay apart, however long they are', () => {
    const long = '本年度完成了辖区内道路养护与排水设施改造工作并且按计划推进各项民生实事落实到位'
    expect(printed(read(paragraph(long), paragraph(long)))).toEqual([`body ${long}`, `body ${long}`])
  })

  it('go on behind a line end only where no sentence ends and no number begins', () => {
    expect(printed(read(paragraph('完成道路\n养护工作。\n2.完成排水改造。')))).toEqual([
      'body 完成道路养护工作。',
      'item 2.完成排水改造。',
    ])
  })

  it('are headings where the file says so', () => {
    const document = read(paragraph('2024年主要工作情况', { heading: 1 }), paragraph('完成道路养护。'))
    expect(document.blocks.filter((block) => block.kind === 'passage' && isHeading(block))).toHaveLength(1)
  })

  it('keep their numbers as outline', () => {
    const document = read(paragraph('一、基本情况'), paragraph('（一）部门职能'), paragraph('负责辖区管理。'))
    const titles = document.blocks.map((block) => (block.kind === 'passage' ? `${block.level}${titleOf(block)}` : ''))
    expect(titles).toEqual(['1基本情况', '2部门职能', '0'])
  })

  it('that stand beside the text come behind it', () => {
    const document = read(paragraph('脚注说明。', { aside: 'footnote' }), paragraph('一、概况'), paragraph('正文。'))
    expect(printed(document)).toEqual(['heading 一、概况', 'body 正文。', 'body 脚注说明。'])
    expect(document.blocks.at(-1)?.ancestors).toEqual([])
  })
})

describe('printed lines', () => {
  it('join where their geometry says so', () => {
    expect(printed(read(line('本年度完成'), line('道路养护。', true), line('另起一段。', false)))).toEqual([
      'body 本年度完成道路养护。',
      'body 另起一段。',
    ])
  })

  it('begin a new point behind a closed sentence, whatever their geometry', () => {
    expect(printed(read(line('1.完成养护。'), line('2.完成改造。', true)))).toEqual([
      'item 1.完成养护。',
      'item 2.完成改造。',
    ])
  })

  it('are judged by their words where geometry cannot tell', () => {
    const full = '本年度完成了辖区内道路养护与排水设施改造工作并且按计划推'
    const lines = Array.from({ length: 8 }, () => line(full))
    expect(printed(read(...lines, line('进完成。')))).toEqual([`body ${full.repeat(8)}进完成。`])
  })
})

describe('tables of a file', () => {
  it('keep merged cells in their first place', () => {
    const merged = table([{ ...cell(0, 0, '指标'), columns: 2 }, cell(1, 0, '数量'), cell(1, 1, '12 次')], 2, 2)
    expect(printed(read(merged))).toEqual(['指标|/数量|12次'])
  })

  it('have one line in the source for each row, with tabs between cells', () => {
    const document = read(table([cell(0, 0, '甲\t乙'), cell(0, 1, '丙'), cell(1, 1, '丁')], 2, 2))
    expect(document.source.text).toBe('甲 乙\t丙\n丁\n')
  })

  it('of one place are a frame around text', () => {
    expect(printed(read(table([cell(0, 0, '说明文字。\n1.第一点。')], 1, 1)))).toEqual([
      'body 说明文字。',
      'item 1.第一点。',
    ])
  })

  it('without text are left alone', () => {
    expect(printed(read(table([], 0, 0), paragraph('正文。')))).toEqual(['body 正文。'])
  })

  it('lead back to the cell of the file', () => {
    const document = read(paragraph('前言。'), table([cell(0, 0, '甲'), cell(0, 1, '乙')], 1, 2))
    const found = document.blocks.find((block) => block.kind === 'table')?.rows[0]?.[1]
    expect(found && originsOf(document.anchors, sourceSpan(found, 0, 1))).toEqual([{ table: 1, row: 1, column: 2 }])
  })
})

describe('notes of a reader', () => {
  it('stand at their block, or at the beginning', () => {
    const why = words('隐藏文字未读', 'hidden text left out')
    const document = assemble({
      format: 'docx',
      blocks: [paragraph('第一段。'), paragraph('第二段。')],
      notes: [
        { severity: 'info', kind: 'set-aside', why, block: 1 },
        { severity: 'info', kind: 'set-aside', why },
      ],
    })
    expect(document.notes.map(({ place }) => place.quote)).toEqual(['第二段。', ''])
  })

  it('say where a text was too long to analyse', () => {
    const long = Array.from({ length: 21 }, () => paragraph('长'.repeat(100_000)))
    expect(read(...long).notes.map(({ kind }) => kind)).toEqual(['limit'])
  })
})

const text = fc.string({ unit: fc.constantFrom('一', '、', '1', '.', '\t', '\n', ' ', '万', '元', '|', '<b>', '（') })
const block: fc.Arbitrary<ExtractBlock> = fc.oneof(
  fc
    .tuple(text, fc.integer({ min: 0, max: 3 }))
    .map(([words, heading]) => paragraph(words, heading ? { heading } : {})),
  fc.tuple(text, fc.option(fc.boolean(), { nil: undefined })).map(([words, joins]) => line(words, joins)),
  text.map((words) => paragraph(words, { aside: 'text-box' })),
  fc.array(text, { maxLength: 6 }).map((texts) =>
    table(
      texts.map((words, index) => cell(Math.floor(index / 2), index % 2, words)),
      Math.ceil(texts.length / 2),
      2,
    ),
  ),
)

it('keeps every character of any extract, and every anchor on its own text', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
      const extract: Extract = { format: 'pdf', blocks, notes: [] }
      const { source, anchors } = assemble(extract)
      const pieces = blocks.flatMap((one) =>
        one.kind === 'table' ? one.cells.flatMap(({ pieces: inCell }) => inCell) : one.pieces,
      )
      const expected = pieces.filter((piece) => piece.text !== '').map((piece) => piece.text.replaceAll('\t', ' '))
      const actual = anchors.map(({ start, end }) => source.text.slice(start, end))
      expect(actual.toSorted()).toEqual(expected.toSorted())
      expect(anchors.every(({ start }, index) => start >= (anchors[index - 1]?.end ?? 0))).toBe(true)
    }),
  )
})

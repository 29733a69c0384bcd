import { describe, expect, it } from 'vitest'
import {
  cell,
  gridOf,
  notesOf,
  paragraph,
  readBody,
  row,
  run,
  sketch,
  table,
  tablesOf,
} from '#tests/fixtures/docx/word-file.ts'

const down = '<w:vMerge/>'
const start = '<w:vMerge w:val="restart"/>'
const wide = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`
const onlyTable = (...rows: readonly string[]): ReturnType<typeof tablesOf>[number] | undefined =>
  tablesOf(readBody(table(...rows)))[0]

describe('a table of a Word file', () => {
  it('has its cells on a grid, each with its place', () => {
    const found = onlyTable(row([cell('项目'), cell('金额')], '<w:tblHeader/>'), row([cell('合计'), cell('6831.42')]))
    expect(found).toMatchObject({ rows: 2, columns: 2, headerRows: 1 })
    expect(gridOf(found)).toEqual(['0,0 1×1 项目', '0,1 1×1 金额', '1,0 1×1 合计', '1,1 1×1 6831.42'])
    expect(found?.cells[3]?.pieces).toEqual([
      { text: '6831.42', origin: { part: 'document', table: 1, row: 2, column: 2 } },
    ])
  })

  it('merges cells across and down', () => {
    const found = onlyTable(
      row([cell('甲', wide(2) + start), cell('乙')]),
      row([cell('', wide(2) + down), cell('丙', start)]),
      row([cell('丁'), cell('戊'), cell('', down)]),
    )
    expect(found).toMatchObject({ rows: 3, columns: 3, headerRows: 0 })
    expect(gridOf(found)).toEqual(['0,0 2×2 甲', '0,2 1×1 乙', '1,2 2×1 丙', '2,0 1×1 丁', '2,1 1×1 戊'])
  })

  it('merges as old writers do', () => {
    const found = onlyTable(
      row([cell('甲', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge w:val="continue"/>'), cell('乙')]),
    )
    expect(gridOf(found)).toEqual(['0,0 1×2 甲', '0,2 1×1 乙'])
  })

  it('leaves places free before and behind the cells of a row', () => {
    const found = onlyTable(
      row([cell('甲'), cell('乙'), cell('丙')]),
      row([cell('丁')], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
    )
    expect(found).toMatchObject({ rows: 2, columns: 3 })
    expect(gridOf(found).at(-1)).toBe('1,1 1×1 丁')
  })

  it('takes a merge without a beginning, or of another width, for a cell of its own', () => {
    const found = onlyTable(row([cell('甲', start)]), row([cell('乙', wide(2) + down)]), row([cell('丙', down)]))
    expect(gridOf(found)).toEqual(['0,0 1×1 甲', '1,0 1×2 乙', '2,0 1×1 丙'])
  })

  it('notes text that a merge covers', () => {
    const extract = readBody(table(row([cell('甲', start)]), row([cell('乙', down)])))
    expect(gridOf(tablesOf(extract)[0])).toEqual(['0,0 2×1 甲'])
    expect(notesOf(extract)[0]).toContain('遮住')
  })

  it('keeps paragraphs of a cell on lines of their own, headings among them', () => {
    const found = onlyTable(
      row([cell(paragraph('甲') + paragraph('') + paragraph('乙', '<w:outlineLvl w:val="0"/>')), cell('')]),
    )
    expect(gridOf(found)).toEqual(['0,0 1×1 甲\n乙', '0,1 1×1'])
    expect(found?.cells[1]?.pieces).toEqual([])
  })

  it('leaves deleted and hidden rows out', () => {
    const extract = readBody(
      table(
        row([cell('甲', start)]),
        row([cell('', down)], '<w:del w:id="1"/>'),
        row([cell('', down)]),
        row([cell('丙')], '<w:hidden/>'),
        row([cell('丁')], '<w:hidden w:val="0"/>'),
      ),
    )
    expect(gridOf(tablesOf(extract)[0])).toEqual(['0,0 2×1 甲', '2,0 1×1 丁'])
    expect(notesOf(extract)).toHaveLength(2)
  })

  it('passes through controls around rows and cells', () => {
    const control = (inner: string): string => `<w:sdt><w:sdtContent>${inner}</w:sdtContent></w:sdt>`
    const found = onlyTable(control(row([control(cell('甲')), cell('乙')])))
    expect(gridOf(found)).toEqual(['0,0 1×1 甲', '0,1 1×1 乙'])
  })

  it('puts a table inside a cell behind the table around it', () => {
    const inner = table(row([cell('内一'), cell('内二')]))
    const extract = readBody(
      table(row([cell(paragraph('外') + inner + paragraph('尾')), cell('右')])) + paragraph('后'),
    )
    expect(sketch(extract)).toEqual(['外\n尾|右', '内一|内二', '后'])
    expect(tablesOf(extract)[1]?.cells[0]?.pieces[0]?.origin).toMatchObject({ table: 2, row: 1, column: 1 })
  })

  it('takes a table of one cell inside a cell for a frame around its text', () => {
    const frame = table(row([cell(paragraph('框') + paragraph('内'))]))
    expect(sketch(readBody(table(row([cell(paragraph('外') + frame)]))))).toEqual(['外\n框\n内'])
  })

  it('keeps what a cell refers to behind the table', () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph('框')}</w:txbxContent></v:textbox></w:pict></w:r>`
    expect(sketch(readBody(table(row([cell(paragraph(run('甲') + box)), cell('乙')])) + paragraph('后')))).toEqual([
      '甲|乙',
      'text-box: 框',
      '后',
    ])
  })

  it('has no rows without cells and is no table without rows', () => {
    expect(tablesOf(readBody(table(row([]), row([cell('甲')]))))[0]).toMatchObject({ rows: 1 })
    expect(readBody(table() + table(row([]))).blocks).toEqual([])
  })
})

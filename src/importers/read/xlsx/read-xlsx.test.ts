import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  rowsXml,
  workbookFile,
  workbookParts,
  zipped,
  type SheetXml,
  type WorkbookXml,
} from '#tests/fixtures/workbook-file.ts'
import { pieceText, type Extract, type ExtractBlock, type ExtractTable } from '../extract.ts'
import { usualLimits, type Limits } from '../limits.ts'
import { readXlsx } from './read-xlsx.ts'

const read = (workbook: WorkbookXml, limits: Partial<Limits> = {}): Extract =>
  readXlsx(workbookFile(workbook), { ...usualLimits, ...limits })
const readSheet = (xml: string, rest: Partial<WorkbookXml> = {}): Extract =>
  read({ sheets: [{ name: 'Sheet1', xml }], ...rest })

const grid = ({ rows, columns, cells }: ExtractTable): string => {
  const places = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''))
  for (const { row, column, pieces } of cells) (places[row] ?? [])[column] = pieceText(pieces)
  return places.map((row) => row.join('|')).join('/')
}
const printed = ({ blocks }: Extract): string[] =>
  blocks.map((block: ExtractBlock) => (block.kind === 'table' ? grid(block) : pieceText(block.pieces)))
const texts = (xml: string, rest: Partial<WorkbookXml> = {}): string => printed(readSheet(xml, rest)).join('\n')
const noteTexts = ({ notes }: Extract): string => notes.map(({ why }) => why.zh).join('\n')
const tablesOf = ({ blocks }: Extract): ExtractTable[] => blocks.filter((block) => block.kind === 'table')

const pair = (
  cell: string,
): string => `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>名称</t></is></c><c r="B1"><v>1</v></c></row>
  <row r="2"><c r="A2"><v>2</v></c>${cell}</row></sheetData>`
/** Text of the cell put in the lower right of four. */
const cellText = (cell: string, rest: Partial<WorkbookXml> = {}): string =>
  texts(pair(cell), rest).split('|').at(-1) ?? ''

const styles = (codes: readonly string[]): string =>
  `<numFmts>${codes.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`).join('')}</numFmts>
   <borders count="2"><border><left/><right/></border><border><left style="thin"/><right style="thin"/></border></borders>
   <cellStyleXfs><xf numFmtId="0"/></cellStyleXfs>
   <cellXfs><xf numFmtId="0" borderId="0"/>${codes.map((_, at) => `<xf numFmtId="${200 + at}" borderId="0"/>`).join('')}</cellXfs>`
const ruled =
  '<borders><border/><border><left style="thin"/></border></borders><cellXfs><xf/><xf borderId="1"/></cellXfs>'

describe('cells', () => {
  it.each([
    ['a number with its format', '<c r="B2" s="1"><v>1234.5</v></c>', '1,234.50'],
    ['a shared string', '<c r="B2" t="s"><v>1</v></c>', '完成率'],
    ['a string out of the list', '<c r="B2" t="s"><v>99</v></c>', ''],
    ['rich text without readings', '<c r="B2" t="s"><v>0</v></c>', '上海市'],
    [
      'an inline string',
      '<c r="B2" t="inlineStr"><is><r><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r></is></c>',
      '甲 乙',
    ],
    ['the text of a formula', '<c r="B2" t="str"><f>A1&amp;"x"</f><v>甲&lt;乙&#x4E59;</v></c>', '甲<乙乙'],
    ['a truth', '<c r="B2" t="b"><v>1</v></c>', 'TRUE'],
    ['an error', '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['a date written out', '<c r="B2" s="2" t="d"><v>2023-05-01</v></c>', '2023年5月'],
    ['a date with time written out', '<c r="B2" s="3" t="d"><v>2023-05-01T18:30:00</v></c>', '2023-5-1 18:30'],
    ['signs XML cannot hold', '<c r="B2" t="str"><v>甲_x000D_\n乙</v></c>', '甲\n乙'],
    ['character data', '<c r="B2" t="str"><v><![CDATA[a<b]]></v></c>', 'a<b'],
  ])('hold %s', (_, cell, text) => {
    const strings =
      '<si><r><t>上海</t></r><r><t>市</t></r><rPh sb="0" eb="2"><t>シャンハイ</t></rPh></si><si><t>完成率</t></si>'
    const codes = ['#,##0.00', 'yyyy&quot;年&quot;m&quot;月&quot;', 'yyyy-m-d h:mm']
    expect(cellText(cell, { strings, styles: styles(codes) })).toBe(text)
  })

  it('count days from 1904 where the workbook says so', () => {
    const rest = { before: '<workbookPr date1904="1"/>', styles: styles(['yyyy/m/d']) }
    expect(cellText('<c r="B2" s="1"><v>43464</v></c>', rest)).toBe('2022/12/31')
  })

  it('without an address follow the one before', () => {
    expect(
      texts(
        '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row></sheetData>',
      ),
    ).toBe('1|2/3|4')
  })

  it('may have prefixed names', () => {
    const xml =
      '<x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row></x:sheetData>'
    expect(texts(xml)).toBe('1|2')
  })

  it('of zero are empty where the sheet shows no zeros', () => {
    const view = '<sheetViews><sheetView showZeros="0"/></sheetViews>'
    const rows = rowsXml([
      ['甲', 1],
      ['乙', 0],
      ['丙', 5],
    ])
    expect(texts(view + rows)).toBe('甲|1/乙|/丙|5')
  })

  it('tell where they stand', () => {
    const [table] = tablesOf(readSheet(rowsXml([[], ['', '项目', '金额'], ['', '甲', 5]])))
    expect(table?.cells.at(-1)?.pieces[0]?.origin).toEqual({ part: 'Sheet1', table: 1, row: 3, column: 3, cell: 'C3' })
  })

  it('whose formula has no result or an error are told', () => {
    const extract = readSheet(pair('<c r="B2"><f>SUM(B1)</f></c><c r="C2" t="e"><v>#REF!</v></c>'))
    expect(noteTexts(extract)).toMatch(/1 个单元格公式出错（C2）.*\n.*没有保存计算结果（B2）/u)
  })
})

describe('merged and hidden cells', () => {
  it('cover what they are drawn over', () => {
    const xml = `${rowsXml([
      ['项目', '收入', '被盖住'],
      ['', '预算', '决算'],
      ['甲', 1, 2],
    ])}<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>`
    const [table] = tablesOf(readSheet(xml))
    expect(table && grid(table)).toBe('项目|收入|/|预算|决算/甲|1|2')
    expect(table?.cells.slice(0, 2).map(({ rows, columns }) => [rows, columns])).toEqual([
      [2, 1],
      [1, 2],
    ])
  })

  it('over a fine raster give the columns that are seen', () => {
    const xml = `${rowsXml(
      [
        ['甲', '', '', '乙'],
        ['1', '', '', '2'],
      ],
      1,
    )}<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:C2"/></mergeCells>`
    const [table] = tablesOf(readSheet(xml, { styles: ruled }))
    expect([table?.columns, table?.cells.map(({ columns }) => columns)]).toEqual([2, [1, 1, 1, 1]])
  })

  it('that are hidden are left out and told', () => {
    const rows = rowsXml([
      ['甲', '乙', '丙'],
      [1, 2, 3],
      [4, 5, 6],
    ]).replace('<row r="2">', '<row r="2" hidden="1">')
    const extract = readSheet(`<cols><col min="2" max="2" hidden="1"/></cols>${rows}`)
    expect(printed(extract)).toEqual(['甲|丙/4|6'])
    expect(noteTexts(extract)).toContain('第 2 行，B 列')
  })

  it('show in a merged range as long as a part of it is seen', () => {
    const rows = rowsXml([
      ['甲', 1],
      ['', 2],
      ['乙', 3],
    ]).replace('<row r="1">', '<row r="1" ht="0" customHeight="1">')
    expect(texts(`${rows}<mergeCells><mergeCell ref="A1:A2"/></mergeCells>`)).toBe('甲|2/乙|3')
  })

  it('are bounded, however large or many the ranges', () => {
    const merges = Array.from({ length: 20_000 }, (_, at) => `<mergeCell ref="A${at + 1}:XFD1048576"/>`).join('')
    expect(
      texts(
        `${rowsXml([
          ['甲', 1],
          ['乙', 2],
        ])}<mergeCells>${merges}</mergeCells>`,
      ),
    ).toBe('甲')
  })
})

describe('sheets', () => {
  const sheet = (name: string, more: Partial<SheetXml> = {}): SheetXml => ({
    name,
    xml: rowsXml([
      ['甲', 1],
      ['乙', 2],
    ]),
    ...more,
  })

  it('are named where there are several, or where the name says something', () => {
    expect(printed(read({ sheets: [sheet('Sheet1')] }))).toEqual(['甲|1/乙|2'])
    expect(printed(read({ sheets: [sheet('收支表')] }))).toEqual(['收支表', '甲|1/乙|2'])
    expect(printed(read({ sheets: [sheet('Sheet1'), sheet('Sheet2'), sheet('Sheet3', { xml: '' })] }))).toHaveLength(4)
  })

  it('that are hidden are left out and told', () => {
    const extract = read({ sheets: [sheet('Sheet1'), sheet('底稿', { state: 'veryHidden' })] })
    expect([printed(extract).length, noteTexts(extract)]).toEqual([1, expect.stringContaining('底稿')])
  })

  it('may repeat their head on each page', () => {
    const behind =
      '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">Sheet1!$A:$A,Sheet1!$1:$2</definedName></definedNames>'
    expect(
      tablesOf(
        readSheet(
          rowsXml([
            ['甲', 1],
            ['乙', 2],
            ['丙', 3],
          ]),
          { behind },
        ),
      )[0]?.headerRows,
    ).toBe(2)
  })

  it('carry remarks beside the text, a thread once', () => {
    const legacy =
      '<comments><commentList><comment ref="B1"><text><r><t>旧批注</t></r></text></comment><comment ref="B2"><text><t>占位</t></text></comment></commentList></comments>'
    const thread =
      '<ThreadedComments><threadedComment ref="B2"><text>请核对</text></threadedComment></ThreadedComments>'
    const parts = { comments: ['comments1.xml', legacy], threadedComment: ['threadedComments/t1.xml', thread] } as const
    const asides = read({ sheets: [sheet('Sheet1', { parts })] }).blocks.filter((block) => block.kind === 'paragraph')
    expect(asides.map(({ aside, pieces }) => [aside, pieceText(pieces), pieces[0]?.origin.cell])).toEqual([
      ['comment', '旧批注', 'B1'],
      ['comment', '请核对', 'B2'],
    ])
  })
})

describe('drawings over a sheet', () => {
  it('give their text with the cell they begin in, pictures are told', () => {
    const corner = '<xdr:from><xdr:col>1</xdr:col><xdr:row>2</xdr:row></xdr:from>'
    const shape =
      '<xdr:sp><xdr:txBody><a:p><a:r><a:t>填表</a:t></a:r><a:r><a:t>说明</a:t></a:r></a:p><a:p><a:r><a:t>第二行</a:t></a:r></a:p></xdr:txBody></xdr:sp>'
    const drawing = `<xdr:wsDr><xdr:twoCellAnchor>${corner}${shape}</xdr:twoCellAnchor><xdr:oneCellAnchor><xdr:pic/></xdr:oneCellAnchor></xdr:wsDr>`
    const xml = rowsXml([
      ['甲', 1],
      ['乙', 2],
    ])
    const extract = read({ sheets: [{ name: 'Sheet1', xml, parts: { drawing: ['drawings/drawing1.xml', drawing] } }] })
    expect(extract.blocks.at(-1)).toEqual({
      kind: 'paragraph',
      aside: 'text-box',
      pieces: [{ text: '填表说明\n第二行', origin: { part: 'Sheet1', row: 3, column: 2, cell: 'B3' } }],
    })
    expect(noteTexts(extract)).toContain('1 个图片或图表')
  })
})

describe('what costs nothing', () => {
  it('a declared size and empty styled cells', () => {
    const empty = Array.from(
      { length: 100_000 },
      (_, at) => `<row r="${at + 3}"><c r="C${at + 3}" s="1"/><c r="D${at + 3}" s="1"/></row>`,
    ).join('')
    const xml = `<dimension ref="A1:XFD1048576"/>${rowsXml([
      ['甲', 1],
      ['乙', 2],
    ]).replace('</sheetData>', `${empty}</sheetData>`)}`
    expect(texts(xml, { styles: ruled })).toBe('甲|1/乙|2')
  })

  it('stray cells far away', () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>9</v></c></row>'
    expect(
      texts(
        rowsXml([
          ['甲', 1],
          ['乙', 2],
        ]).replace('</sheetData>', `${far}</sheetData>`),
      ),
    ).toBe('甲|1/乙|2\n9')
  })
})

describe('limits', () => {
  const rows = Array.from({ length: 100 }, (_, at) => [`第${at}项`, at])

  it('of cells and characters stop the reading with a note', () => {
    for (const limit of [{ cells: 20 }, { characters: 60 }]) {
      const extract = read({ sheets: [{ name: 'Sheet1', xml: rowsXml(rows) }] }, limit)
      expect(tablesOf(extract)[0]?.cells.length).toBeLessThan(40)
      expect(extract.notes.map(({ kind }) => kind)).toContain('limit')
    }
  })

  it('of the area stop a scattered table', () => {
    const scattered = `<sheetData>${Array.from({ length: 200 }, (_, at) => `<row r="${at + 1}"><c s="1"/><c r="${String.fromCharCode(66 + (at % 20))}${at + 1}" s="1"><v>1</v></c><c r="Z${at + 1}" s="1"><v>1</v></c></row>`).join('')}</sheetData>`
    const extract = read({ sheets: [{ name: 'Sheet1', xml: scattered }], styles: ruled }, { cells: 1000 })
    const [table] = tablesOf(extract)
    expect((table?.rows ?? 0) * (table?.columns ?? 0)).toBeLessThanOrEqual(1000)
    expect(noteTexts(extract)).toContain('过于分散')
  })
})

describe('files that are no workbook', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('项目,金额')],
    ['another archive', zipped([['a.txt', 'x']])],
    [
      'a binary workbook',
      zipped([
        [
          '_rels/.rels',
          '<Relationships><Relationship Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        ],
      ]),
    ],
    ['a workbook without sheets', workbookFile({ sheets: [] })],
  ])('%s: a note and no blocks', (_, bytes) => {
    const extract = readXlsx(bytes, usualLimits)
    expect([extract.blocks.length, extract.notes.length > 0]).toEqual([0, true])
  })

  it('a sheet cut off is read as far as it goes, and told', () => {
    const parts = workbookParts({
      sheets: [
        {
          name: 'Sheet1',
          xml: rowsXml([
            ['甲', 1],
            ['乙', 2],
          ]),
        },
      ],
    })
    const cut = parts.map(([name, xml]) => [name, name.includes('sheet1.xml') ? xml.slice(0, -60) : xml] as const)
    const extract = readXlsx(zipped(cut), usualLimits)
    expect([printed(extract)[0]?.startsWith('甲|1'), noteTexts(extract)]).toEqual([
      true,
      expect.stringContaining('不完整'),
    ])
  })

  it('entities of a document type are refused', () => {
    const parts = workbookParts({ sheets: [{ name: 'Sheet1', xml: rowsXml([['甲', 1]]) }] })
    const bad = parts.map(
      ([name, xml]) => [name, xml.replace('<worksheet', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet')] as const,
    )
    expect(noteTexts(readXlsx(zipped(bad), usualLimits))).toContain('实体')
  })
})

it('never throws, whatever happened to the XML', () => {
  const parts = workbookParts({
    sheets: [
      {
        name: '表',
        xml: `<cols><col min="2" max="3"/></cols>${rowsXml(
          [
            ['甲', 1.5],
            ['乙', 2],
          ],
          1,
        )}<mergeCells><mergeCell ref="A1:B1"/></mergeCells>`,
      },
    ],
    strings: '<si><t>甲</t></si>',
    styles: styles(['0.00;[Red]-0.00', 'yyyy-mm-dd']),
  })
  const at = fc.integer({ min: 0, max: 2000 })
  const junk = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom('<', '>', '"', '</', '<c ', '&#0;', '9e9', '<!--', ''),
  )
  fc.assert(
    fc.property(
      fc.nat({ max: parts.length - 1 }),
      at,
      fc.tuple(fc.nat({ max: 30 }), junk),
      (part, from, [length, text]) => {
        const broken = parts.map(([name, xml], index) =>
          index === part
            ? ([name, xml.slice(0, from % xml.length) + text + xml.slice((from % xml.length) + length)] as const)
            : ([name, xml] as const),
        )
        expect(readXlsx(zipped(broken), usualLimits).format).toBe('xlsx')
      },
    ),
    { numRuns: 300 },
  )
})

import { utils, write } from '@e965/xlsx'
import * as book from './sheet-file.ts'
import { oleFile } from './ole-file.ts'
import { ofdFile } from './ofd-file.ts'
import { catalogue, lines, onePage, page, pdfFile, pdfWith, stream } from './pdf-file.ts'
import { part } from './zip-file.ts'
import * as word from './word-file.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const numbering = word.numberingXml(
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
)

const letter = (): Uint8Array =>
  word.wordWith(
    word.paragraph('部门整体支出绩效自评报告') +
      word.paragraph('基本情况', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
      word.paragraph('全年预算12.50万元，执行12.00万元，执行率96.00%。') +
      word.table(
        word.row(word.cell('项目', '<w:gridSpan w:val="2"/>'), word.cell('金额')),
        word.row(word.cell('教育', '<w:vMerge w:val="restart"/>'), word.cell('人员'), word.cell('7.50')),
        word.row(word.cell('', '<w:vMerge/>'), word.cell('公用'), word.cell('4.50')),
      ) +
      '<w:p><w:r><w:t>见注</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
    part('word/numbering.xml', numbering),
    part('word/footnotes.xml', word.footnotesXml(`<w:footnote w:id="2">${word.paragraph('含结转')}</w:footnote>`)),
  )

const workbook = (): Uint8Array =>
  book.bookWith(
    book.sheetXml(
      book.plainRows +
        book.sheetRow(3, `<c r="A3" t="s"><v>0</v></c>${book.numberCell('B3', '0.96', ' s="1"')}`) +
        book.sheetRow(4, `${book.textCell('A4', '合计')}<c r="B4"><f>SUM(B2:B3)</f><v>13.46</v></c>`),
      '<mergeCells count="1"><mergeCell ref="A5:B5"/></mergeCells>',
    ),
    part(
      'xl/styles.xml',
      book.stylesXml(
        '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.00%"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs>',
      ),
    ),
  )

const ruled =
  'q 1 w 72 600 m 300 600 l S 72 580 m 300 580 l S 72 560 m 300 560 l S 72 600 m 72 560 l S 180 600 m 180 560 l S 300 600 m 300 560 l S Q'
const cells = 'BT /F1 10 Tf 76 586 Td (Item) Tj 110 0 Td (12.50) Tj -110 -20 Td (Total) Tj 110 0 Td (12.50) Tj ET'

const drawing = `${lines('Self evaluation report', 'Budget 12.50')} ${ruled} ${cells}`

const xls = (): Uint8Array =>
  new Uint8Array(
    write(
      utils.book_new(
        utils.aoa_to_sheet([
          ['项目', '金额'],
          ['教育', 12.5],
          ['合计', 12.5],
        ]),
      ),
      { bookType: 'biff8', type: 'array' },
    ) as ArrayBuffer,
  )

/** Text in a font that is not in the file, by one of the character maps that lie beside the reader's code. */
const chinese = (): Uint8Array =>
  pdfFile([
    catalogue,
    onePage,
    page(),
    stream('BT /F1 12 Tf 72 700 Td <D7D4C6C0B1A8B8E6> Tj ET'),
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 700 /StemV 80 >> >>] >>',
  ])

const htmlPage =
  '<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><h1>自评报告</h1><ol><li>情况</li></ol><p>支出12.5万元</p>' +
  '<table><tr><th rowspan="2">项目</th><th>金额</th></tr><tr><td>12.5</td></tr></table></body></html>'

/** A small sound file of each format, each with the features its readers care for. */
export const validFiles: Readonly<Record<string, () => Uint8Array>> = {
  docx: letter,
  xlsx: workbook,
  pdf: () => pdfWith(stream(drawing)),
  'chinese-pdf': chinese,
  'plain-pdf': () => pdfWith({ dictionary: '', stream: utf8(drawing) }),
  ofd: () => ofdFile(),
  html: () => utf8(htmlPage),
  csv: () => utf8('项目,金额,执行率\n教育,12.5,"96,1"\n卫生,3,100%\n'),
  doc: () => oleFile({ WordDocument: new Uint8Array(1500).fill(0xec), '1Table': new Uint8Array(600) }),
  xls,
  rtf: () => utf8('{\\rtf1\\ansi\\ansicpg936 {\\b Report}\\par Budget 12.5\\par}'),
}

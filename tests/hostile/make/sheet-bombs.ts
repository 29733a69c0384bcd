import { hostile, pick, type HostileFile } from './hostile-file.ts'
import * as book from './sheet-file.ts'
import { bombPart, inflating, part } from './zip-file.ts'

const { bookFile, bookWith, sheetXml, sheetRow, numberCell, textCell, plainRows } = book

const merges = (count: number, ref: (index: number) => string): string =>
  `<mergeCells>${Array.from({ length: count }, (_, index) => `<mergeCell ref="${ref(index)}"/>`).join('')}</mergeCells>`

const wholeSheet = 'A1:XFD1048576'
const validation = (ranges: string): string =>
  `<dataValidations count="1"><dataValidation type="list" sqref="${ranges}"><formula1>"是,否"</formula1></dataValidation></dataValidations>`

const gigabyte = 1_073_741_824

export const sheetBombs: readonly HostileFile[] = [
  hostile('read', 'that claims to fill the whole sheet', () =>
    bookWith(sheetXml(plainRows, '', `<dimension ref="${wholeSheet}"/>`)),
  ),
  hostile('bounded', 'with one merge over the whole sheet', () =>
    bookWith(
      sheetXml(
        plainRows,
        merges(1, () => wholeSheet),
      ),
    ),
  ),
  hostile('bounded', 'with a hundred thousand merges over each other', (size) =>
    bookWith(
      sheetXml(
        plainRows,
        merges(pick(size, 30_000, 300_000), (index) => `A1:XFD${1_000_000 - index}`),
      ),
    ),
  ),
  hostile('bounded', 'with a hundred thousand merges beside each other', (size) =>
    bookWith(
      sheetXml(
        plainRows,
        merges(pick(size, 30_000, 300_000), (index) => `A${index * 3 + 9}:B${index * 3 + 10}`),
      ),
    ),
  ),
  hostile('read', 'with a validation of the whole sheet', () => bookWith(sheetXml(plainRows, validation(wholeSheet)))),
  hostile('bounded', 'with a hundred thousand validated ranges', () =>
    bookWith(sheetXml(plainRows, validation(`${wholeSheet} `.repeat(50_000)))),
  ),
  hostile('bounded', 'with cells in opposite corners', () =>
    bookWith(sheetXml(sheetRow(1, textCell('A1', '甲')) + sheetRow(1_048_576, textCell('XFD1048576', '乙')))),
  ),
  hostile('bounded', 'with cells beyond all corners', () =>
    bookWith(
      sheetXml(
        sheetRow(9e15, numberCell('ZZZZZZZZ99999999999999', '1') + numberCell('A0', '1') + numberCell('乙7', '1')),
      ),
    ),
  ),
  hostile('bounded', 'with a diagonal of cells', (size) =>
    bookWith(
      sheetXml(
        Array.from({ length: pick(size, 5000, 16_000) }, (_, index) =>
          sheetRow(index * 60 + 1, `<c r="${columnName(index)}${index * 60 + 1}"><v>1</v></c>`),
        ).join(''),
      ),
    ),
  ),
  hostile('bounded', 'with millions of cells', (size) =>
    bookWith(
      sheetXml(`${'<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>'.repeat(pick(size, 60_000, 1_500_000))}`),
    ),
  ),
  hostile('bounded', 'with rows that all have one number', () =>
    bookWith(sheetXml(sheetRow(1, textCell('A1', '甲')).repeat(50_000))),
  ),
  hostile('bounded', 'that counts four billion strings and points far behind them', () =>
    bookWith(
      sheetXml(
        sheetRow(
          1,
          ['4294967295', '-1', '1e308', 'NaN', '99999999999999999999']
            .map((index, at) => `<c r="${'ABCDE'[at]}1" t="s"><v>${index}</v></c>`)
            .join(''),
        ),
      ),
      part('xl/sharedStrings.xml', book.stringsXml(['甲'], ' count="4294967295" uniqueCount="4294967295"')),
    ),
  ),
  hostile('bounded', 'whose one long string stands in every cell', (size) =>
    bookWith(
      sheetXml(
        Array.from(
          { length: pick(size, 20_000, 200_000) },
          (_, index) => `<row r="${index + 1}"><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>`,
        ).join(''),
      ),
      part('xl/sharedStrings.xml', book.stringsXml(['长'.repeat(30_000)])),
    ),
  ),
  hostile('bounded', 'whose strings are a bomb', () =>
    bookFile(bombPart('xl/sharedStrings.xml', inflating(gigabyte, '<si><t>a</t></si>'), gigabyte)),
  ),
  hostile('refused', 'whose sheet is a bomb', () =>
    bookFile(bombPart('xl/worksheets/sheet1.xml', inflating(gigabyte, '<row/>', { head: book.sheetHead }), gigabyte)),
  ),
  hostile('bounded', 'with ten thousand sheets of one part', (size) =>
    bookFile(
      part(
        'xl/workbook.xml',
        book.workbookXml(
          Array.from(
            { length: pick(size, 1000, 30_000) },
            (_, index) => `<sheet name="表${index}" sheetId="${index + 1}" r:id="rId1"/>`,
          ).join(''),
        ),
      ),
    ),
  ),
  hostile('bounded', 'with number formats without end', () =>
    bookWith(
      sheetXml(
        Array.from({ length: 2000 }, (_, index) =>
          sheetRow(index + 1, numberCell(`A${index + 1}`, '12.345', ' s="1"')),
        ).join(''),
      ),
      part(
        'xl/styles.xml',
        book.stylesXml(
          `<numFmts><numFmt numFmtId="164" formatCode="${'[红]#,##0.00_);;'.repeat(5000)}${'0'.repeat(50_000)}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>`,
        ),
      ),
    ),
  ),
  hostile('bounded', 'with numbers of a hundred thousand digits and exponents', () =>
    bookWith(
      sheetXml(
        sheetRow(
          1,
          numberCell('A1', '9'.repeat(100_000)) + numberCell('B1', '1e999999999') + numberCell('C1', '-1E-999999999'),
        ) + sheetRow(2, numberCell('A2', '1e300') + numberCell('B2', '12e') + numberCell('C2', '0x10')),
      ),
    ),
  ),
  hostile('bounded', 'with styles that no table holds', () =>
    bookWith(sheetXml(sheetRow(1, numberCell('A1', '1', ' s="4294967295"') + numberCell('B1', '1', ' s="-1"')))),
  ),
  hostile('bounded', 'with elements within each other', () => bookWith(sheetXml(`<row><c>${'<is>'.repeat(300_000)}`))),
  hostile('refused', 'with entities that grow', () =>
    bookWith(
      `<!DOCTYPE x [<!ENTITY a "${'1'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]>${sheetXml(sheetRow(1, textCell('A1', '&c;'))).replace(/^<\?xml[^>]*>/u, '')}`,
    ),
  ),
]

function columnName(index: number): string {
  const head = Math.floor(index / 26)
  return (head > 0 ? columnName(head - 1) : '') + String.fromCharCode(65 + (index % 26))
}

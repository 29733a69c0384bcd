import { packParts } from './archive.ts'
import type { Sheet } from './sheet.ts'
import { escapeXml, xmlHeader } from './xml.ts'
import { stylesXml } from './xlsx/looks.ts'
import { sheetNames } from './xlsx/sheet-names.ts'
import { worksheetXml } from './xlsx/worksheet.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageTypes = 'http://schemas.openxmlformats.org/package/2006'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const contentTypes = (count: number): string => {
  const sheets = Array.from(
    { length: count },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${sheetType}.worksheet+xml"/>`,
  )
  return `${xmlHeader}<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/>${sheets.join('')}</Types>`
}

const titlesXml = (sheets: readonly Sheet[], names: readonly string[]): string => {
  const titles = sheets.flatMap(({ repeatRows }, index) =>
    repeatRows
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escapeXml((names[index] ?? '').replaceAll("'", "''"))}'!$${repeatRows.from}:$${repeatRows.to}</definedName>`,
        ]
      : [],
  )
  return titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`
}

const workbookXml = (sheets: readonly Sheet[]): string => {
  const names = sheetNames(sheets.map(({ name }) => name))
  const entries = names.map(
    (name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  // fullCalcOnLoad: the stored values are right, and a reader that edits a number sees the totals follow.
  return `${xmlHeader}<workbook xmlns="${main}" xmlns:r="${relationTypes}"><sheets>${entries.join('')}</sheets>${titlesXml(sheets, names)}<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${relationTypes}/${type}" Target="${target}"/>`

const relations = (entries: readonly string[]): string =>
  `${xmlHeader}<Relationships xmlns="${packageTypes}/relationships">${entries.join('')}</Relationships>`

/** The sheets as an Excel file; equal sheets give equal bytes. At least one sheet is needed. */
export const writeXlsx = (sheets: readonly [Sheet, ...Sheet[]]): Uint8Array =>
  packParts([
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')])],
    ['xl/workbook.xml', workbookXml(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
        relation('rIdStyles', 'styles', 'styles.xml'),
      ]),
    ],
    ['xl/styles.xml', stylesXml],
    ...sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, worksheetXml(sheet)] as const),
  ])

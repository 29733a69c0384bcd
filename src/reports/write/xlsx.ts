import { strToU8 } from 'fflate'
import { packBytes } from './archive.ts'
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
  return `${xmlHeader}<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${sheets.join('')}</Types>`
}

/** A sheet's name in a reference: quoted, with its own quotes doubled. */
const quoted = (name: string): string => escapeXml(`'${name.replaceAll("'", "''")}'`)

/** A1:I20 as $A$1:$I$20. */
const fixed = (area: string): string => area.replaceAll(/([A-Z]+)(\d+)/gu, '$$$1$$$2')

const namesXml = (sheets: readonly PackedSheet[], names: readonly string[]): string => {
  const defined = sheets.flatMap(({ repeatRows, printArea }, index) => {
    const name = (kind: string, area: string): string =>
      `<definedName name="_xlnm.${kind}" localSheetId="${index}">${quoted(names[index] ?? '')}!${area}</definedName>`
    return [
      ...(printArea === undefined ? [] : [name('Print_Area', fixed(printArea))]),
      ...(repeatRows ? [name('Print_Titles', `$${repeatRows.from}:$${repeatRows.to}`)] : []),
    ]
  })
  return defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`
}

const workbookXml = (sheets: readonly PackedSheet[]): string => {
  const names = sheetNames(sheets.map(({ name }) => name))
  const entries = names.map(
    (name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  // fullCalcOnLoad: the stored values are right, and a reader that edits a number sees the totals follow.
  return `${xmlHeader}<workbook xmlns="${main}" xmlns:r="${relationTypes}"><sheets>${entries.join('')}</sheets>${namesXml(sheets, names)}<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${relationTypes}/${type}" Target="${target}"/>`

const coreRelation = `<Relationship Id="rId2" Type="${packageTypes}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`

const relations = (entries: readonly string[]): string =>
  `${xmlHeader}<Relationships xmlns="${packageTypes}/relationships">${entries.join('')}</Relationships>`

/** Title, and the department as author; no date, so that equal sheets give equal bytes. */
const propertiesXml = ({ title = '', author = '' }: WorkbookProperties): string =>
  `${xmlHeader}<cp:coreProperties xmlns:cp="${packageTypes}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator><dc:language>zh-CN</dc:language></cp:coreProperties>`

export type WorkbookProperties = { readonly title?: string; readonly author?: string }

/** A sheet whose XML is ready, with what the workbook says of it. */
export type PackedSheet = Pick<Sheet, 'name' | 'repeatRows' | 'printArea'> & { readonly xml: Uint8Array }

/** Sheets that are ready as an Excel file. At least one is needed. */
export const packWorkbook = (sheets: readonly PackedSheet[], properties: WorkbookProperties = {}): Uint8Array => {
  const texts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relations([relation('rId1', 'officeDocument', 'xl/workbook.xml'), coreRelation])],
    ['xl/workbook.xml', workbookXml(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
        relation('rIdStyles', 'styles', 'styles.xml'),
      ]),
    ],
    ['xl/styles.xml', stylesXml],
    ['docProps/core.xml', propertiesXml(properties)],
  ]
  return packBytes([
    ...texts.map(([name, xml]) => [name, strToU8(xml)] as const),
    ...sheets.map(({ xml }, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml] as const),
  ])
}

/** The sheets as an Excel file; equal sheets give equal bytes. At least one sheet is needed. */
export const writeXlsx = (sheets: readonly [Sheet, ...Sheet[]], properties: WorkbookProperties = {}): Uint8Array =>
  packWorkbook(
    sheets.map((sheet) => ({ ...sheet, xml: strToU8(worksheetXml(sheet)) })),
    properties,
  )

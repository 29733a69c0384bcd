import { ballast, part, zipFile, type ZipEntry } from './zip-file.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const opening = '<?xml version="1.0" encoding="UTF-8"?>'

const types = `${opening}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kinds}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${kinds}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${kinds}.styles+xml"/></Types>`

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`

const relations = (inner: string): string =>
  `${opening}<Relationships xmlns="${packaged}/relationships">${inner}</Relationships>`

export const workbookRelations = (extra = ''): string =>
  relations(
    relation('rId1', 'worksheet', 'worksheets/sheet1.xml') +
      relation('rId2', 'sharedStrings', 'sharedStrings.xml') +
      relation('rId3', 'styles', 'styles.xml') +
      extra,
  )

export const workbookXml = (sheets = '<sheet name="表1" sheetId="1" r:id="rId1"/>', extra = ''): string =>
  `${opening}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets}</sheets>${extra}</workbook>`

export const sheetHead = `${opening}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetData>`
export const sheetXml = (rows: string, behind = '', before = ''): string =>
  `${opening}<worksheet xmlns="${main}" xmlns:r="${office}">${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`

export const stringsXml = (items: readonly string[], head = ''): string =>
  `${opening}<sst xmlns="${main}"${head}>${items.map((item) => `<si><t>${item}</t></si>`).join('')}</sst>`

export const stylesXml = (inner = ''): string =>
  `${opening}<styleSheet xmlns="${main}">${inner || '<cellXfs count="1"><xf numFmtId="0"/></cellXfs>'}</styleSheet>`

export const textCell = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`
export const numberCell = (address: string, value: string, more = ''): string =>
  `<c r="${address}"${more}><v>${value}</v></c>`
export const sheetRow = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`

/** Two rows with a head, so that every workbook has something to read. */
export const plainRows =
  sheetRow(1, textCell('A1', '项目') + textCell('B1', '金额')) +
  sheetRow(2, textCell('A2', '教育') + numberCell('B2', '12.5'))

export const bookParts = (...own: readonly ZipEntry[]): ZipEntry[] => {
  const usual = [
    part('[Content_Types].xml', types),
    part('_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))),
    part('xl/workbook.xml', workbookXml()),
    part('xl/_rels/workbook.xml.rels', workbookRelations()),
    part('xl/worksheets/sheet1.xml', sheetXml(plainRows)),
    part('xl/sharedStrings.xml', stringsXml(['甲'])),
    part('xl/styles.xml', stylesXml()),
  ]
  const names = new Set(own.map(({ name }) => name))
  return [...usual.filter(({ name }) => !names.has(name)), ...own]
}

export const bookFile = (...own: readonly ZipEntry[]): Uint8Array => zipFile(bookParts(...own))

/** A workbook whose only sheet is the given XML, and with pictures as large as such a sheet would have. */
export const bookWith = (sheet: string, ...own: readonly ZipEntry[]): Uint8Array => {
  const first = part('xl/worksheets/sheet1.xml', sheet)
  const size = [first, ...own].reduce((sum, entry) => sum + entry.size, 0)
  return bookFile(first, ...own, ...ballast(size))
}

import { ballast, part, zipFile, type ZipEntry } from './zip-file.ts'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'

const kinds = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const types = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${kinds}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${kinds}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${kinds}.numbering+xml"/><Override PartName="/word/footnotes.xml" ContentType="${kinds}.footnotes+xml"/></Types>`

const root = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`

/** A relation to an address outside of the file. */
export const outside = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}" TargetMode="External"/>`

export const wordRelations = (extra = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${packaged}/relationships">${relation('s', 'styles', 'styles.xml')}${relation('n', 'numbering', 'numbering.xml')}${relation('f', 'footnotes', 'footnotes.xml')}${extra}</Relationships>`

const opening = `<?xml version="1.0" encoding="UTF-8"?>`
const spaces = `xmlns:w="${main}" xmlns:r="${office}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"`

export const documentHead = `${opening}<w:document ${spaces}><w:body>`
export const documentTail = '</w:body></w:document>'
export const documentXml = (body: string): string => documentHead + body + documentTail
export const stylesXml = (styles: string): string => `${opening}<w:styles ${spaces}>${styles}</w:styles>`
export const numberingXml = (inner: string): string => `${opening}<w:numbering ${spaces}>${inner}</w:numbering>`
export const footnotesXml = (inner: string): string => `${opening}<w:footnotes ${spaces}>${inner}</w:footnotes>`

export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

export const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`
export const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`

/** A Word file of the given parts; a part of the same name takes the place of the usual one. */
export const wordParts = (...own: readonly ZipEntry[]): ZipEntry[] => {
  const usual = [
    part('[Content_Types].xml', types),
    part('_rels/.rels', root),
    part('word/document.xml', documentXml(paragraph('自评报告'))),
    part('word/_rels/document.xml.rels', wordRelations()),
    part('word/styles.xml', stylesXml('')),
    part('word/numbering.xml', numberingXml('')),
    part('word/footnotes.xml', footnotesXml('')),
  ]
  const names = new Set(own.map(({ name }) => name))
  return [...usual.filter(({ name }) => !names.has(name)), ...own]
}

export const wordFile = (...own: readonly ZipEntry[]): Uint8Array => zipFile(wordParts(...own))

/** A Word file with the given body, and with pictures as large as such a text would have. */
export const wordWith = (body: string, ...own: readonly ZipEntry[]): Uint8Array => {
  const document = part('word/document.xml', documentXml(body))
  const size = [document, ...own].reduce((sum, entry) => sum + entry.size, 0)
  return wordFile(document, ...own, ...ballast(size))
}

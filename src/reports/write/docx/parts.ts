import { escapeXml, xmlHeader } from '../xml.ts'
import { fontEntries, fontProperty } from './fonts.ts'

export const wordNamespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export const contentTypes = `${xmlHeader}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordType}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${wordType}.settings+xml"/><Override PartName="/word/fontTable.xml" ContentType="${wordType}.fontTable+xml"/><Override PartName="/word/footer1.xml" ContentType="${wordType}.footer+xml"/><Override PartName="/word/footer2.xml" ContentType="${wordType}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`

const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (entries: string): string =>
  `${xmlHeader}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries}</Relationships>`
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`

export const packageRelations = relations(
  relation('rId1', `${relationTypes}/officeDocument`, 'word/document.xml') +
    relation(
      'rId2',
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      'docProps/core.xml',
    ),
)

export const documentRelations = relations(
  [
    relation('rIdStyles', `${relationTypes}/styles`, 'styles.xml'),
    relation('rIdSettings', `${relationTypes}/settings`, 'settings.xml'),
    relation('rIdFonts', `${relationTypes}/fontTable`, 'fontTable.xml'),
    relation('rIdOdd', `${relationTypes}/footer`, 'footer1.xml'),
    relation('rIdEven', `${relationTypes}/footer`, 'footer2.xml'),
  ].join(''),
)

export const settings = `${xmlHeader}<w:settings ${wordNamespaces}><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`

export const fontTable = `${xmlHeader}<w:fonts ${wordNamespaces}>${fontEntries}</w:fonts>`

const numberRun = (content: string): string =>
  `<w:r><w:rPr>${fontProperty('number')}<w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>${content}</w:r>`

/** — 1 — in 四号, on odd pages at the right and on even ones at the left, one character in (GB/T 9704—2012, 7.5). */
export const footer = (side: 'odd' | 'even'): string => {
  const place =
    side === 'odd'
      ? '<w:ind w:rightChars="100" w:right="280"/><w:jc w:val="right"/>'
      : '<w:ind w:leftChars="100" w:left="280"/><w:jc w:val="left"/>'
  const field =
    numberRun('<w:fldChar w:fldCharType="begin"/>') +
    numberRun('<w:instrText xml:space="preserve"> PAGE </w:instrText>') +
    numberRun('<w:fldChar w:fldCharType="separate"/>') +
    numberRun('<w:t>1</w:t>') +
    numberRun('<w:fldChar w:fldCharType="end"/>')
  const dash = (text: string): string => numberRun(`<w:t xml:space="preserve">${text}</w:t>`)
  return `${xmlHeader}<w:ftr ${wordNamespaces}><w:p><w:pPr>${place}</w:pPr>${dash('— ')}${field}${dash(' —')}</w:p></w:ftr>`
}

/** Only the title: dates and authors would change the bytes, and tell more than the report does. */
export const coreProperties = (title: string): string =>
  `${xmlHeader}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>`

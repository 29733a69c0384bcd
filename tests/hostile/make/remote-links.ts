import { bookFile, workbookRelations, workbookXml } from './sheet-file.ts'
import { lines, catalogue, font, onePage, page, pdfFile, stream } from './pdf-file.ts'
import { ofdFile, documentXml } from './ofd-file.ts'
import { outside, paragraph, wordRelations, wordWith, documentXml as wordXml, wordFile } from './word-file.ts'
import { part } from './zip-file.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const letter = (url: string): Uint8Array =>
  wordWith(
    `${paragraph('甲')}<w:p><w:r><w:drawing><wp:inline><a:blip r:link="o1"/></wp:inline></w:drawing></w:r></w:p>` +
      `<w:p><w:hyperlink r:id="o2"><w:r><w:t>链接</w:t></w:r></w:hyperlink></w:p><w:altChunk r:id="o3"/><w:subDoc r:id="o4"/>` +
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>INCLUDEPICTURE "${url}" \\d</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    part(
      'word/_rels/document.xml.rels',
      wordRelations(
        outside('o1', 'image', url) +
          outside('o2', 'hyperlink', url) +
          outside('o3', 'aFChunk', url) +
          outside('o4', 'subDocument', url) +
          outside('o5', 'footnotes', url),
      ),
    ),
    part(
      'word/settings.xml',
      '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:attachedTemplate r:id="t"/></w:settings>',
    ),
    part(
      'word/_rels/settings.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${outside('t', 'attachedTemplate', `${url}t.dotm`)}</Relationships>`,
    ),
  )

const entity = (url: string): Uint8Array =>
  wordFile(
    part(
      'word/document.xml',
      `<!DOCTYPE d SYSTEM "${url}d.dtd" [<!ENTITY x SYSTEM "${url}x">]>${wordXml(paragraph('&x;')).replace(/^<\?xml[^>]*>/u, '')}`,
    ),
  )

const workbook = (url: string): Uint8Array =>
  bookFile(
    part(
      'xl/workbook.xml',
      workbookXml(undefined, '<externalReferences><externalReference r:id="e1"/></externalReferences>'),
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      workbookRelations(outside('e1', 'externalLink', url) + outside('e2', 'worksheet', url)),
    ),
    part(
      'xl/connections.xml',
      `<connections><connection id="1" type="4" refreshOnLoad="1"><webPr url="${url}"/></connection></connections>`,
    ),
  )

const printed = (url: string): Uint8Array =>
  pdfFile([
    `<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /URI /URI (${url}) >> /AcroForm << /XFA 6 0 R /Fields [] >> >>`,
    onePage,
    page(
      '',
      `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /JavaScript /JS (app.launchURL\\("${url}"\\)) >> >>] /AA << /O << /S /SubmitForm /F << /FS /URL /F (${url}) >> >> >>`,
    ),
    stream(lines('Total 12.50')),
    font,
    stream(`<xdp><template><image href="${url}"/></template></xdp>`),
  ])

const outsideContent = (url: string): Uint8Array =>
  pdfFile([catalogue, onePage, page(), `<< /F << /FS /URL /F (${url}) >> /Length 0 >>\nstream\n\nendstream`, font])

const webPage = (url: string): Uint8Array =>
  utf8(
    `<!DOCTYPE html><html><head><base href="${url}"><meta http-equiv="refresh" content="0;url=${url}"><link rel="stylesheet" href="${url}a.css"><style>@import url(${url}b.css)</style><script src="${url}c.js"></script><script>fetch("${url}")</script></head><body background="${url}bg"><p>甲</p><img src="${url}1.png" onerror="fetch('${url}')"><iframe src="${url}"></iframe><object data="${url}"></object><embed src="${url}"><video src="${url}" poster="${url}"></video><svg><image href="${url}"/></svg><form action="${url}"><input type="image" src="${url}"></form></body></html>`,
  )

const electronic = (url: string): Uint8Array =>
  ofdFile(
    part(
      'Doc_0/Document.xml',
      documentXml(`<ofd:Page ID="1" BaseLoc="${url}p.xml"/>`, `<ofd:PublicRes>${url}r.xml</ofd:PublicRes>`),
    ),
  )

/** Files full of links to an address that must never be asked. */
export const remoteLinks: Readonly<Record<string, (url: string) => Uint8Array>> = {
  'a Word file with pictures, parts and a template elsewhere': letter,
  'a Word file with entities elsewhere': entity,
  'a workbook with data elsewhere': workbook,
  'a PDF with actions, scripts and forms': printed,
  'a PDF whose content lies elsewhere': outsideContent,
  'a page with pictures, scripts and frames': webPage,
  'an OFD file with pages elsewhere': electronic,
}

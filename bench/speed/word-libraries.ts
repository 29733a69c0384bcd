import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import Docxtemplater from 'docxtemplater'
import { TemplateHandler } from 'easy-template-x'
import PizZip from 'pizzip'
import type { PlainReport } from './report-fixture.ts'

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const cell = (text: string): string => `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>${paragraph(text)}</w:tc>`

/** Rows repeat by a tag pair that opens in the first cell and closes in the last, as both libraries want it. */
const templateBody = (columns: number): string => {
  const cells = Array.from({ length: columns }, (_, at) => {
    const open = at === 0 ? '{#rows}' : ''
    const close = at === columns - 1 ? '{/rows}' : ''
    return cell(`${open}{c${at}}${close}`)
  })
  const header = Array.from({ length: columns }, (_, at) => cell(`{h${at}}`))
  return [
    paragraph('{title}'),
    paragraph('{#sections}'),
    paragraph('{heading}'),
    paragraph('{#paragraphs}'),
    paragraph('{text}'),
    paragraph('{/paragraphs}'),
    paragraph('{/sections}'),
    `<w:tbl><w:tblPr/><w:tblGrid/><w:tr>${header.join('')}</w:tr><w:tr>${cells.join('')}</w:tr></w:tbl>`,
    paragraph(''),
  ].join('')
}

const contentTypes =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const relations =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

/** A template in Word format with the tags both template libraries read. */
export const templateFile = (columns: number): Buffer => {
  const zip = new PizZip()
  zip.file('[Content_Types].xml', contentTypes)
  zip.file('_rels/.rels', relations)
  zip.file(
    'word/document.xml',
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${templateBody(columns)}</w:body></w:document>`,
  )
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

const keyed = (prefix: string, texts: readonly string[]): Record<string, string> =>
  Object.fromEntries(texts.map((text, at) => [`${prefix}${at}`, text]))

/** The data in the shape the tags ask for. */
export const tagData = (plain: PlainReport) => ({
  title: plain.title,
  sections: plain.sections.map(({ heading, paragraphs }) => ({
    heading,
    paragraphs: paragraphs.map((text) => ({ text })),
  })),
  ...keyed('h', plain.header),
  rows: plain.rows.map((row) => keyed('c', row)),
})

export const byDocxtemplater = (template: Buffer, plain: PlainReport): Buffer => {
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: false })
  document.render(tagData(plain))
  return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' }) as Buffer
}

const handler = new TemplateHandler({ delimiters: { tagStart: '{', tagEnd: '}' } })

export const byEasyTemplate = async (template: Buffer, plain: PlainReport): Promise<Buffer> =>
  handler.process(template, tagData(plain))

const textCell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] })

export const byDocx = async (plain: PlainReport): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: plain.title, heading: HeadingLevel.TITLE }),
            ...plain.sections.flatMap(({ heading, paragraphs }) => [
              new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }),
              ...paragraphs.map((text) => new Paragraph({ children: [new TextRun(text)] })),
            ]),
            new Table({
              rows: [plain.header, ...plain.rows].map((row) => new TableRow({ children: row.map(textCell) })),
            }),
          ],
        },
      ],
    }),
  )

import { deflateSync } from 'node:zlib'

/** One object of a PDF: its text, or its dictionary and stream. */
export type PdfObject = string | { readonly dictionary: string; readonly stream: Uint8Array }

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')

export const stream = (content: string | Uint8Array, dictionary = ''): PdfObject => ({
  dictionary: `${dictionary} /Filter /FlateDecode`,
  stream: deflateSync(typeof content === 'string' ? latin(content) : content),
})

const bodyOf = (object: PdfObject): Buffer =>
  typeof object === 'string'
    ? latin(object)
    : Buffer.concat([
        latin(`<< ${object.dictionary} /Length ${object.stream.length} >>\nstream\n`),
        object.stream,
        latin('\nendstream'),
      ])

/** Objects are numbered from 1; the first is the catalogue. `trailer` adds to the usual entries. */
export const pdfFile = (objects: readonly PdfObject[], trailer = ''): Uint8Array => {
  const parts: Buffer[] = [latin('%PDF-1.7\n')]
  const offsets: number[] = []
  let at = parts[0]?.length ?? 0
  objects.forEach((object, index) => {
    const bytes = Buffer.concat([latin(`${index + 1} 0 obj\n`), bodyOf(object), latin('\nendobj\n')])
    offsets.push(at)
    parts.push(bytes)
    at += bytes.length
  })
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines.join('')}`
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.concat([...parts, latin(table + end)])
}

export const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
export const catalogue = '<< /Type /Catalog /Pages 2 0 R >>'
export const onePage = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'

/** Page 3 draws object 4 with the font 5; further resources may be named. */
export const page = (resources = '', more = ''): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${resources} >> ${more} >>`

/** Text in lines from the top of the page. */
export const lines = (...texts: readonly string[]): string =>
  `BT /F1 12 Tf 14 TL 72 770 Td ${texts.map((text) => `(${text}) Tj T*`).join(' ')} ET`

/** A file of one page with the given content and further objects from number 6 on. */
export const pdfWith = (content: PdfObject, resources = '', more: readonly PdfObject[] = []): Uint8Array =>
  pdfFile([catalogue, onePage, page(resources), content, font, ...more])

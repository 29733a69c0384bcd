import type { Extract } from '../read/extract.ts'
import type { Limits } from '../read/limits.ts'
import type { ReadableKind } from './readable.ts'

/** Bytes to extract; told limits are kept by the reader itself as far as it can. */
export type Reader = (bytes: Uint8Array, limits: Limits) => Extract | Promise<Extract>

const oldWorkbook = async (): Promise<Reader> => (await import('../read/office/read-xls.ts')).readXls

const plainText = async (): Promise<Reader> => (await import('../read/plain-text.ts')).readPlainText

/** Loaded when the first file of its kind comes: a child that reads workbooks pays nothing for the PDF engine. */
export const readers: Readonly<Record<ReadableKind, () => Promise<Reader>>> = {
  docx: async () => (await import('../read/docx/docx.ts')).readDocx,
  xlsx: async () => (await import('../read/xlsx/read-xlsx.ts')).readXlsx,
  pdf: async () => (await import('../read/pdf/read-pdf.ts')).readPdf,
  ofd: async () => (await import('../read/ofd/read-ofd.ts')).readOfd,
  xls: oldWorkbook,
  et: oldWorkbook,
  csv: async () => {
    const [{ decode }, { readCsv }] = await Promise.all([import('../read/decode.ts'), import('../read/csv.ts')])
    return (bytes, limits) => readCsv(decode(bytes).source.text, limits)
  },
  html: async () => {
    const [{ decodeHtml }, { readHtml }] = await Promise.all([
      import('../read/html/decode-html.ts'),
      import('../read/html.ts'),
    ])
    return (bytes, limits) => readHtml(decodeHtml(bytes), limits)
  },
  markdown: plainText,
  text: plainText,
  unknown: plainText,
}

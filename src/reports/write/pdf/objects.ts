import { latinOf } from './latin.ts'

/** An object of a PDF file: its dictionary or value as text, and the bytes of its stream as they stand. */
export type PdfObject = { readonly text: string; readonly stream: Uint8Array | undefined }

/** A PDF file as its typesetter wrote it: every object by number, and what the trailer names. */
export type PdfFile = {
  readonly objects: ReadonlyMap<number, PdfObject>
  readonly root: number
  readonly info: number | undefined
  /** The two file identifiers, as printed. */
  readonly id: string
}

const objectOf = (bytes: Uint8Array): PdfObject => {
  const text = latinOf(bytes)
  const from = text.indexOf(' obj') + 4
  const streamAt = /(?:^|\s)stream\r?\n/u.exec(text)
  const isStream = streamAt !== null && /\/Length\s/u.test(text.slice(from, streamAt.index))
  if (!isStream) return { text: text.slice(from, text.lastIndexOf('endobj')).trim(), stream: undefined }
  const start = streamAt.index + streamAt[0].length
  const length = Number(/\/Length\s+(\d+)/u.exec(text)?.[1] ?? 0)
  return { text: text.slice(from, streamAt.index).trim(), stream: bytes.subarray(start, start + length) }
}

/** Offsets of the objects by number, from the one cross-reference table the typesetter writes. */
const offsetsOf = (table: string): readonly (readonly [number, number])[] =>
  [...table.matchAll(/(\d{10}) \d{5} ([nf])/gu)]
    .map(([, offset, use], number): readonly [number, number, string] => [number, Number(offset), use ?? 'f'])
    .filter(([, , use]) => use === 'n')
    .map(([number, offset]) => [number, offset])

/** Reads the objects of a file with a plain cross-reference table; other files give none. */
export const pdfFile = (bytes: Uint8Array): PdfFile => {
  const tail = latinOf(bytes.subarray(Math.max(0, bytes.length - 1024)))
  const tableAt = Number(/startxref\s+(\d+)/u.exec(tail)?.[1] ?? bytes.length)
  const table = latinOf(bytes.subarray(tableAt))
  const offsets = offsetsOf(table)
  const sorted = offsets.map(([, offset]) => offset).toSorted((one, other) => one - other)
  const ends = new Map(sorted.map((offset, index) => [offset, sorted[index + 1] ?? tableAt]))
  const objects = new Map(
    offsets.map(([number, offset]) => [number, objectOf(bytes.subarray(offset, ends.get(offset)))]),
  )
  const named = (key: string): number | undefined => {
    const found = new RegExp(`/${key}\\s+(\\d+)\\s+0\\s+R`, 'u').exec(table)
    return found ? Number(found[1]) : undefined
  }
  return { objects, root: named('Root') ?? 0, info: named('Info'), id: /\/ID\s*(\[[^\]]*\])/u.exec(table)?.[1] ?? '' }
}

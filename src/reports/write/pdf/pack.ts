import { zlibSync } from 'fflate'
import { bytesOfLatin } from './latin.ts'
import type { PdfFile, PdfObject } from './objects.ts'

/** Objects in one object stream: few enough that a reader need not unpack the whole file for one page. */
const objectsInStream = 200

type Placed = { readonly kind: 1 | 2; readonly where: number; readonly index: number }

class Output {
  readonly parts: Uint8Array[] = []
  length = 0
  add(bytes: Uint8Array): void {
    this.parts.push(bytes)
    this.length += bytes.length
  }
  text(text: string): void {
    this.add(bytesOfLatin(text))
  }
  object(number: number, { text, stream }: PdfObject): number {
    const at = this.length
    this.text(`${number} 0 obj\n${text}\n`)
    if (stream) {
      this.text('stream\n')
      this.add(stream)
      this.text('\nendstream\n')
    }
    this.text('endobj\n')
    return at
  }
  bytes(): Uint8Array {
    const whole = new Uint8Array(this.length)
    let at = 0
    for (const part of this.parts) {
      whole.set(part, at)
      at += part.length
    }
    return whole
  }
}

const chunks = <T>(list: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / objectsInStream) }, (_, index) =>
    list.slice(index * objectsInStream, (index + 1) * objectsInStream),
  )

/** Dictionaries packed together (ISO 32000-1, 7.5.7): structure trees of tables shrink to a tenth. */
const objectStream = (objects: readonly (readonly [number, PdfObject])[]): PdfObject => {
  let at = 0
  const heads = objects.map(([number, { text }]) => {
    const head = `${number} ${at}`
    at += text.length + 1
    return head
  })
  const first = `${heads.join(' ')}\n`
  const packed = zlibSync(bytesOfLatin(first + objects.map(([, { text }]) => text).join('\n')), { level: 6 })
  return {
    text: `<< /Type /ObjStm /N ${objects.length} /First ${first.length} /Filter /FlateDecode /Length ${packed.length} >>`,
    stream: packed,
  }
}

const field = ({ kind, where, index }: Placed): readonly number[] => [
  kind,
  (where >>> 24) & 255,
  (where >>> 16) & 255,
  (where >>> 8) & 255,
  where & 255,
  index,
]

const freeField = [0, 0, 0, 0, 0, 255]

/** The cross-reference stream (7.5.8), with the trailer's entries in it. */
const referenceStream = (file: PdfFile, places: ReadonlyMap<number, Placed>, size: number): PdfObject => {
  const rows = Array.from({ length: size }, (_, number) => {
    const place = places.get(number)
    return place ? field(place) : freeField
  })
  const packed = zlibSync(Uint8Array.from(rows.flat()), { level: 6 })
  const info = file.info === undefined ? '' : ` /Info ${file.info} 0 R`
  const id = file.id === '' ? '' : ` /ID ${file.id}`
  return {
    text: `<< /Type /XRef /Size ${size} /W [1 4 1] /Root ${file.root} 0 R${info}${id} /Filter /FlateDecode /Length ${packed.length} >>`,
    stream: packed,
  }
}

/** Writes the file anew with its dictionaries packed; equal objects give equal bytes. */
export const packPdf = (file: PdfFile): Uint8Array => {
  const output = new Output()
  // A second line of bytes above 127 tells transfer programs that the file is no text (ISO 19005-2, 6.1.2).
  output.text('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n')
  const places = new Map<number, Placed>()
  const entries = [...file.objects]
  for (const [number, object] of entries)
    if (object.stream) places.set(number, { kind: 1, where: output.object(number, object), index: 0 })
  let next = Math.max(0, ...file.objects.keys()) + 1
  for (const chunk of chunks(entries.filter(([, { stream }]) => !stream))) {
    const number = next
    next += 1
    places.set(number, { kind: 1, where: output.object(number, objectStream(chunk)), index: 0 })
    for (const [index, [member]] of chunk.entries()) places.set(member, { kind: 2, where: number, index })
  }
  places.set(next, { kind: 1, where: output.length, index: 0 })
  const start = output.object(next, referenceStream(file, places, next + 1))
  output.text(`startxref\n${start}\n%%EOF\n`)
  return output.bytes()
}

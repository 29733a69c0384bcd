import { zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleSize, sniffMediaType } from './sniff-media-type.ts'

const text = (value: string): Uint8Array => new TextEncoder().encode(value)
const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from([...values, ...Array(40).fill(1)])
const zip = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, text('x')])))

const sniff = (content: Uint8Array): string =>
  sniffMediaType({ head: content.subarray(0, sampleSize), tail: content.subarray(-sampleSize) })

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

describe('the media type of a content', () => {
  it.each([
    ['application/pdf', 'a PDF', text('%PDF-1.7\n')],
    ['application/pdf', 'a PDF behind other bytes', text('\n\n %PDF-1.4')],
    ['image/png', 'a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)],
    ['image/jpeg', 'a scan', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['image/gif', 'a GIF', text('GIF89a…')],
    ['image/webp', 'a WebP', text('RIFFabcdWEBPVP8 ')],
    ['application/x-ole-storage', 'an old Word file', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['application/rtf', 'an RTF', text('{\\rtf1 x}')],
    [word, 'a Word file', zip('[Content_Types].xml', 'word/document.xml')],
    [word, 'one of a maker with backslashes', zip('[Content_Types].xml', 'word\\document.xml')],
    [sheet, 'a workbook', zip('[Content_Types].xml', 'xl/workbook.xml')],
    ['application/ofd', 'an OFD', zip('OFD.xml', 'Doc_0/Document.xml')],
    ['application/zip', 'an archive of Word files', zip('甲.docx', 'folder/word/document.txt')],
    ['application/zip', 'an empty archive', zipSync({})],
    ['text/plain', 'a text', text('某局自评报告\n一、概况')],
    ['text/plain', 'a page, which must not run', text('<!DOCTYPE html><script>alert(1)</script>')],
    ['text/plain', 'a picture that is a program', text('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>')],
    ['text/plain', 'a text in GBK', Uint8Array.from([0xd7, 0xd4, 0xc6, 0xc0, 0xb1, 0xa8, 0xb8, 0xe6])],
    ['text/plain', 'a text in UTF-16', new Uint8Array(Buffer.from('\ufeff自评', 'utf16le'))],
    ['application/octet-stream', 'a program', bytes(0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1)],
    ['application/octet-stream', 'nothing', new Uint8Array()],
  ])('is %s for %s', (mediaType, _name, content) => {
    expect(sniff(content)).toBe(mediaType)
  })

  it('is told of a file whose telling part stands behind a large picture', () => {
    const picture = Uint8Array.from({ length: 3 * sampleSize }, (_, at) => (at * 7919) % 251)
    const file = zipSync({ 'word/media/image1.png': [picture, { level: 0 }], 'word/document.xml': text('x') })
    expect(sniff(file)).toBe(word)
  })

  it('is told of a text that is cut within a character', () => {
    expect(sniff(text('评'.repeat(sampleSize)))).toBe('text/plain')
  })

  it('is told of any bytes', () => {
    const starts = [zip('word/document.xml'), text('%PDF'), new Uint8Array()]
    const input = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), fc.nat({ max: 300 }))
    fc.assert(
      fc.property(input, ([start, tail, cut]) => {
        expect(sniff(Uint8Array.from([...start.subarray(0, cut), ...tail]))).toMatch(/^[a-z]+\/[a-z\d.-]+$/u)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { textProblems } from '../typst/complete.ts'
import { contentText } from './content-text.ts'
import { pdfFile } from './objects.ts'
import { packPdf } from './pack.ts'
import { srgbProfile } from './srgb-profile.ts'
import { glyphTexts } from './to-unicode.ts'

const fonts = new Map([
  [
    'f0',
    glyphTexts(
      '2 beginbfchar <0001> <4E00> <0002> <D842DFB7> endbfchar 1 beginbfrange <0028> <002A> <0041> endbfrange',
    ),
  ],
  ['f1', new Map([[1, '二']])],
])
const textOf = (content: string): string => contentText(content, fonts).text

describe('the text a page draws', () => {
  it('goes through the font in force, strings in brackets or in hex', () => {
    expect(textOf('/f0 16 Tf [(\\000\\001) -250 <0002>] TJ /f1 10.5 Tf (\\000\\001) Tj')).toBe('一𠮷二')
  })

  it('is right where bytes are brackets, backslashes or line ends', () => {
    expect(textOf('/f0 16 Tf (\\000\\() Tj (\\000\\)) Tj (\\000*) Tj')).toBe('ABC')
    expect(textOf('/f0 16 Tf (\\0\\\n\\1) Tj')).toBe('一')
    expect(textOf('/f0 16 Tf (\u0000(\u0000)) Tj')).toBe('AB')
  })

  it('takes the words given for a piece in place of its glyphs', () => {
    expect(textOf('/Span <</MCID 0 /ActualText <FEFF5E7F>>> BDC /f0 16 Tf (\\000\\001) Tj EMC (\\000\\002) Tj')).toBe(
      '广𠮷',
    )
  })

  it('leaves page numbers and repeated heads out', () => {
    expect(textOf('/Artifact <</Type /Pagination>> BDC /f0 16 Tf (\\000\\001) Tj EMC /P BMC (\\000\\002) Tj EMC')).toBe(
      '𠮷',
    )
  })

  it('counts empty boxes, also in what is left out', () => {
    expect(contentText('/f0 16 Tf (\\000\\000) Tj /Artifact BMC <0000> Tj EMC', fonts)).toEqual({ text: '', boxes: 2 })
  })

  it('survives what has no end', () => {
    expect(textOf('/f0 16 Tf (\\000\\001')).toBe('一')
    expect(textOf('EMC EMC ) > (')).toBe('')
  })
})

describe('the check after conversion', () => {
  const printed = [
    { text: '一、概况', where: '一、概况' },
    { text: '支出 6.5 万元。', where: '一、概况' },
  ]

  it('is content when every sign arrived, in any order and with more around it', () => {
    expect(
      textProblems(printed, [
        { text: '支出6.5万元。', boxes: 0 },
        { text: '一、概况—1—', boxes: 0 },
      ]),
    ).toEqual([])
  })

  it('names the place and the signs that did not arrive', () => {
    const [problem] = textProblems(printed, [{ text: '一、概况支出6.5万元', boxes: 0 }])
    expect(problem).toMatchObject({ kind: 'lost-text', where: '一、概况' })
    expect(problem?.words.zh).toContain('。')
  })

  it('names the page with an empty box', () => {
    const [problem] = textProblems(printed, [
      { text: '一、概况支出6.5万元。', boxes: 0 },
      { text: '', boxes: 1 },
    ])
    expect(problem?.words.zh).toContain('第 2 页')
  })
})

describe('the file', () => {
  it('gives no objects where it is not one of the typesetter', () => {
    expect(pdfFile(new Uint8Array()).objects.size).toBe(0)
    expect(packPdf(pdfFile(new Uint8Array())).length).toBeGreaterThan(20)
  })

  it('carries a colour profile of the length it says, with a curve that ends at white', () => {
    const { bytes } = srgbProfile
    expect(new DataView(bytes.buffer).getUint32(0)).toBe(bytes.length)
    expect(String.fromCharCode(...bytes.subarray(36, 40))).toBe('acsp')
    expect([...bytes.subarray(-2)]).toEqual([255, 255])
  })
})

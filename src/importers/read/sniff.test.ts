import { zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileKinds, fileKindTerms, type FileKind } from './sniff/file-kinds.ts'
import { hasMacros } from './sniff/zip-kind.ts'
import { oleFile } from '#tests/hostile/make/ole-file.ts'
import { sniff } from './sniff.ts'

const text = (value: string): Uint8Array => new TextEncoder().encode(value)
const zip = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, text('x')])))
const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from([...values, ...Array(40).fill(1)])

const filled = (size: number, head: readonly number[]): Uint8Array => {
  const data = new Uint8Array(size)
  data.set(head)
  return data
}

describe('the kind of a file', () => {
  it.each<readonly [FileKind, string, Uint8Array]>([
    ['docx', 'a Word file', zip('[Content_Types].xml', 'word/document.xml')],
    ['docx', 'a Word file of a maker with backslashes', zip('[Content_Types].xml', 'word\\document.xml')],
    ['xlsx', 'a workbook', zip('[Content_Types].xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml')],
    ['ofd', 'an OFD file', zip('OFD.xml', 'Doc_0/Document.xml')],
    ['slides', 'a presentation', zip('[Content_Types].xml', 'ppt/presentation.xml')],
    ['open-document', 'an OpenDocument text', zip('mimetype', 'content.xml', 'META-INF/manifest.xml')],
    ['zip', 'an archive of reports', zip('报告.docx', '附件/word/document.txt')],
    ['zip', 'an empty archive', zipSync({})],
    ['pdf', 'a PDF', text('%PDF-1.7\n…')],
    ['pdf', 'a PDF behind some other bytes', text('\n\n  %PDF-1.4')],
    ['rtf', 'an RTF file', text('{\\rtf1\\ansi hello}')],
    ['rar', 'a RAR archive', bytes(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07)],
    ['7z', 'a 7z archive', bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)],
    ['gzip', 'a gzip file', bytes(0x1f, 0x8b, 8)],
    ['image', 'a scan as JPEG', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['image', 'a picture as WebP', text('RIFFabcdWEBPVP8 ')],
    ['image', 'a photo of a telephone', text('\0\0\0\u0018ftypheic')],
    ['doc', 'a Word 97 file', oleFile({ WordDocument: filled(600, [0xec, 0xa5]), '1Table': filled(600, []) })],
    ['xls', 'an Excel 97 file', oleFile({ Workbook: filled(600, [9, 8, 16, 0]) })],
    ['xls', 'an Excel 5 file', oleFile({ Book: filled(600, [9, 8, 8, 0]) })],
    ['wps', 'a WPS file', oleFile({ WordDocument: filled(600, [0xec]), WpsCustomData: filled(9, []) })],
    ['et', 'a WPS sheet', oleFile({ Workbook: filled(600, [9, 8, 16]), ETExtData: filled(9, []) })],
    ['slides', 'an old presentation', oleFile({ 'PowerPoint Document': filled(600, []) })],
    [
      'encrypted-office',
      'an encrypted docx',
      oleFile({ EncryptionInfo: filled(9, []), EncryptedPackage: filled(9, []) }),
    ],
    [
      'encrypted-office',
      'an encrypted doc',
      oleFile({ WordDocument: filled(600, [0xec, 0xa5, ...Array(9).fill(0), 1]) }),
    ],
    ['encrypted-office', 'an encrypted xls', oleFile({ Workbook: filled(600, [9, 8, 2, 0, 0, 6, 0x2f, 0, 54, 0]) })],
    ['unknown', 'a compound file of another program', oleFile({ Contents: filled(600, []) })],
    ['unknown', 'a program', bytes(0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 0, 0, 0, 0, 0, 0)],
    ['empty', 'nothing', new Uint8Array()],
    [
      'xls',
      'a sheet as one piece of XML',
      text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    ],
    ['html', 'a page', text('<!DOCTYPE html><p>x')],
    [
      'html',
      'a page that a system exports as .xls',
      text('\ufeff<html xmlns:x="urn"><table><tr><td>1</td></tr></table>'),
    ],
    [
      'html',
      'a table without a page around it',
      text(`<table>${'<tr><td>项目</td><td>12.5</td></tr>'.repeat(9)}</table>`),
    ],
    ['html', 'a page behind comments', text('<?xml version="1.0"?>\n<!-- saved -->\n<html><body>x</body></html>')],
    ['web-archive', 'a page saved by Word', text('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n')],
    ['markdown', 'Markdown', text('# 报告\n\n一、基本情况\n')],
    ['markdown', 'a table of Markdown', text('| 项目 | 金额 |\n| --- | --- |\n| 甲 | 1 |\n')],
    [
      'text',
      'a report with a table left as HTML',
      text(`某局自评报告\n\n<table>${'<tr><td>1</td></tr>'.repeat(9)}</table>`),
    ],
    ['text', 'a report', text('某局自评报告\n一、基本情况，共12,345.67万元。\n二、绩效，共1,234.50万元，较好。\n')],
    ['csv', 'an export', text('科目,预算数,执行数\n教育,12,11\n"卫生, 健康",3,2\n')],
    ['csv', 'an export with tabs', text('项目\t金额\t执行率\n甲\t12\t90%\n乙\t3\t100%\n')],
  ])('is %s for %s', (kind, _name, file) => {
    expect(sniff(file)).toBe(kind)
  })

  it('is told for text in the encodings of Chinese offices', () => {
    const gbk = Uint8Array.from([0xd7, 0xd4, 0xc6, 0xc0, 0xb1, 0xa8, 0xb8, 0xe6])
    expect(sniff(gbk)).toBe('text')
    expect(sniff(new Uint8Array(Buffer.from('\ufeff自评报告\n一、概况', 'utf16le')))).toBe('text')
    expect(sniff(new Uint8Array(Buffer.from('a,b,c\n1,2,3\n', 'utf16le')))).toBe('csv')
  })

  it('is told by the parts of an archive whose directory was cut off', () => {
    const whole = zip('[Content_Types].xml', 'word/document.xml')
    expect(sniff(whole.subarray(0, whole.length - 60))).toBe('docx')
  })

  it('knows macros by their part', () => {
    expect(hasMacros(zip('word/document.xml', 'word/vbaProject.bin'))).toBe(true)
    expect(hasMacros(zip('word/document.xml'))).toBe(false)
  })

  it('does not take the sheet inside a letter for the file', () => {
    const letter = oleFile({ WordDocument: filled(600, [0xec]) }, { Workbook: filled(600, [9, 8]) })
    expect(sniff(letter)).toBe('doc')
  })

  it('is told of any bytes, however they go on', () => {
    const starts = [oleFile({ WordDocument: filled(600, []) }), zip('word/document.xml'), new Uint8Array()]
    const input = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), fc.nat({ max: 4000 }))
    fc.assert(
      fc.property(input, ([start, tail, cut]) => {
        const file = Uint8Array.from([...start.subarray(0, cut), ...tail])
        expect(fileKinds).toContain(sniff(file))
      }),
    )
  })

  it('says of every kind what it is and what can be done', () => {
    for (const kind of fileKinds) {
      const { name, remedy } = fileKindTerms[kind]
      for (const said of [name.zh, name.en, remedy.zh, remedy.en]) expect(said.length).toBeGreaterThan(1)
    }
  })
})

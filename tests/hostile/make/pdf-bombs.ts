import { deflateSync } from 'node:zlib'
import { hostile, pick, type HostileFile } from './hostile-file.ts'
import { catalogue, font, lines, onePage, page, pdfFile, pdfWith, stream, type PdfObject } from './pdf-file.ts'

/** A stream that unpacks to `size` bytes of one text over and over. */
const endless = (size: number, unit: string): PdfObject => {
  const bytes = Buffer.alloc(size, unit)
  return { dictionary: '/Filter /FlateDecode', stream: deflateSync(bytes, { level: 1 }) }
}

/** Packed twice: a few hundred bytes that unpack to hundreds of megabytes. */
const twice = (size: number, unit: string): PdfObject => ({
  dictionary: '/Filter [/FlateDecode /FlateDecode]',
  stream: deflateSync(deflateSync(Buffer.alloc(size, unit))),
})

const form = (content: string, resources: string): PdfObject =>
  stream(content, `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << ${resources} >>`)

/** Each form draws the next one `times` times. */
const forms = (depth: number, times: number): PdfObject[] =>
  Array.from({ length: depth }, (_, index) =>
    index + 1 < depth
      ? form('/N Do '.repeat(times), `/XObject << /N ${index + 7} 0 R >>`)
      : form(lines('deep'), '/Font << /F1 5 0 R >>'),
  )

const text = stream(lines('Total 12.50'))
const pattern = stream(
  '/P scn 0 0 9 9 re f',
  '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 1 /YStep 1 /Resources << /Pattern << /P 6 0 R >> /ColorSpace << /C /Pattern >> >>',
)

const characterMap = (ranges: string): PdfObject =>
  stream(
    `/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange ${ranges} endcmap end end`,
  )

const composite = (more: string): string =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ${more} >>] /ToUnicode 6 0 R >>`

const encrypted = `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]`

const image =
  '<< /Type /XObject /Subtype /Image /Width 100000 /Height 100000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Length 0 >>\nstream\n\nendstream'

export const pdfBombs: readonly HostileFile[] = [
  hostile('bounded', 'whose page draws lines without end', (size) =>
    pdfWith(endless(pick(size, 15_000_000, 400_000_000), '0 0 m 9 9 l S\n')),
  ),
  hostile('bounded', 'whose page draws lines without end, packed twice', (size) =>
    pdfWith(twice(pick(size, 15_000_000, 800_000_000), '0 0 m 9 9 l S\n')),
  ),
  hostile('bounded', 'whose page shows text without end', (size) =>
    pdfWith(endless(pick(size, 15_000_000, 400_000_000), 'BT /F1 9 Tf (a) Tj ET\n')),
  ),
  hostile('bounded', 'whose page saves its state without end', (size) =>
    pdfWith(endless(pick(size, 4_000_000, 100_000_000), 'q ')),
  ),
  hostile('bounded', 'whose page is one array within arrays', (size) =>
    pdfWith(endless(pick(size, 2_000_000, 50_000_000), '[')),
  ),
  hostile('bounded', 'whose page is one path without end', (size) =>
    pdfWith(endless(pick(size, 5_000_000, 50_000_000), '1 1 l ')),
  ),
  hostile('bounded', 'whose page has a number without end', (size) =>
    pdfWith(endless(pick(size, 4_000_000, 100_000_000), '9')),
  ),
  hostile('bounded', 'whose form draws itself', () =>
    pdfWith(stream('/N Do'), '/XObject << /N 6 0 R >>', [form('/N Do', '/XObject << /N 6 0 R >>')]),
  ),
  hostile('bounded', 'whose forms draw each other twice, forty deep', () =>
    pdfWith(stream('/N Do'), '/XObject << /N 6 0 R >>', forms(40, 2)),
  ),
  hostile('bounded', 'whose forms draw each other a thousand times, four deep', () =>
    pdfWith(stream('/N Do'), '/XObject << /N 6 0 R >>', forms(4, 1000)),
  ),
  hostile('bounded', 'whose forms lie a thousand deep', (size) =>
    pdfWith(stream('/N Do'), '/XObject << /N 6 0 R >>', forms(pick(size, 1000, 5000), 1)),
  ),
  hostile('bounded', 'whose pattern is made of itself', () =>
    pdfWith(stream('/C cs /P scn 0 0 500 500 re f'), '/Pattern << /P 6 0 R >> /ColorSpace << /C /Pattern >>', [
      pattern,
    ]),
  ),
  hostile('bounded', 'whose page tree holds itself', () =>
    pdfFile([catalogue, '<< /Type /Pages /Kids [2 0 R 2 0 R 3 0 R] /Count 3 >>', page(), text, font]),
  ),
  hostile('bounded', 'whose page tree doubles at each step', () =>
    pdfFile([
      '<< /Type /Catalog /Pages 6 0 R >>',
      onePage,
      page(),
      text,
      font,
      ...Array.from(
        { length: 40 },
        (_, index) =>
          `<< /Type /Pages /Count ${2 ** Math.min(30, 40 - index)} /Kids [${index < 39 ? `${index + 7} 0 R ${index + 7} 0 R` : '3 0 R 3 0 R'}] >>`,
      ),
    ]),
  ),
  hostile('bounded', 'that claims a billion pages', () =>
    pdfFile([catalogue, '<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>', page(), text, font]),
  ),
  hostile('bounded', 'with one page a hundred thousand times', (size) =>
    pdfFile([
      catalogue,
      `<< /Type /Pages /Kids [${'3 0 R '.repeat(pick(size, 20_000, 200_000))}] /Count ${pick(size, 20_000, 200_000)} >>`,
      page(),
      text,
      font,
    ]),
  ),
  hostile('bounded', 'whose table of objects is its own forerunner', () => {
    const file = Buffer.from(pdfWith(text)).toString('latin1')
    const at = /startxref\n(\d+)/u.exec(file)?.[1] ?? '0'
    return Buffer.from(file.replace('/Root 1 0 R', `/Root 1 0 R /Prev ${at}`), 'latin1')
  }),
  hostile('bounded', 'whose catalogue is a page of itself', () =>
    pdfFile(['<< /Type /Catalog /Pages 1 0 R /Kids [1 0 R] /Count 1 >>']),
  ),
  hostile('bounded', 'whose content refers to itself', () =>
    pdfFile([catalogue, onePage, page(), '[4 0 R 4 0 R]', font]),
  ),
  hostile('bounded', 'whose length is its own stream', () =>
    pdfFile([catalogue, onePage, page(), '<< /Length 4 0 R >>\nstream\nBT ET\nendstream', font]),
  ),
  hostile('bounded', 'that lies about the length of its content', () =>
    pdfFile([catalogue, onePage, page(), `<< /Length 999999999 >>\nstream\n${lines('x')}\nendstream`, font]),
  ),
  hostile('bounded', 'with a hundred filters on one stream', () =>
    pdfFile([
      catalogue,
      onePage,
      page(),
      { dictionary: `/Filter [${'/FlateDecode '.repeat(100)}]`, stream: Buffer.from('x') },
      font,
    ]),
  ),
  hostile('bounded', 'with arrays a million deep in its objects', () =>
    pdfFile([catalogue, onePage, page('', `/X ${'['.repeat(500_000)}${']'.repeat(500_000)}`), text, font]),
  ),
  hostile('bounded', 'with dictionaries a million deep', () =>
    pdfFile([catalogue, onePage, page('', `/X ${'<< /A '.repeat(300_000)} 1 ${'>>'.repeat(300_000)}`), text, font]),
  ),
  hostile('bounded', 'whose characters stand for whole books', () =>
    pdfFile([
      catalogue,
      onePage,
      page(),
      stream(`BT /F1 9 Tf ${'<00010002> Tj '.repeat(5000)} ET`),
      composite(''),
      characterMap(`1 beginbfrange <0000> <FFFF> <${'4e00'.repeat(2000)}> endbfrange`),
    ]),
  ),
  hostile('bounded', 'with a character map of a million ranges', () =>
    pdfFile([
      catalogue,
      onePage,
      page(),
      stream('BT /F1 9 Tf <00010002> Tj ET'),
      composite(''),
      characterMap('100 beginbfrange <0000> <FFFF> <4e00> <0000> <FFFFFFFF> <4e00> endbfrange '.repeat(500)),
    ]),
  ),
  hostile('bounded', 'with a million character widths', () =>
    pdfFile([
      catalogue,
      onePage,
      page(),
      stream('BT /F1 9 Tf <00010002> Tj ET'),
      composite(`/W [0 999999999 500 ${'1 [500] '.repeat(200_000)}]`),
      characterMap(''),
    ]),
  ),
  hostile('bounded', 'whose drawn letters draw themselves', () =>
    pdfFile([
      catalogue,
      onePage,
      page(),
      stream('BT /F1 9 Tf (aaaa) Tj ET'),
      '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [9] /Encoding << /Differences [97 /a] >> /CharProcs << /a 6 0 R >> /Resources << /Font << /F1 5 0 R >> >> >>',
      stream('BT /F1 9 Tf (aaaa) Tj ET'),
    ]),
  ),
  hostile('bounded', 'with a picture of ten billion dots', () =>
    pdfWith(stream(`/I Do ${lines('12.50')}`), '/XObject << /I 6 0 R >>', [image]),
  ),
  hostile('bounded', 'with a page as large as a country', () =>
    pdfFile([catalogue, onePage, page().replace('595 842', '1e38 -1e38'), text, font]),
  ),
  hostile('bounded', 'whose letters stand beyond the page', () =>
    pdfWith(stream('BT /F1 1e30 Tf 1e30 0 0 1e30 1e30 -1e30 Tm (far) Tj ET BT /F1 0 Tf 0 0 0 0 0 0 Tm (flat) Tj ET')),
  ),
  hostile('bounded', 'with a hundred thousand short rules and words', (size) =>
    pdfWith(
      stream(
        Array.from({ length: pick(size, 20_000, 200_000) }, (_, index) => {
          const x = (index * 7) % 590
          const y = (index * 13) % 840
          return `${x} ${y} m ${x + 3} ${y} l S ${x} ${y} m ${x} ${y + 3} l S BT /F1 4 Tf ${x} ${y} Td (7) Tj ET`
        }).join('\n'),
      ),
    ),
  ),
  hostile('bounded', 'with a grid of a million cells', () =>
    pdfWith(
      stream(
        Array.from(
          { length: 1000 },
          (_, index) => `${index / 2} 0 m ${index / 2} 800 l S 0 ${index / 2} m 590 ${index / 2} l S`,
        ).join('\n') + lines('12.50'),
      ),
    ),
  ),
  hostile('refused', 'with a password', () => pdfFile([catalogue, onePage, page(), text, font], encrypted)),
]

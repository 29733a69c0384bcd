import { hostile, pick, type HostileFile } from './hostile-file.ts'
import * as word from './word-file.ts'
import { bombPart, inflating, part, type ZipEntry } from './zip-file.ts'

const { paragraph, cell, row, table, wordWith, wordFile, documentXml } = word

const doc = (xml: string): Uint8Array => wordFile(part('word/document.xml', xml))
const numbering = (inner: string): ZipEntry => part('word/numbering.xml', word.numberingXml(inner))
const styles = (inner: string): ZipEntry => part('word/styles.xml', word.stylesXml(inner))
const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'

const declared = (declaration: string, text: string): Uint8Array =>
  doc(
    `<?xml version="1.0"?><!DOCTYPE w:document [${declaration}]>${documentXml(paragraph(text)).replace(/^<\?xml[^>]*>/u, '')}`,
  )

const laughs = Array.from({ length: 12 }, (_, level) =>
  level === 0 ? '<!ENTITY l0 "ha">' : `<!ENTITY l${level} "${`&l${level - 1};`.repeat(10)}">`,
).join('')

const nestedTables = (depth: number): string =>
  `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${paragraph('底')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`

/** Text boxes within text boxes, each with its twin for old programs: twice as much at each step. */
const boxes = (depth: number): string => {
  const open = '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>'
  const close =
    '</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r></w:p>'
  return open.repeat(depth) + paragraph('底') + close.repeat(depth)
}

const levels = Array.from(
  { length: 9 },
  (_, level) =>
    `<w:lvl w:ilvl="${level}"><w:start w:val="2147483647"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="${'%1%2%3%4%5%6%7%8%9'.repeat(400)}"/></w:lvl>`,
).join('')

export const wordBombs: readonly HostileFile[] = [
  hostile('refused', 'with a million elements within each other', (size) =>
    wordWith('<w:p>'.repeat(pick(size, 200_000, 1_000_000))),
  ),
  hostile('bounded', 'with elements within each other in a part beside the text', () =>
    wordWith(paragraph('甲'), part('word/styles.xml', `<w:styles>${'<w:style>'.repeat(300_000)}`)),
  ),
  hostile('refused', 'with entities that grow tenfold at each step', () => declared(laughs, '&l11;')),
  hostile('refused', 'with one long entity used often', () =>
    declared(`<!ENTITY a "${'x'.repeat(100_000)}">`, '&a;'.repeat(100_000)),
  ),
  hostile('refused', 'with an entity from the disk', () => declared('<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;')),
  hostile('bounded', 'with a million runs in a paragraph', (size) =>
    wordWith(`<w:p>${'<w:r><w:t>一</w:t></w:r>'.repeat(pick(size, 100_000, 1_000_000))}</w:p>`),
  ),
  hostile('bounded', 'with a million empty paragraphs', (size) =>
    wordWith('<w:p/>'.repeat(pick(size, 100_000, 1_000_000))),
  ),
  hostile('bounded', 'with a million short paragraphs', (size) =>
    wordWith(paragraph('一').repeat(pick(size, 40_000, 1_000_000))),
  ),
  hostile('noted', 'with a paragraph of ten million characters', () =>
    wordWith(paragraph('字'.repeat(100_000)).repeat(100)),
  ),
  hostile('bounded', 'with a million tables one after the other', (size) =>
    wordWith(table(row(cell('一'))).repeat(pick(size, 20_000, 1_000_000))),
  ),
  hostile('noted', 'with a million tables within each other', (size) =>
    wordWith(nestedTables(pick(size, 100_000, 1_000_000))),
  ),
  hostile('bounded', 'with tables within each other as deep as allowed', () => wordWith(nestedTables(60))),
  hostile('bounded', 'with a cell over a billion columns', () =>
    wordWith(table(row(cell('甲', '<w:gridSpan w:val="1000000000"/>'), cell('乙')), row(cell('丙')))),
  ),
  hostile('bounded', 'whose cells all reach over thousands of columns and rows', () =>
    wordWith(
      table(
        ...Array.from({ length: 3000 }, () => row(cell('甲', '<w:gridSpan w:val="9999"/><w:vMerge w:val="restart"/>'))),
      ),
    ),
  ),
  hostile('bounded', 'with a table grid of a million columns', () =>
    wordWith(
      `<w:tbl><w:tblGrid>${'<w:gridCol w:w="1"/>'.repeat(500_000)}</w:tblGrid>${row(cell('甲'), cell('乙'))}</w:tbl>`,
    ),
  ),
  hostile('bounded', 'with rows that skip a billion columns', () =>
    wordWith(table(`<w:tr><w:trPr><w:gridBefore w:val="1000000000"/></w:trPr>${cell('甲')}</w:tr>`)),
  ),
  hostile('read', 'with styles that rest on each other in a circle', () =>
    wordWith(
      paragraph('甲', '<w:pStyle w:val="a"/>') + paragraph('乙', '<w:pStyle w:val="c"/>'),
      styles(
        '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style><w:style w:type="paragraph" w:styleId="c"><w:basedOn w:val="c"/></w:style>',
      ),
    ),
  ),
  hostile('bounded', 'with a chain of a hundred thousand styles', () =>
    wordWith(
      paragraph('甲', '<w:pStyle w:val="s99999"/>').repeat(50),
      styles(
        Array.from(
          { length: 100_000 },
          (_, index) =>
            `<w:style w:type="paragraph" w:styleId="s${index}"><w:basedOn w:val="s${index - 1}"/></w:style>`,
        ).join(''),
      ),
    ),
  ),
  hostile('read', 'with numberings that point at each other', () =>
    wordWith(
      paragraph('甲', numbered),
      numbering(
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="x"/></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:styleLink w:val="x"/><w:numStyleLink w:val="x"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>',
      ),
      styles(
        '<w:style w:type="numbering" w:styleId="x"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      ),
    ),
  ),
  hostile('bounded', 'with numbers of billions, printed a thousand times each', () =>
    wordWith(
      paragraph('甲', '<w:numPr><w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr>').repeat(2000),
      numbering(
        `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
      ),
    ),
  ),
  hostile('bounded', 'with a note that refers to itself', () =>
    wordWith(
      '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'.repeat(1000),
      part(
        'word/footnotes.xml',
        word.footnotesXml(
          '<w:footnote w:id="2"><w:p><w:r><w:t>注</w:t><w:footnoteReference w:id="2"/></w:r></w:p></w:footnote>',
        ),
      ),
    ),
  ),
  hostile('bounded', 'with text boxes within text boxes', () => wordWith(boxes(20))),
  hostile('bounded', 'with a million attributes on one element', () =>
    wordWith(`<w:p ${Array.from({ length: 200_000 }, (_, index) => `w:a${index}="1"`).join(' ')}>x</w:p>`),
  ),
  hostile('bounded', 'with a name of millions of characters', () =>
    wordWith(`<w:${'n'.repeat(5_000_000)}/>${paragraph('甲')}`),
  ),
  hostile('bounded', 'with a comment that never ends', () =>
    wordWith(`${paragraph('甲')}<!-- ${'- '.repeat(2_000_000)}`),
  ),
  hostile('bounded', 'whose relations are a bomb', () =>
    wordFile(bombPart('word/_rels/document.xml.rels', inflating(1_073_741_824, '<Relationship/>'), 1_073_741_824)),
  ),
]

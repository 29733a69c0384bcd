import { hostile, pick, type HostileFile } from './hostile-file.ts'
import { documentXml, ofdFile, ofdWith, onePage, pageXml, textObject } from './ofd-file.ts'
import { bombPart, inflating, part } from './zip-file.ts'

const gigabyte = 1_073_741_824
const content = 'Doc_0/Pages/Page_0/Content.xml'
const tag = (name: string, inner: string, attributes = ''): string =>
  `<ofd:${name} ${attributes}>${inner}</ofd:${name}>`

export const ofdBombs: readonly HostileFile[] = [
  hostile('bounded', 'whose page is a bomb', () =>
    ofdFile(bombPart(content, inflating(gigabyte, '<ofd:TextObject/>'), gigabyte)),
  ),
  hostile('bounded', 'with groups within each other', () =>
    ofdWith('<ofd:PageBlock>'.repeat(100_000) + textObject('底') + '</ofd:PageBlock>'.repeat(100_000)),
  ),
  hostile('bounded', 'with one page a hundred thousand times', (size) =>
    ofdFile(part('Doc_0/Document.xml', documentXml(onePage.repeat(pick(size, 5000, 100_000))))),
  ),
  hostile('bounded', 'whose letters are counted in billions', () =>
    ofdWith(
      '<ofd:TextObject ID="1" Boundary="0 0 99 9" Font="2" Size="5"><ofd:TextCode X="0" Y="5" DeltaX="g 2000000000 5 g 2000000000 g -5">甲</ofd:TextCode></ofd:TextObject>',
    ),
  ),
  hostile('bounded', 'with numbers that are none', () =>
    ofdWith(
      '<ofd:TextObject ID="x" Boundary="NaN 1e999 - 9" CTM="0 0 0 0 Infinity x" Font="" Size="-1e99"><ofd:TextCode X="x" Y="" DeltaX="g g g">甲乙</ofd:TextCode></ofd:TextObject>',
    ),
  ),
  hostile('bounded', 'with a hundred thousand pieces of text', (size) =>
    ofdWith(
      Array.from({ length: pick(size, 10_000, 100_000) }, (_, index) =>
        textObject('一', `${index % 200} ${index % 280}`),
      ).join(''),
    ),
  ),
  hostile('bounded', 'with a path of a million points', () =>
    ofdWith(
      `<ofd:PathObject ID="1" Boundary="0 0 99 99"><ofd:AbbreviatedData>M 0 0 ${'L 9 9 '.repeat(300_000)}</ofd:AbbreviatedData></ofd:PathObject>`,
    ),
  ),
  hostile('bounded', 'whose template is a page that uses itself', () =>
    ofdFile(
      part('Doc_0/Document.xml', documentXml(onePage, '<ofd:TemplatePage ID="9" BaseLoc="Pages/Page_0/Content.xml"/>')),
      part(content, pageXml(textObject('甲')).replace('<ofd:Content>', '<ofd:Template TemplateID="9"/><ofd:Content>')),
    ),
  ),
  hostile('bounded', 'whose places lead out of it', () =>
    ofdFile(
      part(
        'Doc_0/Document.xml',
        documentXml(
          '<ofd:Page ID="1" BaseLoc="../../../../etc/passwd"/><ofd:Page ID="2" BaseLoc="/etc/passwd"/><ofd:Page ID="3" BaseLoc="Document.xml"/>',
        ),
      ),
    ),
  ),
  hostile('bounded', 'that is its own document', () =>
    ofdFile(
      part('OFD.xml', tag('OFD', tag('DocBody', tag('DocRoot', 'OFD.xml')), 'xmlns:ofd="http://www.ofdspec.org/2016"')),
    ),
  ),
  hostile('bounded', 'with entities', () =>
    ofdFile(part(content, `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${pageXml(textObject('&a;'))}`)),
  ),
]

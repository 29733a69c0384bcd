import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ofdFile, ofdParts, pathObject, textObject, type OfdPages } from '#tests/fixtures/ofd-file.ts'
import { zipped } from '#tests/fixtures/workbook-file.ts'
import { pieceText, type Extract } from '../extract.ts'
import { usualLimits } from '../limits.ts'
import { deltasOf } from './deltas.ts'
import { readOfd } from './read-ofd.ts'

const read = (pages: OfdPages): Extract => readOfd(ofdFile(pages), usualLimits)
const printed = ({ blocks }: Extract): string[] =>
  blocks.map((block) => {
    if (block.kind !== 'table') return pieceText(block.pieces)
    const places = Array.from({ length: block.rows }, () => Array.from({ length: block.columns }, () => ''))
    for (const { row, column, pieces } of block.cells) (places[row] ?? [])[column] = pieceText(pieces)
    return places.map((row) => row.join('|')).join('/')
  })
const onPage = (...objects: string[]): string[] => printed(read({ pages: [objects.join('')] }))
const noteTexts = ({ notes }: Extract): string => notes.map(({ why }) => why.zh).join('\n')

describe('distances between characters', () => {
  it.each([
    ['5 5 2', [5, 5, 2]],
    ['g 3 5 2', [5, 5, 5, 2]],
    ['1 g 2 0.5 g 1 3', [1, 0.5, 0.5, 3]],
    ['g', []],
    ['g 1e9 1', Array.from({ length: 10 }, () => 1)],
    ['x 1', [0, 1]],
    [undefined, []],
  ])('%s', (text, deltas) => {
    expect(deltasOf(text, 10)).toEqual(deltas)
  })
})

describe('lines of a page', () => {
  it('are put together from text objects by their place', () => {
    expect(
      onPage(
        textObject('支出执行率为', { x: 30, y: 50 }),
        textObject('95.6%。', { x: 60, y: 50 }),
        textObject('一、概况', { x: 30, y: 40 }),
      ),
    ).toEqual(['一、概况', '支出执行率为95.6%。'])
  })

  it('may be given in several pieces, and in a space of their own', () => {
    const object = `<ofd:TextObject Boundary="20 30 100 10" CTM="0.5 0 0 0.5 0 0" Size="10"><ofd:TextCode X="0" Y="10" DeltaX="10">本年</ofd:TextCode>
      <ofd:TextCode X="20" DeltaX="10">支出</ofd:TextCode></ofd:TextObject>`
    const extract = read({ pages: [object] })
    expect(printed(extract)).toEqual(['本年支出'])
    const box = extract.blocks[0]?.kind === 'line' ? extract.blocks[0].pieces[0]?.origin.box : undefined
    expect([box?.x, box?.width].map((value) => Math.round(((value ?? 0) * 25.4) / 72))).toEqual([20, 20])
  })

  it('without distances follow the widths of their characters', () => {
    const object =
      '<ofd:TextObject Boundary="20 30 100 10" Size="5"><ofd:TextCode X="0" Y="5">预算12.5万元</ofd:TextCode></ofd:TextObject>'
    expect(onPage(object, textObject('整', { x: 20 + 6 * 5, y: 35 }))).toEqual(['预算12.5万元整'])
  })

  it('that are turned are read in their own direction', () => {
    const object =
      '<ofd:TextObject Boundary="50 50 5 40" CTM="0 1 -1 0 0 0" Size="5"><ofd:TextCode X="0" Y="0" DeltaX="g 3 5">横向表格</ofd:TextCode></ofd:TextObject>'
    expect(onPage(object)).toEqual(['横向表格'])
  })

  it('that slant or are not seen are left out', () => {
    const mark =
      '<ofd:TextObject Boundary="50 50 90 90" CTM="0.7 0.7 -0.7 0.7 0 0" Size="9"><ofd:TextCode X="0" Y="0" DeltaX="9">样本</ofd:TextCode></ofd:TextObject>'
    const extract = read({
      pages: [textObject('正文。', { x: 30, y: 50 }) + textObject('隐藏', { x: 30, y: 70 }, 'Visible="false"') + mark],
    })
    expect(printed(extract)).toEqual(['正文。'])
    expect(noteTexts(extract)).toContain('倾斜文字 2 个')
  })

  it('are not those of clips and patterns, nor without colour', () => {
    const clip =
      '<ofd:Clips><ofd:Clip><ofd:Area><ofd:Path Boundary="0 0 100 100"><ofd:AbbreviatedData>M 0 0 L 99 0</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip></ofd:Clips>'
    const pattern = `<ofd:FillColor><ofd:Pattern><ofd:CellContent>${textObject('花纹', { x: 1, y: 1 })}</ofd:CellContent></ofd:Pattern></ofd:FillColor>`
    const clipped = textObject('正文。', { x: 30, y: 50 }).replace('<ofd:TextCode', `${clip}${pattern}<ofd:TextCode`)
    const faint = textObject('透明', { x: 30, y: 70 }).replace(
      '<ofd:TextCode',
      '<ofd:FillColor Alpha="0"/><ofd:TextCode',
    )
    expect(onPage(clipped, faint)).toEqual(['正文。'])
  })

  it('know their page', () => {
    const { blocks } = read({
      pages: [textObject('第一段。', { x: 30, y: 50 }), textObject('第二段。', { x: 30, y: 50 })],
    })
    expect(blocks.map((block) => (block.kind === 'line' ? block.pieces[0]?.origin.page : 0))).toEqual([1, 2])
  })

  it('of a template stand on each page that uses it', () => {
    const extract = read({
      pages: [textObject('甲公司', { x: 60, y: 50 })],
      template: textObject('名称：', { x: 40, y: 50 }),
    })
    expect(printed(extract).join('').replaceAll(/\s/gu, '')).toBe('名称：甲公司')
  })
})

const rows = [30, 40, 50].map((y) => `M 20 ${y} L 120 ${y}`).join(' ')
const columns = [20, 70, 120].map((x) => `M ${x} 30 L ${x} 50`).join(' ')
const cells = [
  textObject('项目', { x: 25, y: 37 }),
  textObject('金额', { x: 75, y: 37 }),
  textObject('公用', { x: 25, y: 47 }),
  textObject('12', { x: 75, y: 47 }),
].join('')

describe('tables', () => {
  it('are told from the lines that are drawn', () => {
    expect(onPage(pathObject(`${rows} ${columns}`), cells)).toEqual(['项目|金额/公用|12'])
  })

  it('also from lines that are filled slivers', () => {
    const sliver = (x: number, y: number, [w, h]: readonly [number, number]): string =>
      pathObject(`M ${x} ${y} L ${x + w} ${y} L ${x + w} ${y + h} L ${x} ${y + h} C`, 'Stroke="false" Fill="true"')
    const lines =
      [30, 40, 50].map((y) => sliver(20, y, [100, 0.2])).join('') +
      [20, 70, 120].map((x) => sliver(x, 30, [0.2, 20])).join('')
    expect(onPage(lines, cells)).toEqual(['项目|金额/公用|12'])
  })
})

describe('what is not read is told', () => {
  it.each([
    ['a signature', { inPackage: '<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures>' }, '签名'],
    ['an encryption', { inPackage: '<ofd:Encryptions>Encryptions.xml</ofd:Encryptions>' }, '加密'],
    ['an attachment', { inDocument: '<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments>' }, '附件'],
    ['annotations', { inDocument: '<ofd:Annotations>Annots.xml</ofd:Annotations>' }, '标注'],
    [
      'a missing page',
      { inDocument: '<ofd:Pages><ofd:Page ID="7" BaseLoc="Pages/none.xml"/></ofd:Pages>' },
      '第2页的内容在文件中缺失',
    ],
  ])('%s', (_, more, text) => {
    expect(noteTexts(read({ pages: [textObject('正文。', { x: 30, y: 50 })], ...more }))).toContain(text)
  })

  it('a page of pictures, and an empty one', () => {
    const text = noteTexts(read({ pages: ['<ofd:ImageObject ResourceID="4" Boundary="0 0 210 297"/>', ''] }))
    expect(text).toMatch(/第1页只有图片/u)
    expect(text).toMatch(/第2页是空白页/u)
  })

  it('pages beyond the limit', () => {
    const pages = Array.from({ length: 5 }, () => textObject('正文。', { x: 30, y: 50 }))
    expect(noteTexts(readOfd(ofdFile({ pages }), { ...usualLimits, pages: 2 }))).toContain('只读了前 2 页，后面 3 页')
  })
})

it.each([
  ['nothing', new Uint8Array()],
  ['another archive', zipped([['a.txt', 'x']])],
  ['a package without its document', zipped([['OFD.xml', '<OFD><DocBody><DocRoot>a.xml</DocRoot></DocBody></OFD>']])],
  ['a document without pages', ofdFile({ pages: [] })],
])('%s gives a note and no blocks', (_, bytes) => {
  const extract = readOfd(bytes, usualLimits)
  expect([extract.blocks.length, extract.notes.length > 0]).toEqual([0, true])
})

it('never throws, whatever happened to the XML', () => {
  const parts = ofdParts({
    pages: [pathObject(`${rows} ${columns}`) + cells],
    template: textObject('名称', { x: 20, y: 20 }),
  })
  const junk = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom('<', '>', '"', 'g 9e9 1', 'NaN', '1e308', '-1', ''),
  )
  fc.assert(
    fc.property(
      fc.nat({ max: parts.length - 1 }),
      fc.nat({ max: 3000 }),
      fc.tuple(fc.nat({ max: 30 }), junk),
      (part, at, [length, text]) => {
        const broken = parts.map(([name, xml], index) => {
          const from = at % xml.length
          return [name, index === part ? xml.slice(0, from) + text + xml.slice(from + length) : xml] as const
        })
        expect(readOfd(zipped(broken), usualLimits).format).toBe('ofd')
      },
    ),
    { numRuns: 300 },
  )
})

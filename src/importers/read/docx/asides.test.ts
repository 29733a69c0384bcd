import { describe, expect, it } from 'vitest'
import { cell, notesOf, paragraph, readBody, row, run, sketch, table, textsOf } from '#tests/fixtures/docx/word-file.ts'

const reference = (kind: string, id: number, more = ''): string =>
  `<w:r><w:${kind}Reference w:id="${id}"${more}/></w:r>`
const note = (kind: string, id: number, ...content: readonly string[]): string =>
  `<w:${kind} w:id="${id}">${content.join('')}</w:${kind}>`
const noteText = (text: string): string => paragraph(`<w:r><w:footnoteRef/></w:r>${run(` ${text}`)}`)

describe('notes of a Word file', () => {
  const footnotes =
    `<w:footnote w:type="separator" w:id="-1">${paragraph('线')}</w:footnote>` +
    note('footnote', 2, noteText('口径为决算数'), paragraph('续段')) +
    note('footnote', 3, noteText('另见附表'))

  it('stand behind the paragraph that refers to them, with their marks', () => {
    const body =
      paragraph(run('支出100万元') + reference('footnote', 3) + run('，') + reference('footnote', 2)) +
      paragraph('下段')
    const extract = readBody(body, { footnotes })
    expect(sketch(extract)).toEqual([
      '支出100万元，',
      'footnote: [1] 另见附表',
      'footnote: [2] 口径为决算数',
      'footnote: 续段',
      '下段',
    ])
    expect(extract.blocks[1]).toMatchObject({ pieces: [{ origin: { part: 'footnotes' } }] })
  })

  it('are given once, without a mark where the text has its own', () => {
    const body = paragraph(
      run('甲') + reference('footnote', 2, ' w:customMarkFollows="1"') + run('*') + reference('footnote', 2),
    )
    expect(textsOf(body, { footnotes })).toEqual(['甲*', 'footnote:  口径为决算数', 'footnote: 续段'])
  })

  it('may be endnotes and comments, or missing', () => {
    const parts = {
      endnotes: note('endnote', 1, paragraph('尾注')),
      comments: note('comment', 7, paragraph('请核对')) + note('comment', 8, paragraph('无人引用')),
    }
    const body = paragraph(run('甲') + reference('endnote', 1) + reference('comment', 7) + reference('footnote', 9))
    expect(textsOf(body, parts)).toEqual(['甲', 'endnote: [i] 尾注', 'comment: 请核对'])
    expect(textsOf(paragraph(run('甲') + reference('endnote', 5)))).toEqual(['甲'])
  })

  it('do not go round in circles, and keep their tables', () => {
    const circle = note('footnote', 1, paragraph(run('甲') + reference('footnote', 1)), table(row([cell('表')])))
    expect(textsOf(paragraph(run('文') + reference('footnote', 1)), { footnotes: circle })).toEqual([
      '文',
      'footnote: [1] 甲',
      '表',
    ])
  })

  it('are not read where deleted text refers to them', () => {
    expect(textsOf(paragraph(`${run('甲')}<w:del>${reference('footnote', 2)}</w:del>`), { footnotes })).toEqual(['甲'])
  })
})

describe('text boxes and pictures', () => {
  const drawn = (content: string): string => `<wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx>`
  const old = (content: string): string =>
    `<w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict>`
  const either = (choice: string, fallback: string): string =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r>`

  it('are read once though the file holds both forms', () => {
    const body =
      paragraph(run('前') + either(drawn(paragraph('框')), old(paragraph('框'))) + run('后')) + paragraph('下')
    expect(textsOf(body)).toEqual(['前后', 'text-box: 框', '下'])
  })

  it('are read from the other form where the first says nothing', () => {
    expect(textsOf(paragraph(either('<w:drawing/>', old(paragraph('框')))))).toEqual(['text-box: 框'])
    const twice = `<w:r><mc:AlternateContent><mc:Choice Requires="a">${drawn(paragraph('一'))}</mc:Choice><mc:Choice Requires="b">${drawn(paragraph('二'))}</mc:Choice></mc:AlternateContent></w:r>`
    expect(textsOf(paragraph(twice))).toEqual(['text-box: 一'])
  })

  it('may hold tables and other boxes, and words drawn as a picture', () => {
    const inner = old(paragraph(run('内') + `<w:r>${old(paragraph('最内'))}</w:r>`) + table(row([cell('表')])))
    expect(textsOf(paragraph(`<w:r>${inner}</w:r>`))).toEqual(['text-box: 内', 'text-box: 最内', '表'])
    expect(textsOf(paragraph('<w:r><w:pict><v:textpath string="年度报告"/></w:pict></w:r>'))).toEqual([
      'text-box: 年度报告',
    ])
  })

  it('keep their paragraphs apart from the fields and lists around them', () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    expect(textsOf(paragraph(`<w:r>${old(paragraph(open + run('失')))}</w:r>${run('外')}`))).toEqual(['外'])
  })

  it('leaves one note for all pictures, charts and objects of a kind', () => {
    const picture = '<w:r><w:drawing><pic:pic/></w:drawing></w:r>'
    const object = '<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject/></w:object></w:r>'
    const chart = '<w:r><w:drawing><c:chart/></w:drawing></w:r>'
    const both = either('<w:drawing><pic:pic/></w:drawing>', '<w:pict><v:imagedata/></w:pict>')
    const extract = readBody(paragraph(picture + picture + both + object + chart) + '<w:altChunk/>')
    expect(notesOf(extract).map((text) => text.slice(0, 7))).toEqual([
      '有 3 张图片',
      '有 1 个嵌入',
      '有 1 个图表',
      '有 1 处引用',
    ])
  })

  it('tells of running heads and leaves them aside', () => {
    const section = paragraph('文', '<w:sectPr><w:headerReference r:id="r9"/><w:footerReference r:id="r8"/></w:sectPr>')
    const extract = readBody(`${section}<w:sectPr><w:headerReference r:id="r9"/></w:sectPr>`, {
      header1: paragraph('眉'),
    })
    expect(sketch(extract)).toEqual(['文'])
    expect(notesOf(extract)).toEqual(['页眉、页脚（2 个）不作为正文'])
  })
})

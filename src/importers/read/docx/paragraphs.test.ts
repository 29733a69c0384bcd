import { describe, expect, it } from 'vitest'
import { notesOf, paragraph, readBody, run, sketch, style, textsOf } from '#tests/fixtures/docx/word-file.ts'

const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

describe('a paragraph of a Word file', () => {
  it('is kept with its place; empty ones leave none but count', () => {
    const { blocks, format, notes } = readBody(paragraph('甲') + paragraph('') + paragraph('乙'))
    expect(format).toBe('docx')
    expect(notes).toEqual([])
    expect(blocks).toEqual([
      { kind: 'paragraph', pieces: [{ text: '甲', origin: { part: 'document', paragraph: 1 } }] },
      { kind: 'paragraph', pieces: [{ text: '乙', origin: { part: 'document', paragraph: 3 } }] },
    ])
  })

  it('keeps tabs, line breaks and special hyphens, and no page breaks', () => {
    const content =
      '<w:r><w:t>一</w:t><w:tab/><w:t>二</w:t><w:br/><w:t>三</w:t><w:br w:type="page"/><w:cr/><w:t>1</w:t><w:noBreakHyphen/><w:t>6</w:t><w:softHyphen/><w:t>月</w:t></w:r>'
    expect(textsOf(paragraph(content, '<w:tabs><w:tab w:val="left" w:pos="99"/></w:tabs>'))).toEqual([
      '一\t二\n三\n1-6月',
    ])
  })

  it('drops spaces at the ends of a text only where the file does not keep them', () => {
    const content = '<w:r><w:t> 甲\n乙 </w:t><w:t xml:space="preserve"> 丙 </w:t></w:r>'
    expect(textsOf(paragraph(content))).toEqual(['甲 乙 丙 '])
  })

  it('tells signs of the symbol fonts and notes those it cannot tell', () => {
    const sign = (font: string, char: string): string => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`
    const content = [
      sign('Symbol', 'F0B3'),
      sign('Wingdings', 'F0FE'),
      sign('Wingdings', '00A8'),
      sign('Wingdings', 'F082'),
      sign('Wingdings 2', '0052'),
      sign('宋体', '2103'),
      sign('Webdings', 'F043'),
      sign('Wingdings', 'F04A'),
    ]
    const extract = readBody(paragraph(content.join('')))
    expect(sketch(extract)).toEqual(['≥☑□②☑℃'])
    expect(notesOf(extract)[0]).toContain('2 个特殊字体符号')
  })

  it('keeps raised and lowered digits apart from figures', () => {
    const content =
      run('10') +
      run('3', '<w:vertAlign w:val="superscript"/>') +
      run('吨CO') +
      run('2', '<w:vertAlign w:val="subscript"/>')
    expect(textsOf(paragraph(content))).toEqual(['10³吨CO₂'])
  })

  it('keeps the text under reading aids and in formulas', () => {
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${run('yǔ')}</w:rt><w:rubyBase>${run('禹')}</w:rubyBase></w:ruby></w:r>`
    const math = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`
    const formula = `<m:oMath>${math('x=')}<m:f><m:num>${math('3')}</m:num><m:den>${math('4')}</m:den></m:f></m:oMath>`
    const extract = readBody(paragraph(ruby + formula))
    expect(sketch(extract)).toEqual(['禹x=3/4'])
    expect(notesOf(extract)[0]).toContain('注音')
  })

  it('passes through content controls, links, smart tags and insertions', () => {
    const content = `<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>${run('控')}</w:sdtContent></w:sdt><w:hyperlink>${run('链')}</w:hyperlink><w:smartTag>${run('智')}</w:smartTag><w:customXml>${run('自')}</w:customXml><w:ins>${run('插')}</w:ins><w:moveTo>${run('移')}</w:moveTo>`
    expect(textsOf(`<w:sdt><w:sdtContent>${paragraph(content)}</w:sdtContent></w:sdt>`)).toEqual(['控链智自插移'])
  })

  it('prints results of fields, not their instructions, also one in another', () => {
    const inner = field('QUOTE', run('内'))
    const content = field('REF a', run('甲') + inner) + `<w:fldSimple w:instr="PAGE">${run('3')}</w:fldSimple>`
    expect(textsOf(paragraph(content))).toEqual(['甲内3'])
    const nested = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>${field('X', run('隐'))}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('真')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    expect(textsOf(paragraph(nested))).toEqual(['真'])
  })

  it('prints boxes to tick, and loses nothing behind a field that never ends', () => {
    const box = (state: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${state}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
    expect(textsOf(paragraph(box('<w:default w:val="0"/>') + box('<w:default w:val="0"/><w:checked/>')))).toEqual([
      '☐☑',
    ])
    const broken = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    expect(textsOf(paragraph(`${run('前')}${broken}${run('失')}`) + paragraph('后'))).toEqual(['前', '后'])
    expect(textsOf(paragraph(broken.repeat(300) + run('失')) + paragraph('后'))).toEqual(['后'])
  })

  it('leaves deleted text out and joins paragraphs whose end was deleted', () => {
    const gone = `<w:del>${run('旧').replaceAll('w:t', 'w:delText')}</w:del><w:moveFrom>${run('移走')}</w:moveFrom>`
    const mark = '<w:rPr><w:del/></w:rPr>'
    const extract = readBody(
      paragraph(run('支出') + gone + run('新')) + paragraph('上', mark) + paragraph('下') + paragraph('末', mark),
    )
    expect(sketch(extract)).toEqual(['支出新', '上下', '末'])
    expect(extract.notes).toEqual([expect.objectContaining({ kind: 'set-aside', block: 0 })])
    expect(notesOf(extract)[0]).toContain('修订')
  })

  it('leaves hidden text out, hidden by itself or by style, and notes it', () => {
    const styles =
      style('Base', '<w:rPr><w:vanish/></w:rPr>') +
      style('Hid', '<w:basedOn w:val="Base"/>') +
      style('Ghost', '<w:rPr><w:vanish/></w:rPr>', 'character')
    const body =
      paragraph(
        run('甲') +
          run('一', '<w:vanish/>') +
          run('二', '<w:vanish w:val="0"/>') +
          run('三', '<w:rStyle w:val="Ghost"/>'),
      ) +
      paragraph(
        run('四') + run('五', '<w:vanish w:val="false"/>') + run('六', '<w:rStyle w:val="Ghost"/>'),
        '<w:pStyle w:val="Hid"/>',
      ) +
      paragraph('乙', '<w:rPr><w:vanish/></w:rPr>')
    const extract = readBody(body, { styles })
    expect(sketch(extract)).toEqual(['甲二', '五六', '乙'])
    expect(notesOf(extract)[0]).toContain('隐藏文字（2 处）')
  })

  it('does not hear old properties kept by tracked changes', () => {
    const old = '<w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>'
    const content = '<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>甲</w:t></w:r>'
    expect(readBody(paragraph(content, old)).blocks).toEqual([
      { kind: 'paragraph', pieces: [{ text: '甲', origin: { part: 'document', paragraph: 1 } }] },
    ])
  })
})

describe('a heading of a Word file', () => {
  const headings = (body: string, styles = ''): (number | undefined)[] =>
    readBody(body, { styles }).blocks.map((block) => (block.kind === 'paragraph' ? block.heading : undefined))

  it('is known by its own level, by its style, or by what the style is based on', () => {
    const styles =
      style('2', '<w:name w:val="heading 2"/>') +
      style('Own', '<w:name w:val="甲"/><w:basedOn w:val="2"/>') +
      style('Flat', '<w:basedOn w:val="2"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>') +
      style('Loop', '<w:basedOn w:val="Loop"/>') +
      '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
    const by = (id: string, more = ''): string => paragraph('文', `<w:pStyle w:val="${id}"/>${more}`)
    const body = [
      paragraph('文', '<w:outlineLvl w:val="3"/>'),
      by('2'),
      by('Own'),
      by('Flat'),
      by('Loop'),
      by('missing'),
      by('2', '<w:outlineLvl w:val="9"/>'),
      paragraph('文'),
    ]
    expect(headings(body.join(''), styles)).toEqual([4, 2, 2, undefined, undefined, undefined, undefined, undefined])
  })
})

describe('a table of contents', () => {
  const styles = style('T1', '<w:name w:val="toc 1"/>')
  const entry = (text: string): string => paragraph(text, '<w:pStyle w:val="T1"/>')

  it('is set aside by style, by field and by content control, and noted once', () => {
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('目录')}${entry('甲')}</w:sdtContent></w:sdt>`
    const byField =
      paragraph(`${begin}${run('一、甲 1')}`) +
      paragraph(`<w:hyperlink w:anchor="_Toc1">${run('二、乙')}</w:hyperlink>${end}`)
    const extract = readBody(control + entry('一、甲……1') + byField + paragraph('三、正文1'), { styles })
    expect(sketch(extract)).toEqual(['三、正文1'])
    expect(notesOf(extract)).toEqual(['目录（5 行）不作为报告内容'])
  })

  it('swallows nothing else where its field or control never ends', () => {
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    const body = `${paragraph(`${begin}${run('甲 1')}`)}${paragraph('正文没有页码')}${paragraph('全年支出100万元。')}`
    expect(textsOf(body)).toEqual(['正文没有页码', '全年支出100万元。'])
  })
})

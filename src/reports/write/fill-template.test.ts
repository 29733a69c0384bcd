import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { cellOf, textRun, type Block, type Report, type TableBlock } from '../model.ts'
import { fillTemplate, type FilledTemplate } from './fill-template.ts'
import { writeTemplate } from './write-template.ts'

const table = (orientation: TableBlock['orientation']): TableBlock => ({
  kind: 'table',
  caption: '支出表',
  widths: [1, 1],
  alignments: ['left', 'right'],
  header: [[cellOf([textRun('项目')]), cellOf([textRun('金额')])]],
  rows: [[cellOf([textRun('合计')]), cellOf([textRun('6831.42')])]],
  orientation,
})

const body: Block = { kind: 'paragraph', style: 'body', runs: [textRun('支出<6600.83>万元。')] }

const reportOf = (blocks: readonly Block[] = [body], more: Partial<Report> = {}): Report => ({
  outline: 'test',
  label: '附件2',
  title: [textRun('乙街道办事处2023年度部门整体支出绩效自评报告')],
  blocks,
  attachments: ['自评表'],
  unbound: [],
  wanted: [],
  ...more,
})

type Changes = Readonly<Record<string, string | undefined>>

/** The default template with parts put in or taken out. */
const templateWith = (changes: Changes): Uint8Array => {
  const parts = { ...unzipSync(writeTemplate()) }
  for (const [name, xml] of Object.entries(changes)) {
    if (xml === undefined) delete parts[name]
    else parts[name] = strToU8(xml)
  }
  return zipSync(parts)
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const paragraph = (...runs: readonly string[]): string =>
  `<w:p>${runs.map((text) => `<w:r><w:t>${text}</w:t></w:r>`).join('')}</w:p>`
const page =
  '<w:sectPr><w:footerReference w:type="default" r:id="rIdOdd"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1000" w:right="1100" w:bottom="1200" w:left="1300" w:header="1" w:footer="1" w:gutter="0"/><w:pgNumType w:start="5"/><w:titlePg/></w:sectPr>'
const documentXml = (...content: readonly string[]): string =>
  `<w:document ${namespaces}><w:body>${content.join('')}${page}</w:body></w:document>`
const withBody = (...content: readonly string[]): Uint8Array =>
  templateWith({ 'word/document.xml': documentXml(...content) })

const filled = (result: FilledTemplate): Extract<FilledTemplate, { kind: 'filled' }> => {
  if (result.kind === 'problems') throw new Error(JSON.stringify(result.problems, undefined, 1))
  return result
}
const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())
const textIn = (xml: string): string => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join('')

const problemsOf = (template: Uint8Array, fields = {}) => {
  const result = fillTemplate(template, reportOf(), fields)
  return result.kind === 'problems' ? result.problems : []
}

describe('the default template', () => {
  it('is the same bytes every time, and filled the same bytes for the same report', () => {
    expect(writeTemplate()).toEqual(writeTemplate())
    const [one, other] = [1, 2].map(() => filled(fillTemplate(writeTemplate(), reportOf(), {})).bytes)
    expect(one).toEqual(other)
  })

  it('takes title, body, annexes and fields; what has no value prints 待补 and is reported', () => {
    const { bytes, wanted } = filled(
      fillTemplate(writeTemplate(), reportOf(), { 单位名称: '乙街道办事处', 联系人: '陈燊', 主管部门: '' }),
    )
    const text = textIn(partOf(bytes, 'word/document.xml'))
    expect(text).toContain('支出&lt;6600.83&gt;万元。附件：自评表')
    expect(text).toContain('联系人：陈燊　联系电话：【待补：联系电话】')
    expect(wanted).toEqual(['主管部门', '联系电话', '落款日期'])
  })

  it('keeps quiet about a label the report does not have', () => {
    const { wanted } = filled(fillTemplate(writeTemplate(), reportOf([body], { label: '', attachments: [] }), {}))
    expect(wanted).not.toContain('附件标记')
    expect(wanted).not.toContain('附件说明')
  })
})

describe('a template made in Word', () => {
  it('loses nothing: other parts stay byte for byte, headers are filled', () => {
    const header = `<w:hdr ${namespaces}>${paragraph('【单位', '名称】内部资料')}</w:hdr>`
    const override =
      '<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>'
    const types = partOf(writeTemplate(), '[Content_Types].xml').replace('</Types>', override)
    const template = templateWith({
      '[Content_Types].xml': types,
      'word/header1.xml': header,
      'customXml/item1.xml': '<a/>',
      'word/media/a.png': 'x',
    })
    const { bytes } = filled(fillTemplate(template, reportOf(), { 单位名称: '乙街道' }))
    expect(textIn(partOf(bytes, 'word/header1.xml'))).toBe('乙街道内部资料')
    for (const name of ['customXml/item1.xml', 'word/media/a.png', 'word/settings.xml', 'docProps/core.xml'])
      expect(partOf(bytes, name)).toBe(partOf(template, name))
    expect(Object.keys(unzipSync(bytes))).toEqual(Object.keys(unzipSync(template)))
  })

  it('has its tags found however formatting cuts them, with spaces inside or around', () => {
    const template = withBody(paragraph('【', ' 标', '题', ' 】'), paragraph(' 【正', '文】 '))
    const text = textIn(partOf(filled(fillTemplate(template, reportOf(), {})).bytes, 'word/document.xml'))
    expect(text).toBe('乙街道办事处2023年度部门整体支出绩效自评报告支出&lt;6600.83&gt;万元。附件：自评表')
  })

  it('has the body in its own styles where it names them, and in ours under free ids where it does not', () => {
    const styles = `<w:styles ${namespaces}><w:style w:type="paragraph" w:styleId="a3"><w:name w:val="body text"/></w:style><w:style w:type="character" w:styleId="TableText"><w:name w:val="表格文字"/></w:style></w:styles>`
    const template = templateWith({
      'word/styles.xml': styles,
      'word/document.xml': documentXml(paragraph('【正文】')),
    })
    const { bytes } = filled(fillTemplate(template, reportOf([body, table('portrait')]), {}))
    const document = partOf(bytes, 'word/document.xml')
    expect(document).toContain('<w:pStyle w:val="a3"/>')
    expect(document).toContain('<w:pStyle w:val="TableTextReport"/>')
    const result = partOf(bytes, 'word/styles.xml')
    expect(result).toContain('w:styleId="TableTextReport"')
    expect(result).not.toContain('w:styleId="Body"')
  })

  it('has wide tables on its own page turned, its first number once, and lines as long as its pages allow', () => {
    const template = withBody(paragraph('【正文】'), paragraph('【单位名称】'))
    const document = partOf(
      filled(fillTemplate(template, reportOf([body, table('landscape'), body]), {})).bytes,
      'word/document.xml',
    )
    expect(document.match(/<w:sectPr>/gu)).toHaveLength(3)
    expect(document.match(/w:start="5"/gu)).toHaveLength(1)
    expect(document.match(/<w:titlePg\/>/gu)).toHaveLength(1)
    expect(document).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
    expect(document).toContain('w:top="1300" w:right="1200" w:bottom="1100" w:left="1000"')
    expect(document).toContain(`<w:tblW w:w="${16_838 - 1000 - 1200}"`)
    expect(document.lastIndexOf('w:orient')).toBeLessThan(document.lastIndexOf('<w:sectPr>'))
  })

  it('keeps a section that ends in the paragraph of 【正文】, and one without page set-up', () => {
    const ending = `<w:p><w:pPr>${page}</w:pPr><w:r><w:t>【正文】</w:t></w:r></w:p>`
    const result = filled(fillTemplate(withBody(ending, paragraph('后页')), reportOf([table('landscape')]), {}))
    expect(partOf(result.bytes, 'word/document.xml').match(/w:start="5"/gu)).toHaveLength(2)
    const bare = `<w:document ${namespaces}><w:body>${paragraph('【正文】')}</w:body></w:document>`
    const plain = fillTemplate(templateWith({ 'word/document.xml': bare }), reportOf([table('landscape')]), {})
    expect(partOf(filled(plain).bytes, 'word/document.xml')).toContain('w:orient="landscape"')
  })

  it('becomes a document even if it was saved as a Word template', () => {
    const types = partOf(writeTemplate(), '[Content_Types].xml').replace('document.main+xml', 'template.main+xml')
    const { bytes } = filled(fillTemplate(templateWith({ '[Content_Types].xml': types }), reportOf(), {}))
    expect(partOf(bytes, '[Content_Types].xml')).toContain('document.main+xml')
  })

  it('may use fields of its own that are given', () => {
    const template = withBody(paragraph('【正文】'), paragraph('【审核人】'))
    expect(problemsOf(template)).toHaveLength(1)
    expect(
      textIn(partOf(filled(fillTemplate(template, reportOf(), { 审核人: '林' })).bytes, 'word/document.xml')),
    ).toContain('林')
  })
})

describe('mistakes in a template', () => {
  it('are all told at once, each with tag, part and paragraph', () => {
    const header = `<w:hdr ${namespaces}>${paragraph('【正文】')}</w:hdr>`
    const template = templateWith({
      'word/header1.xml': header,
      'word/document.xml': documentXml(
        paragraph('【单位名】的报告'),
        paragraph('｛标题｝与〔年度〕，见〔2022〕56号'),
        paragraph('【正文'),
        paragraph('标题】'),
        paragraph('前言【正文】'),
        paragraph('【正文】'),
        paragraph('【天气】【标题【年度】'),
      ),
    })
    const found = problemsOf(template).map(({ kind, tag, part, paragraph: at }) => `${kind} ${tag} ${part}${at}`)
    expect(found).toEqual([
      'unknown-tag 单位名 正文1',
      'look-alike 标题 正文2',
      'look-alike 年度 正文2',
      'unclosed 正文 正文3',
      'unopened  正文4',
      'not-alone 正文 正文5',
      'unclosed 标题 正文7',
      'unknown-tag 天气 正文7',
      'misplaced 正文 页眉1',
      'repeated 正文 正文6',
      'repeated 正文 页眉1',
    ])
  })

  it('come with the nearest known tag, or with all of them', () => {
    const [near, far] = problemsOf(withBody(paragraph('【联系人电话】'), paragraph('【〇〇】'), paragraph('【正文】')))
    expect(near?.words.zh).toContain('是否应为【联系电话】？')
    expect(far?.words.zh).toContain('【主管部门】')
  })

  it('include a body that is missing, or in a table or text box', () => {
    expect(problemsOf(withBody(paragraph('【标题】')))).toMatchObject([{ kind: 'missing-body', paragraph: 0 }])
    const inTable = `<w:tbl><w:tr><w:tc>${paragraph('【正文】')}</w:tc></w:tr></w:tbl>`
    expect(problemsOf(withBody(inTable))).toMatchObject([{ kind: 'misplaced' }])
    const inBox = `<w:p><w:r><w:pict>${paragraph('【正文】')}</w:pict></w:r></w:p>`
    expect(problemsOf(withBody(inBox))).toMatchObject([{ kind: 'misplaced' }])
  })

  it.each([
    ['no archive', strToU8('text'), '.docx'],
    ['an old or encrypted file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), '旧版'],
    ['another Office file', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), '不是 Word 文档'],
    ['one without styles', templateWith({ 'word/styles.xml': undefined }), '样式表'],
    ['one with macros', templateWith({ 'word/vbaProject.bin': 'x' }), '宏'],
    ['a bomb', zipSync({ 'word/document.xml': new Uint8Array(65 * 1024 * 1024) }), '过大'],
    [
      'damaged text',
      templateWith({ 'word/document.xml': documentXml(paragraph('【正文】')).replace('</w:p>', '') }),
      '正文',
    ],
  ])('of the file as a whole are refused with the remedy: %s', (_, bytes, said) => {
    const [problem] = problemsOf(bytes)
    expect(problem?.words.zh).toContain(said)
    expect(problem?.words.en).not.toBe('')
  })
})

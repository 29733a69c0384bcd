import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { cellOf, figureRun, gapRun, textRun, type Block, type Report, type TableBlock } from '../model.ts'
import { writeHtml } from './html.ts'

const table: TableBlock = {
  kind: 'table',
  caption: '支出表',
  widths: [2, 1, 1],
  alignments: ['left', 'right', 'center'],
  header: [[cellOf([textRun('项目')]), cellOf([textRun('金额')], 2)]],
  rows: [
    [cellOf([textRun('合计')], 1, 2), cellOf([figureRun('6831.42', 'annual-budget')]), cellOf([textRun('—')])],
    [cellOf([figureRun('1', 'a"b')]), { ...cellOf([textRun('左')]), alignment: 'left' }],
    [],
  ],
  orientation: 'landscape',
}

const reportOf = (blocks: readonly Block[], more: Partial<Report> = {}): Report => ({
  outline: 'test',
  label: '附件2',
  title: [textRun('乙街道办事处2023年度部门整体支出绩效自评报告')],
  blocks,
  attachments: ['甲表', '乙表'],
  unbound: [],
  wanted: [],
  ...more,
})

const heading: Block = { kind: 'heading', level: 2, number: '（一）', runs: [textRun('概况')] }
const body: Block = { kind: 'paragraph', style: 'body', runs: [textRun('<script>&\n'), gapRun('目标')] }
const note: Block = { kind: 'paragraph', style: 'note', runs: [textRun('单位：万元')] }

describe('the web page', () => {
  const page = writeHtml(reportOf([heading, body, note, table]))

  it('is one well-formed file that asks for nothing and runs nothing', () => {
    const errors: string[] = []
    parse(page, { onParseError: ({ code }) => errors.push(code) })
    expect(errors).toEqual([])
    expect(page).not.toMatch(/<script|<link|<img|https?:|url\(|@import/u)
    expect(page).toContain("default-src 'none'")
  })

  it('says its language and title, and heads by level', () => {
    expect(page).toContain('<html lang="zh-CN">')
    expect(page).toContain('<title>乙街道办事处2023年度部门整体支出绩效自评报告</title>')
    expect(page).toContain('<h1><span>乙街道办事处2023年度</span><span>部门整体支出绩效自评报告</span></h1>')
    expect(page).toContain('<h3>（一）概况</h3>')
  })

  it('names tables and tells which cells head rows and columns', () => {
    expect(page).toContain('role="region" tabindex="0" aria-label="支出表"><table><caption>支出表</caption><thead>')
    expect(page).toContain('<th scope="col">项目</th><th scope="colgroup" colspan="2">金额</th>')
    expect(page).toContain('<th scope="rowgroup" rowspan="2">合计</th><td class="right">')
    expect(page).toContain('<td>左</td>')
  })

  it('takes the heading as the name of a table without caption, and no row heads in one without head', () => {
    const bare = writeHtml(reportOf([heading, { ...table, caption: '', header: [], orientation: 'portrait' }]))
    expect(bare).toContain('<div class="scroll" role="region" tabindex="0" aria-label="概况"><table><tbody>')
    expect(bare).not.toContain('<th')
  })

  it('keeps the fact of every figure, marks gaps and escapes text', () => {
    expect(page).toContain('<span class="fact" data-fact="annual-budget">6831.42</span>')
    expect(page).toContain('data-fact="a&quot;b"')
    expect(page).toContain('&lt;script&gt;&amp;<br><mark class="gap">【待补：目标】</mark>')
  })

  it('ends with the annexes and has neither label nor list where there is none', () => {
    expect(page).toContain('<footer class="annexes"><p>附件：1. 甲表</p><p>2. 乙表</p></footer>')
    const plain = writeHtml(reportOf([heading], { label: '', attachments: [] }))
    expect(plain).not.toContain('<footer')
    expect(plain).not.toContain('<p class="label"')
  })
})

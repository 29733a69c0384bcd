import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pieceText, type Extract, type ExtractTable } from './extract.ts'
import { decodeHtml } from './html/decode-html.ts'
import { readHtml } from './html.ts'
import { usualLimits } from './limits.ts'

const read = (text: string): Extract => readHtml(text, usualLimits)

/** Paragraphs as text with their level, tables as lines of cells. */
const shown = ({ blocks }: Extract): string[] =>
  blocks.flatMap((block) => {
    if (block.kind !== 'table') {
      const level = block.kind === 'paragraph' && block.heading !== undefined ? `h${block.heading} ` : ''
      return [level + pieceText(block.pieces)]
    }
    return [`table ${block.rows}×${block.columns} head ${block.headerRows}`, ...cellsOf(block)]
  })

const cellsOf = ({ cells }: ExtractTable): string[] =>
  cells.map(({ row, column, rows, columns, pieces }) =>
    `${row},${column}${rows * columns > 1 ? ` ${rows}×${columns}` : ''} ${pieceText(pieces)}`.trim(),
  )

const table = ({ blocks }: Extract): ExtractTable | undefined =>
  blocks.find((block): block is ExtractTable => block.kind === 'table')

describe('a web page', () => {
  it('gives headings, paragraphs and line breaks in order', () => {
    const page = read(
      '<html><head><title>站点</title></head><body><h1>自评报告</h1><div>前言<p>第一段<br>第二行</p>后语</div>' +
        '<div role="heading" aria-level="3">小节</div>末段</body></html>',
    )
    expect(shown(page)).toEqual(['h1 自评报告', '前言', '第一段\n第二行', '后语', 'h3 小节', '末段'])
    expect(page.blocks.map((block) => block.kind === 'paragraph' && block.pieces[0]?.origin.paragraph)).toEqual([
      1, 2, 3, 4, 5, 6,
    ])
  })

  it('joins lines of its source as a reader sees them', () => {
    expect(shown(read('<p>全年\n  支出<b>12</b> 万元\n（其中\nbasic part\nof it）&nbsp;</p>'))).toEqual([
      '全年支出12 万元（其中 basic part of it）',
    ])
    expect(shown(read('<pre>甲  1\n乙  2</pre>'))).toEqual(['甲 1\n乙 2'])
  })

  it.each([
    ['<ol><li>甲<li>乙</ol>', ['1. 甲', '2. 乙']],
    ['<ol start=3 type=a><li>甲<li value=27>乙</ol>', ['c. 甲', 'aa. 乙']],
    ['<ol type=I start=4><li>甲<li>乙</ol>', ['IV. 甲', 'V. 乙']],
    ['<ol reversed><li>甲<li>乙</ol>', ['2. 甲', '1. 乙']],
    [
      '<ol style="list-style-type: simp-chinese-informal" start=11><li>甲<li><p>乙</p><p>续</p></ol>',
      ['十一、甲', '十二、乙', '续'],
    ],
    ['<ul><li>甲<ol><li>子</ol><li>乙</ul>', ['• 甲', '1. 子', '• 乙']],
    ['<ul style="list-style:none"><li>甲</ul><li>乙', ['甲', '乙']],
  ])('prints the marks of lists: %s', (html, expected) => {
    expect(shown(read(html))).toEqual(expected)
  })

  it('keeps merged cells, heading rows and the caption of a table', () => {
    const page = read(
      '<table><caption>收支表</caption><thead><tr><th rowspan=2>项目<th colspan=2>金额</tr><tr><th>预算<th>决算</tr></thead>' +
        '<tbody><tr><td>教育<td>1<br>2<td></tr><tr><td colspan=3>合计</td></tr></tbody></table>',
    )
    expect(shown(page)).toEqual([
      '收支表',
      'table 4×3 head 2',
      '0,0 2×1 项目',
      '0,1 1×2 金额',
      '1,1 预算',
      '1,2 决算',
      '2,0 教育',
      '2,1 1\n2',
      '2,2',
      '3,0 1×3 合计',
    ])
    expect(table(page)?.cells[4]?.pieces[0]?.origin).toEqual({ table: 1, row: 3, column: 1 })
  })

  it('lets no cell reach below its table, whatever it claims', () => {
    const page = read('<table><tr><td rowspan=900>甲<td>1<tr><td>2<tr><td rowspan=0>3<tr></table>')
    expect(shown(page)).toEqual(['table 4×2 head 0', '0,0 4×1 甲', '0,1 1', '1,1 2', '2,1 2×1 3'])
  })

  it('unwraps tables that only lay out the page and keeps the data within', () => {
    const inner = '<table><tr><td>项目<td>金额<tr><td>甲<td>1</table>'
    expect(shown(read(`<table><tr><td>菜单<td><h2>表</h2>${inner}</table>`))).toEqual([
      '菜单',
      'h2 表',
      'table 2×2 head 0',
      '0,0 项目',
      '0,1 金额',
      '1,0 甲',
      '1,1 1',
    ])
    const long = '很长的一段正文。'.repeat(60)
    expect(shown(read(`<table><tr><td>栏<td>${long}</table>`))).toEqual(['栏', long])
    expect(shown(read('<table role="presentation"><tr><td>甲<td>1<tr><td>乙<td>2</table>'))).toHaveLength(4)
  })

  it('writes a table within a cell of a data table as lines of that cell', () => {
    const inner = '<table><tr><td>子项<td>5<tr><td>子项二<td>6</table>'
    const page = read(`<table><tr><th>项目<th>说明<tr><td>甲<td>共${inner}止<tr><td>乙<td>无</table>`)
    expect(table(page)?.cells.map(({ pieces }) => pieceText(pieces))).toEqual([
      '项目',
      '说明',
      '甲',
      '共\n子项\n5\n子项二\n6\n止',
      '乙',
      '无',
    ])
  })

  it('leaves out what is hidden, deleted or navigation, and says so', () => {
    const page = read(
      '<nav>首页</nav><script>var a</script><style>p{}</style><noscript>开启</noscript><p hidden>旧</p>' +
        '<p style="color:red;display : none">旧</p><template>模</template><p>共<del>12</del>13</p><img src=x><iframe src=y></iframe>',
    )
    expect(shown(page)).toEqual(['共13'])
    expect(page.notes.map(({ severity, why }) => `${severity} ${why.zh}`)).toEqual([
      'info 导航栏 1 处未读入',
      'info 隐藏的文字 2 处未读入',
      'info 标为删除的文字 1 处未读入',
      'info 图片 1 张，其中的文字不能读',
      'warning 页面中嵌入的其他网页 1 处未读入；请单独保存后再读',
    ])
  })

  it('reads what was typed into a form', () => {
    const form = '金额<input value="12.5"><input type=hidden value=x><select><option>甲<option selected>乙</select>'
    expect(shown(read(form))).toEqual(['金额12.5乙'])
  })

  it('without text says what can be done', () => {
    const { blocks, notes } = read('<html><body><div id=app></div><img></body></html>')
    expect(blocks).toEqual([])
    expect(notes.map(({ kind }) => kind)).toEqual(['not-understood', 'set-aside'])
  })

  it('keeps its text whatever stands around it', () => {
    const name = fc.constantFrom('p', 'div', 'td', 'tr', 'table', 'li', 'ol', 'span', 'caption', 'h2', 'pre', 'b')
    const tag = fc.tuple(name, fc.boolean()).map(([tagName, isEnd]) => `<${isEnd ? '/' : ''}${tagName}>`)
    const word = fc.constantFrom('甲', '乙丙', '1,234.50')
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, word), { maxLength: 60 }), (parts) => {
        const words = parts.filter((part) => !part.startsWith('<'))
        const text = shown(read(parts.join(' '))).join('\n')
        for (const said of words) expect(text).toContain(said)
      }),
    )
  })
})

describe('a hostile page', () => {
  it.each([
    ['nesting', '<div>'.repeat(300_000)],
    ['nesting of tables', '<table><tr><td>'.repeat(100_000)],
    ['endless formatting', '<b><i><font>'.repeat(50_000)],
    ['too many elements', '<i></i>'.repeat(400)],
  ])('is refused for %s', (_name, html) => {
    const { blocks, notes } = readHtml(`${html}文`, { ...usualLimits, cells: 150, characters: 100_000 })
    expect(blocks).toEqual([])
    expect(notes[0]?.kind).toBe('limit')
  })

  it('is cut where it has more text or more cells than allowed', () => {
    const long = readHtml('<p>一二三四</p>'.repeat(100), { ...usualLimits, characters: 100 })
    expect(long.blocks).toHaveLength(25)
    expect(long.notes[0]?.kind).toBe('limit')
    const wide = readHtml(`<table>${'<tr><td colspan=9999>1<td rowspan=99999>2'.repeat(5000)}</table>`, usualLimits)
    expect(wide.notes[0]?.kind).toBe('limit')
    expect((table(wide)?.rows ?? 0) * (table(wide)?.columns ?? 0)).toBeLessThan(1_100_000)
  })
})

describe('the encoding of a page', () => {
  const gbk = [0xd7, 0xd4, 0xc6, 0xc0]
  const ascii = (text: string): number[] => [...Buffer.from(text, 'latin1')]

  it.each([
    ['declared as gb2312', [...ascii('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'), ...gbk]],
    ['declared for XML', [...ascii('<?xml version="1.0" encoding="GBK"?>'), ...gbk]],
    ['declared wrongly as utf-8', [...ascii('<meta charset="utf-8">'), ...gbk]],
    ['not declared', gbk],
    ['declared by a name nobody knows', [...ascii('<meta charset=xyz-1>'), ...gbk]],
  ])('is found where it is %s', (_name, bytes) => {
    expect(decodeHtml(Uint8Array.from(bytes))).toContain('自评')
  })

  it('is that of the byte order mark before all', () => {
    const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...ascii('<meta charset=gbk>'), ...Buffer.from('自评')])
    expect(decodeHtml(marked)).toContain('自评')
  })
})

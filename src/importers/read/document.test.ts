import { describe, expect, it } from 'vitest'
import { isHeading, titleOf, type Block, type DocumentModel, type Passage, type Table } from '#domain/text/document.ts'
import { decode } from './decode.ts'
import { documentOf } from './document.ts'

const read = (text: string): DocumentModel => documentOf(decode(new TextEncoder().encode(text)))
const passages = ({ blocks }: DocumentModel): Passage[] => blocks.filter((block) => block.kind === 'passage')
const texts = (document: DocumentModel): string[] => passages(document).map(({ text }) => text.text)
const outline = ({ blocks }: DocumentModel): string[] =>
  blocks.flatMap((block: Block) =>
    block.kind === 'passage' && isHeading(block) ? [`${block.level} ${titleOf(block)}`] : [],
  )
const table = ({ blocks }: DocumentModel): Table | undefined => blocks.find((block) => block.kind === 'table')
const rows = (document: DocumentModel): string[][] =>
  table(document)?.rows.map((row) => row.map(({ text }) => text)) ?? []
const title = (document: DocumentModel): string | undefined =>
  passages(document).find(({ role }) => role === 'title')?.text.text

describe('the title', () => {
  it.each([
    [
      'stands alone',
      '青石镇人民政府2023年部门整体支出绩效自评报告\n一、概况\n',
      '青石镇人民政府2023年部门整体支出绩效自评报告',
    ],
    ['takes two lines', '某市青石街道办事处\n2024年度部门决算\n一、概况\n', '某市青石街道办事处2024年度部门决算'],
    [
      'stands among what a web page prints',
      '- 索引号: 001\n- 发布日期: 2024-05-06\n青石局2023年绩效自评报告\n来源: 青石局 2024-05-06 10:00\n一、概况\n',
      '青石局2023年绩效自评报告',
    ],
    [
      'carries its year on the next line',
      '附件2\n青石乡部门整体支出绩效自评报告\n(2022年度)\n一、概况\n',
      '青石乡部门整体支出绩效自评报告(2022年度)',
    ],
    [
      'is the one that names the organisation',
      '部门整体支出绩效评价报告\n\n青石街道办事处部门整体支出\n\n绩效评价报告\n\n评价单位:青石街道\n一、概况\n',
      '青石街道办事处部门整体支出绩效评价报告',
    ],
    [
      'stands below a table of page data',
      '| 发布机构 | 青石街 |\n| 日期 | 今天 |\n青石街2024年度决算公开说明\n一、概况\n',
      '青石街2024年度决算公开说明',
    ],
  ])('%s', (_, text, expected) => {
    expect(title(read(text))).toBe(expected)
  })
})

describe('a table of contents', () => {
  const contents = '第一部分 单位概况\n一、主要职责\n二、机构设置\n第二部分 决算说明\n一、收支总体情况\n第三部分 附件\n'
  const body =
    '第一部分 单位概况\n一、主要职责\n负责本镇的日常事务和各项服务。\n第二部分 决算说明\n一、收支总体情况\n收支总计100万元。\n'

  it.each([
    ['with its heading', `目 录\n${contents}${body}`],
    ['without one', `${contents}${body}`],
  ])('%s is set aside', (_, text) => {
    const document = read(text)
    expect(outline(document)).toEqual(['1 单位概况', '2 主要职责', '1 决算说明', '2 收支总体情况'])
    expect(document.notes.filter(({ why }) => why.zh === '目录').length).toBeGreaterThan(5)
  })

  it('ends with its numbered lines where nothing repeats them', () => {
    expect(texts(read('目录\n1.引言\n1.1职责\n1.2支出\n附件1\n正文从这里开始，说明评价的背景。'))).toEqual([
      '正文从这里开始，说明评价的背景。',
    ])
  })

  it('is not seen where a paragraph stands between two like headings', () => {
    expect(outline(read('一、概况\n本街道位于城北，下辖若干社区，人口众多。\n二、支出\n一、概况\n'))).toContain(
      '1 支出',
    )
  })
})

describe('the outline', () => {
  it('knows parts, and 一、 below each of them', () => {
    expect(outline(read('第一部分\n单位概况\n一、职责\n（一）服务\n第二部分 说明\n一、收入\n'))).toEqual([
      '1 单位概况',
      '2 职责',
      '3 服务',
      '1 说明',
      '2 收入',
    ])
  })

  it('knows 1.1 and 1.1.1 where the document counts so', () => {
    expect(outline(read('1.引言\n1.1职责\n1.1.1范围\n1.2支出\n2.评价\n2.1目的\n'))).toEqual([
      '3 引言',
      '4 职责',
      '5 范围',
      '4 支出',
      '3 评价',
      '4 目的',
    ])
  })

  it('leaves a decimal at the start of a line alone', () => {
    expect(outline(read('一、收支\n本年财政拨款收入比去年同期多出的部分一共是\n2.4亿元。\n'))).toEqual(['1 收支'])
  })

  it('takes a short closed clause such as 收入情况。 for a heading', () => {
    expect(outline(read('（一）收支总体情况说明。\n本年支出5万元。\n（二）加强财务管理。\n'))).toEqual([
      '2 收支总体情况说明',
      '2 加强财务管理',
    ])
    const [first, , second] = passages(read('（一）收支总体情况说明。\n本年支出5万元。\n（二）加强财务管理。\n'))
    expect([first?.role, second?.role]).toEqual(['heading', 'item'])
  })

  it('counts a number that begins anew as its own list', () => {
    expect(outline(read('一、甲事\n一、乙事\n一、丙事\n'))).toEqual(['1 甲事', '1 乙事', '1 丙事'])
  })

  it('stays shallow whatever nests', () => {
    const nested = Array.from({ length: 60 }, (_, at) => ['一、甲事', '（一）乙事', '1.丙事'][at % 3]).join('\n')
    expect(Math.max(...passages(read(nested)).map(({ level }) => level))).toBeLessThan(20)
  })

  it('takes no label and its value for headings', () => {
    expect(
      outline(
        read(
          '一、基本概况\n\n联系人\n\n王某\n\n人员编制\n\n21\n\n职责概述\n\n负责全镇的城市管理监督和指挥协调工作，受理各类投诉。\n',
        ),
      ),
    ).toEqual(['1 基本概况', '2 职责概述'])
  })
})

describe('paragraphs', () => {
  it('end at blank lines where a page of the web prints them so', () => {
    const text =
      '一、概况\n\n本镇位于城北，下辖若干社区和行政村，承担辖区内各项公共服务。\n\n本镇共有干部职工若干名，分属若干办公室和中心，另有临聘人员。\n\n附则另行说明\n\n以上情况属实，如有出入以批复为准，特此说明并随文报送备查存档。\n'
    expect(texts(read(text))).toHaveLength(5)
  })

  it('go on over the blank lines of double-spaced print', () => {
    const line = '本年度街道办事处围绕年初确定的各项任务持续推进'
    expect(texts(read(`一、概况\n\n${line}\n\n${line}\n\n${line}\n\n完成。\n`))).toHaveLength(2)
  })

  it('begin at the dash of a list', () => {
    expect(texts(read('支出合计九万元，其中：\n——公共服务支出五万元；\n——教育方面支出四万元。\n'))).toHaveLength(3)
  })

  it('are found where all line ends were lost', () => {
    const filler = '本单位按照要求组织开展各项工作，资金使用规范，成效明显。'.repeat(8)
    const text = `自评报告如下。 一、部门基本情况 (一)部门职能 ${filler} (二)机构设置 ${filler} 二、收支情况 ${filler} 三、存在问题 ${filler}`
    expect(outline(read(text))).toEqual(['1 部门基本情况', '2 部门职能', '2 机构设置', '1 收支情况', '1 存在问题'])
  })
})

describe('tables', () => {
  it('of HTML keep the places of merged cells', () => {
    const html =
      '<table><tr><td rowspan="2">产出</td><td colspan=2>数量</td><td>5</td></tr><tr><td>质量</td><td>达标</td><td>6</td></tr></table>'
    expect(rows(read(html))).toEqual([
      ['产出', '数量', '', '5'],
      ['', '质量', '达标', '6'],
    ])
  })

  it('keeps a pipe behind a backslash in its cell', () => {
    expect(rows(read('| 项目 | 预算 |\n| --- | --- |\n| 购置\\|安装 | 5 |\n| 维护 | 6\\| |\n'))).toEqual([
      ['项目', '预算'],
      ['购置|安装', '5'],
      ['维护', '6|'],
    ])
  })

  it('of pipes may lack the first pipe', () => {
    expect(rows(read('项目 | 预算 |\n甲 | 5 |\n'))).toEqual([
      ['项目', '预算'],
      ['甲', '5'],
    ])
  })

  it('of pipes join a row that a line end within a cell broke', () => {
    expect(rows(read('| 指标 | 目标 | 得分 |\n|\n满意\n度 |\n95% | 10 |\n| 数量 | 3 | 10 |\n'))).toEqual([
      ['指标', '目标', '得分'],
      ['满意度', '95%', '10'],
      ['数量', '3', '10'],
    ])
  })

  it('of Markdown lose the line of dashes', () => {
    expect(rows(read('| 甲 | 乙 |\n| --- | :--: |\n| 1 | 2 |\n'))).toHaveLength(2)
  })

  it('are not seen in a single pipe at the end of a line', () => {
    expect(table(read('浏览量:1 | |\n一、概况\n'))).toBeUndefined()
  })

  it('of tabs go on behind a page break', () => {
    const long = '一、做好各项日常工作；二、保障机关平稳运转；三、及时报送各类'
    expect(rows(read(`项目\t内容\n甲\t${long}\n材料\n乙\t无\n`))).toEqual([
      ['项目', '内容'],
      ['甲', `${long}材料`],
      ['乙', '无'],
    ])
  })
})

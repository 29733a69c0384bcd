import { describe, expect, it } from 'vitest'
import { grid, tinyPdf, write, type TinyPage } from '#tests/fixtures/pdf/tiny-pdf.ts'
import { pieceText, type Extract, type ExtractTable } from '../extract.ts'
import { usualLimits } from '../limits.ts'
import { readPdf } from './read-pdf.ts'

const read = (...pages: readonly (string | TinyPage)[]): Promise<Extract> =>
  readPdf(tinyPdf(pages.map((page) => (typeof page === 'string' ? { content: page } : page))), usualLimits)

const lines = ({ blocks }: Extract): string[] =>
  blocks.flatMap((block) => (block.kind === 'line' ? [pieceText(block.pieces)] : []))
const joins = ({ blocks }: Extract): (boolean | undefined)[] =>
  blocks.flatMap((block) => (block.kind === 'line' ? [block.joins] : []))
const tables = ({ blocks }: Extract): ExtractTable[] => blocks.filter((block) => block.kind === 'table')
const rows = (table: ExtractTable | undefined): string[][] =>
  Array.from({ length: table?.rows ?? 0 }, (_, row) =>
    (table?.cells ?? []).filter((cell) => cell.row === row).map(({ pieces }) => pieceText(pieces)),
  )
const notes = ({ notes: all }: Extract): string[] => all.map(({ why }) => why.zh)

const paragraph = '本年度各项资金按照批复的预算使用并接受监督检查全年未发现违规问题资料齐全'
const page = (text: readonly string[], from = 760): string =>
  text.map((line, at) => write(line, 70, from - at * 18)).join('')
const cells = (values: readonly (readonly string[])[], x: number, y: number): string =>
  values.map((row, at) => row.map((text, column) => write(text, x + column * 80, y - at * 20)).join('')).join('')
const small = [
  ['项目', '预算', '支出'],
  ['甲', '100', '98.5'],
  ['乙', '20', '20'],
]
const smallTable = grid([96, 176, 256, 336], [736, 716, 696, 676]) + cells(small, 100, 722)

describe('lines', () => {
  it('carry page and box measured from the top left corner', async () => {
    const extract = await read(page(['第一页']), page(['第二页']))
    expect(extract.blocks).toMatchObject([
      { kind: 'line', pieces: [{ text: '第一页', origin: { page: 1, box: { x: 70, width: 30, height: 10 } } }] },
      { kind: 'line', pieces: [{ text: '第二页', origin: { page: 2 } }] },
    ])
    const [first] = extract.blocks
    expect(first?.kind === 'line' ? first.pieces[0]?.origin.box?.y : 0).toBeCloseTo(842 - 760 - 8.8, 3)
  })

  it('are told to go on where the one above reaches the edge', async () => {
    const text = [`　　${paragraph.slice(2)}`, paragraph, '到此为止。', `　　${paragraph.slice(2)}`, paragraph, '完']
    expect(joins(await read(page(text)))).toEqual([undefined, true, true, false, true, true])
  })

  it('keep wide gaps as one space', async () => {
    expect(lines(await read(write('单位：某局', 70, 700) + write('日期：三月', 300, 700)))).toEqual([
      '单位：某局 日期：三月',
    ])
  })

  it('go on over a page break, without the page number', async () => {
    const pages = [1, 2, 3].map(
      (at) =>
        page(Array.from({ length: 6 }, (_, line) => `${'甲乙丙'[at - 1]}${'子丑寅卯辰巳'[line]}${paragraph}`)) +
        write(`— ${at} —`, 280, 40),
    )
    const extract = await read(...pages)
    expect(joins(extract).slice(1)).toEqual(Array.from({ length: 17 }, () => true))
    expect(notes(extract)).toEqual(['第1–3页的页码未计入正文'])
  })

  it('leave running heads out, but not what stands once', async () => {
    const extract = await read(
      ...['甲', '乙', '丙'].map(
        (word, at) => write(`某局自评报告第${at + 1}号`, 70, 800) + page([`${word}段正文`], 600),
      ),
      write('另一份说明', 70, 800) + page(['丁段正文'], 600),
    )
    expect(lines(extract)).toEqual(['甲段正文', '乙段正文', '丙段正文', '另一份说明', '丁段正文'])
    expect(notes(extract)).toEqual(['第1–3页的页眉“某局自评报告第1号”未计入正文'])
  })

  it('of two columns are read one column after the other', async () => {
    const column = (name: string, x: number): string =>
      Array.from({ length: 8 }, (_, at) => write(`${name}${at}${'文'.repeat(18)}`, x, 700 - at * 18)).join('')
    const extract = await read(
      write('跨栏的标题写得很长，一直写到右边一栏的上方去了', 150, 740) + column('左', 60) + column('右', 310),
    )
    expect(lines(extract).map((line) => line.slice(0, 2))).toEqual([
      '跨栏',
      ...Array.from({ length: 8 }, (_, at) => `左${at}`),
      ...Array.from({ length: 8 }, (_, at) => `右${at}`),
    ])
  })
})

describe('tables', () => {
  it('are read from their lines, each cell with its place', async () => {
    const extract = await read(page(['表前']) + smallTable)
    expect(rows(tables(extract)[0])).toEqual(small)
    expect(tables(extract)[0]?.cells[4]?.pieces[0]?.origin).toMatchObject({ page: 1, table: 1, row: 2, column: 2 })
  })

  it.each([
    [
      'thin boxes',
      [96, 176, 256, 336].map((x) => `${x} 676 0.5 60 re f`).join('\n') +
        [736, 716, 696, 676].map((y) => `96 ${y} 240 0.5 re f`).join('\n'),
    ],
    [
      'stroked boxes',
      [0, 1, 2].flatMap((row) => [0, 1, 2].map((at) => `${96 + at * 80} ${676 + row * 20} 80 20 re S`)).join('\n'),
    ],
    [
      'dashes',
      `${[96, 176, 256, 336].map((x) => Array.from({ length: 10 }, (_, at) => `${x} ${676 + at * 6} m ${x} ${680 + at * 6} l S`).join('\n')).join('\n')}\n${[736, 716, 696, 676].map((y) => Array.from({ length: 40 }, (_, at) => `${96 + at * 6} ${y} m ${100 + at * 6} ${y} l S`).join('\n')).join('\n')}`,
    ],
    ['double lines', grid([96, 176, 256, 336], [736, 716, 696, 676]) + grid([94, 174, 254, 338], [738, 718, 698, 674])],
    [
      'no outer frame',
      [176, 256].map((x) => `${x} 676 m ${x} 736 l S`).join('\n') +
        [716, 696].map((y) => `96 ${y} m 336 ${y} l S`).join('\n'),
    ],
  ])('may be drawn with %s', async (_, drawn) => {
    expect(rows(tables(await read(`${drawn}\n${cells(small, 100, 722)}`))[0])).toEqual(small)
  })

  it('have merged cells where lines are missing', async () => {
    const drawn = `${grid([96, 336], [736, 716, 696, 676])}\n176 736 m 176 676 l S\n256 716 m 256 676 l S\n`
    const text = write('单位', 100, 702) + write('金额', 240, 722) + write('预算', 180, 702) + write('支出', 260, 702)
    const [table] = tables(
      await read(drawn + text + write('甲', 100, 682) + write('1', 180, 682) + write('2', 260, 682)),
    )
    expect(table?.cells.map(({ row, column, rows: down, columns }) => [row, column, down, columns])).toContainEqual([
      0, 1, 1, 2,
    ])
  })

  it('join the lines of a cell, and keep a space only between Latin words', async () => {
    const drawn = grid([96, 176, 256], [736, 676])
    const text =
      write('这一格写得很满', 100, 720) + write('还有一行', 100, 704) + write('short', 180, 720) + write('甲', 180, 690)
    const [table] = tables(await read(drawn + text))
    expect(rows(table)).toEqual([['这一格写得很满还有一行', 'short\n甲']])
  })

  it('go on over a page break without their repeated head', async () => {
    const part = (body: readonly (readonly string[])[]): string =>
      grid([96, 176, 256, 336], [736, 716, 696, 676]) + cells([small[0] ?? [], ...body], 100, 722)
    const extract = await read(
      part(small.slice(1)),
      part([
        ['丙', '3', '4'],
        ['丁', '5', '6'],
      ]),
    )
    expect(tables(extract)).toHaveLength(1)
    expect(rows(tables(extract)[0])).toEqual([...small, ['丙', '3', '4'], ['丁', '5', '6']])
    expect(tables(extract)[0]?.headerRows).toBe(1)
  })

  it('mend a row that the page break cut', async () => {
    const extract = await read(
      grid([96, 176, 256], [736, 716, 696]) +
        cells([['序号', '说明']], 100, 722) +
        write('一', 100, 702) +
        write('说明写到行尾才', 180, 702),
      grid([96, 176, 256], [736, 716, 696]) + write('算写完', 180, 722) + cells([['二', '短']], 100, 702),
    )
    expect(rows(tables(extract)[0])).toEqual([
      ['序号', '说明'],
      ['一', '说明写到行尾才\n算写完'],
      ['二', '短'],
    ])
  })

  it('without lines are told from their columns', async () => {
    const body = Array.from({ length: 5 }, (_, at) => [`项目${at}`, `${at}00.00`, `${at}9.5`])
    const extract = await read(
      page(['表前的一句话，写得比较长，一直写到第三列的上方为止不再往后']) + cells([small[0] ?? [], ...body], 100, 700),
    )
    expect(rows(tables(extract)[0])).toEqual([small[0], ...body])
  })

  it('are not seen in a frame around text, nor in prose with gaps', async () => {
    const framed = grid([60, 540], [800, 700]) + page(['框里的一段话'], 780)
    expect(tables(await read(framed + write('甲：', 70, 600) + write('乙：', 300, 600)))).toEqual([])
  })
})

describe('turned pages', () => {
  const content = page(['表前的话写在这里']) + smallTable
  it.each([90, 180, 270])('are read as they are shown, turned by %i°', async (rotate) => {
    const extract = await read({ content, rotate })
    expect(lines(extract)).toEqual(['表前的话写在这里'])
    expect(rows(tables(extract)[0])).toEqual(small)
    const [box] = extract.blocks.flatMap((block) => (block.kind === 'line' ? [block.pieces[0]?.origin.box] : []))
    const isAcross = rotate === 180
    expect([box?.width ?? 0, box?.height ?? 0].map(Math.round)).toEqual(isAcross ? [80, 10] : [10, 80])
  })

  it('may hold a table printed sideways', async () => {
    const extract = await read(`0 1 -1 0 842 0 cm\n${content}`)
    expect(rows(tables(extract)[0])).toEqual(small)
  })
})

describe('what is not seen', () => {
  it.each([
    ['white text', `1 g ${write('白色', 70, 500)}`, '第1页有白色文字 2 个，看不见，未读入'],
    ['hidden text', `3 Tr ${write('隐藏', 70, 500)}`, '第1页有隐藏文字 2 个，未读入'],
    ['text off the page', write('页外', 700, 500), '第1页有页面可见范围以外的文字 2 个，未读入'],
    ['clipped text', `0 0 50 50 re W n ${write('剪掉', 70, 500)}`, '第1页有页面可见范围以外的文字 2 个，未读入'],
    [
      'a watermark',
      'BT /Latin 40 Tf 0.7 0.7 -0.7 0.7 100 300 Tm (DRAFT) Tj ET',
      '第1页有倾斜文字 5 个（多为水印），未读入',
    ],
  ])('is left out and noted: %s', async (_, content, note) => {
    const extract = await read(`${page(['看得见的一行正文'])} q ${content} Q`)
    expect(lines(extract)).toEqual(['看得见的一行正文'])
    expect(notes(extract)).toEqual([note])
  })

  it('does not hold for white text on a dark box', async () => {
    expect(lines(await read(`0 0 0.5 rg 60 490 200 30 re f 1 g ${write('表头', 70, 500)}`))).toEqual(['表头'])
  })

  it('does not hold for the text layer of a scan, which is noted', async () => {
    const extract = await read(`3 Tr ${page(['识别出的文字一行', '识别出的文字又一行'])}`)
    expect(lines(extract)).toHaveLength(2)
    expect(notes(extract)[0]).toContain('OCR')
  })

  it('is said of pages without text', async () => {
    const picture = 'q 500 0 0 700 40 40 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q'
    const extract = await read(page(['正文']), picture, picture, { content: '' })
    expect(notes(extract)).toEqual([
      '第2–3页没有文本层（扫描页或图片）；请先做文字识别（OCR）或提供可选取文字的 PDF',
      '第4页是空白页',
    ])
  })

  it('includes text printed twice to look bold', async () => {
    expect(lines(await read(write('加粗', 70, 700) + write('加粗', 70.3, 700)))).toEqual(['加粗'])
  })
})

describe('refusals and limits', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['noise', new Uint8Array([1, 2, 3, 4])],
    ['a head only', new TextEncoder().encode('%PDF-1.7\n')],
  ])('%s is refused in clear words', async (_, bytes) => {
    const extract = await readPdf(bytes, usualLimits)
    expect(extract.blocks).toEqual([])
    expect(notes(extract)).toEqual(['PDF 已损坏或不完整；请重新导出后再读'])
  })

  it('a file that is too large is refused unread', async () => {
    const extract = await readPdf(new Uint8Array(2_000_000), { ...usualLimits, fileBytes: 1_000_000 })
    expect(notes(extract)).toEqual(['文件 2 MB，超过 1 MB 的上限；请拆分后再读'])
  })

  it.each([
    ['pages', { pages: 2 }],
    ['characters', { characters: 2 }],
  ])('only so many %s are read', async (_, limit) => {
    const bytes = tinyPdf(['甲', '乙', '丙'].map((text) => ({ content: page([text]) })))
    const extract = await readPdf(bytes, { ...usualLimits, ...limit })
    expect(extract.notes[0]?.kind).toBe('limit')
    expect(lines(extract).length).toBeLessThanOrEqual(3)
  })

  it('no time gives no page, and says so', async () => {
    const extract = await readPdf(tinyPdf([{ content: page(['甲']) }]), { ...usualLimits, time: -1 })
    expect(notes(extract)).toEqual(['只读了前 0 页，后面 1 页超出页数、字数或时间上限；请拆分后再读'])
  })

  it('forms that call forms end in time', async () => {
    const call = (name: string): string => `/${name} Do `.repeat(20)
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G']
    const forms = Object.fromEntries(
      names.map((name, at) => [name, at === 6 ? write('弹', 10, 10) : call(names[at + 1] ?? '')]),
    )
    const start = performance.now()
    const extract = await readPdf(tinyPdf([{ content: call('A') }], { forms }), { ...usualLimits, time: 1_000 })
    expect(performance.now() - start).toBeLessThan(3_000)
    expect(extract.notes.some(({ kind }) => kind === 'limit')).toBe(true)
  })

  it('text drawn by a form is read', async () => {
    expect(
      lines(
        await readPdf(
          tinyPdf([{ content: '1 0 0 1 0 100 cm /A Do' }], { forms: { A: write('表单', 70, 500) } }),
          usualLimits,
        ),
      ),
    ).toEqual(['表单'])
  })
})

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { cellOf, figureRun, gapRun, textRun, type Block, type Report, type TableBlock } from '../model.ts'
import { latinOf } from './pdf/latin.ts'
import { writePdf, type PdfOptions } from './pdf.ts'

const table = (orientation: TableBlock['orientation'], rows = 2): TableBlock => ({
  kind: 'table',
  caption: '支出情况表',
  widths: [3, 2, 2],
  alignments: ['left', 'right', 'right'],
  header: [[cellOf([textRun('项目')]), cellOf([textRun('金额')], 2)]],
  rows: Array.from({ length: rows }, (_, at) => [
    cellOf([textRun(`第${at + 1}项`)]),
    cellOf([figureRun(`${at}.50`, `item:${at}`)]),
    cellOf([]),
  ]),
  orientation,
})

const body = (...texts: readonly string[]): Block => ({ kind: 'paragraph', style: 'body', runs: texts.map(textRun) })

const reportOf = (blocks: readonly Block[], more: Partial<Report> = {}): Report => ({
  outline: 'test',
  label: '附件2',
  title: [textRun('乙街道办事处2023年度部门整体支出绩效自评报告')],
  blocks,
  attachments: ['自评表', '佐证材料'],
  unbound: [],
  wanted: [],
  ...more,
})

const options: PdfOptions = { fontFolders: [], date: '2024-03-01' }

const written = async (report: Report, how = options): Promise<Uint8Array> => {
  const result = await writePdf(report, how)
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems))
  return result.bytes
}

const read = async (bytes: Uint8Array) => getDocument({ data: bytes.slice(), verbosity: 0 }).promise

const pageTexts = async (bytes: Uint8Array): Promise<string[]> => {
  const document = await read(bytes)
  const pages = Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1))
  return Promise.all(
    pages.map(async (page) => {
      const { items } = await (await page).getTextContent()
      return items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replaceAll(/\s/gu, '')
    }),
  )
}

const heading: Block = { kind: 'heading', level: 1, number: '一、', runs: [textRun('基本情况')] }

describe('the PDF', () => {
  it('holds label, title, heads, text, marks, table and annexes in their order', async () => {
    const runs = [
      textRun('支出“'),
      figureRun('6600.83万元', 'execution'),
      textRun('”，A<B & #set {x} $y$。'),
      gapRun('目标'),
    ]
    const blocks: Block[] = [heading, { kind: 'paragraph', style: 'body', runs }, table('portrait')]
    const [page = ''] = await pageTexts(await written(reportOf(blocks)))
    expect(page).toContain('附件2乙街道办事处2023年度部门整体支出绩效自评报告一、基本情况')
    expect(page).toContain('支出“6600.83万元”，A<B&#set{x}$y$。【待补：目标】支出情况表项目金额第1项0.50第2项1.50')
    expect(page).toContain('附件：1.自评表2.佐证材料')
  })

  it('is tagged, says its title and language, and claims PDF/A-2b', async () => {
    const bytes = await written(reportOf([heading, body('正文。'), table('portrait')]))
    const document = await read(bytes)
    const { info, metadata } = await document.getMetadata()
    expect(info).toMatchObject({ Title: '乙街道办事处2023年度部门整体支出绩效自评报告', Language: 'zh-CN' })
    expect((await document.getMarkInfo())?.Marked).toBe(true)
    const tree = JSON.stringify(await (await document.getPage(1)).getStructTree())
    for (const role of ['H1', 'Table', 'TH', 'TD']) expect(tree).toContain(`"role":"${role}"`)
    expect(latinOf(bytes)).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>')
    expect(String(metadata.getRaw())).toContain('2024-03-01')
  })

  it('is the same bytes for the same report, also behind another one, and has no clock in it', async () => {
    const report = reportOf([heading, body('同一份报告。')])
    const first = await written(report)
    await written(reportOf([body('另一份。')]))
    expect(await written(report)).toEqual(first)
    expect(latinOf(await written(report, { fontFolders: [] }))).not.toContain('CreateDate')
  })

  it('sets 22 lines of 28 characters on a page', async () => {
    const document = await read(
      await written(reportOf([body('国'.repeat(28 * 22 * 2))], { label: '', title: [textRun('题')] })),
    )
    const { items } = await (await document.getPage(2)).getTextContent()
    const lines = new Map<number, number>()
    for (const item of items) {
      if (!('str' in item) || !item.str.includes('国')) continue
      const height = Math.round(Number(item.transform[5]))
      lines.set(height, (lines.get(height) ?? 0) + item.str.replaceAll(/[^国]/gu, '').length)
    }
    expect(lines.size).toBe(22)
    expect(new Set(lines.values())).toEqual(new Set([28]))
  })

  it('turns the page for a wide table, numbers odd pages at the right and even ones at the left', async () => {
    const document = await read(await written(reportOf([body('前。'), table('landscape'), body('后。')])))
    expect(document.numPages).toBe(3)
    const placeOf = async (number: number) => {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      const dash = items.find((item) => 'str' in item && item.str.includes('—'))
      return { width: page.view[2], left: dash && 'transform' in dash ? Number(dash.transform[4]) : 0 }
    }
    const [one, two, three] = [await placeOf(1), await placeOf(2), await placeOf(3)]
    expect([one.width, two.width, three.width].map((width) => Math.round(width ?? 0))).toEqual([595, 842, 595])
    expect(one.left).toBeGreaterThan(400)
    expect(two.left).toBeLessThan(140)
    expect(three.left).toBeGreaterThan(400)
  })

  it('repeats the head of a table on every page and loses none of its rows', async () => {
    const pages = await pageTexts(await written(reportOf([table('portrait', 90)])))
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.filter((page) => page.includes('项目金额')).length).toBeGreaterThanOrEqual(pages.length - 1)
    expect(pages.join('')).toContain('第90项89.50')
  })

  it('keeps a merge that reaches below the table, an empty table and one without head', async () => {
    const open: TableBlock = {
      ...table('portrait'),
      caption: '',
      header: [],
      rows: [[cellOf([textRun('高')], 1, 9), cellOf([textRun('甲\n乙')], 2)], [cellOf([textRun('丙')])]],
    }
    const bytes = await written(
      reportOf([open, { ...table('portrait'), rows: [] }], { attachments: ['表。'], label: '' }),
    )
    const pages = await pageTexts(bytes)
    expect(pages.join('')).toMatch(/高甲乙丙|甲乙高丙/u)
    expect(pages.join('')).toMatch(/附件：表—1—$|附件：表$/u)
  })
})

describe('signs', () => {
  it('are drawn where they are rare: 邨, 燊, 㙟 and those beyond U+20000', async () => {
    const pages = await pageTexts(await written(reportOf([body('南邨、陈燊、㙟塘、𫗧𬭬𬺈。')])))
    expect(pages.join('')).toContain('南邨、陈燊、㙟塘、𫗧𬭬𬺈。')
  })

  it('without a font are an error that names them and their place, and no file', async () => {
    const result = await writePdf(reportOf([heading, body('联系人𠮷某。')]), options)
    expect(result).toMatchObject({ kind: 'refused', problems: [{ kind: 'missing-sign', where: '一、基本情况' }] })
    expect(JSON.stringify(result)).toContain('U+20BB7')
    expect(JSON.stringify(result)).toContain('联系人𠮷某')
  })

  it('of forms and formulas come from the fonts for them', async () => {
    const pages = await pageTexts(await written(reportOf([body('☑是 ☐否，CO₂减少⅓，✔')])))
    expect(pages.join('')).toContain('☑是☐否，CO₂减少⅓，✔')
  })

  it('are not looked for in folders that are missing or hold no fonts', async () => {
    const folder = mkdtempSync(`${tmpdir()}/fonts-`)
    writeFileSync(`${folder}/a.ttf`, 'not a font')
    writeFileSync(`${folder}/b.otf`, '')
    const bytes = await written(reportOf([body('正文。')]), { fontFolders: [folder, `${folder}/none`] })
    expect(bytes.length).toBeGreaterThan(1000)
  })
})

it('has the same pages whichever typesetter serves', async () => {
  const report = reportOf([heading, body('全年支出12.50万元。'), table('portrait', 40)])
  const web = await pageTexts(await written(report, { ...options, engine: 'web' }))
  expect(await pageTexts(await written(report))).toEqual(web)
  expect(web.length).toBeGreaterThan(1)
})

import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import {
  cellOf,
  figureRun,
  gapRun,
  printRuns,
  runsOf,
  textRun,
  type Block,
  type Report,
  type TableBlock,
} from '../model.ts'
import { writeDocx } from './docx.ts'

const table = (orientation: TableBlock['orientation']): TableBlock => ({
  kind: 'table',
  caption: '支出表',
  widths: [30, 20, 20],
  alignments: ['left', 'right', 'right'],
  header: [[cellOf([textRun('项目')]), cellOf([textRun('金额')], 2)]],
  rows: [
    [cellOf([textRun('合计')], 1, 2), cellOf([figureRun('6831.42', 'annual-budget')]), cellOf([textRun('—')])],
    [cellOf([figureRun('6600.83', 'execution')]), cellOf([])],
  ],
  orientation,
})

const reportOf = (blocks: readonly Block[], attachments: readonly string[] = []): Report => ({
  outline: 'test',
  label: '附件2',
  title: [textRun('乙街道办事处2023年度部门整体支出绩效自评报告')],
  blocks,
  attachments,
  unbound: [],
  wanted: [],
})

const partOf = (report: Report, name: string): string => {
  const part = unzipSync(writeDocx(report))[name]
  return part ? strFromU8(part) : ''
}
const documentOf = (report: Report): string => partOf(report, 'word/document.xml')
const visibleText = (xml: string): string =>
  [...xml.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join('')

const heading: Block = { kind: 'heading', level: 1, number: '一、', runs: [textRun('基本情况')] }
const body: Block = {
  kind: 'paragraph',
  style: 'body',
  runs: [textRun('支出'), figureRun('6600.83万元', 'execution'), gapRun('目标')],
}

describe('the Word file', () => {
  it('holds every run of the report, in order', () => {
    const report = reportOf([heading, body, { ...table('portrait'), caption: '' }])
    const expected = `附件2${runsOf(report)
      .map(({ text }) => text)
      .join('')}`.replace('基本情况', '一、基本情况')
    expect(visibleText(documentOf(report))).toBe(expected)
  })

  it('is set by GB/T 9704: A4, margins, 28 characters and 22 lines without a grid', () => {
    const xml = documentOf(reportOf([body]))
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"/>')
    expect(xml).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"')
    expect(xml).not.toContain('w:docGrid')
    const styles = partOf(reportOf([]), 'word/styles.xml')
    expect(styles).toContain('w:line="579" w:lineRule="exact"')
    expect(styles).toContain('<w:spacing w:val="-5"/>')
  })

  it('gives headings an outline level and a literal number', () => {
    const xml = documentOf(reportOf([heading]))
    expect(xml).toContain('<w:pStyle w:val="Heading1"/>')
    expect(xml).not.toContain('w:numPr')
    expect(partOf(reportOf([]), 'word/styles.xml')).toContain('<w:outlineLvl w:val="0"/>')
  })

  it('repeats table heads, merges cells and keeps rows whole', () => {
    const xml = documentOf(reportOf([table('portrait')]))
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1)
    expect(xml).toContain('<w:gridSpan w:val="2"/>')
    expect(xml).toContain('<w:vMerge w:val="restart"/>')
    expect(xml).toContain('<w:vMerge/>')
    expect(xml.match(/<w:cantSplit\/>/gu)).toHaveLength(3)
  })

  it('turns the page for a wide table and back again', () => {
    const note: Block = { kind: 'paragraph', style: 'note', runs: [textRun('单位：万元')] }
    const turned = documentOf(reportOf([body, note, table('landscape'), body]))
    expect(turned.match(/w:orient="landscape"/gu)).toHaveLength(1)
    expect(turned.match(/<w:sectPr>/gu)).toHaveLength(3)
    const last = documentOf(reportOf([table('landscape')], ['自评表']))
    expect(last.lastIndexOf('w:orient')).toBeLessThan(last.indexOf('自评表'))
  })

  it('lists annexes, numbered when there are several', () => {
    expect(visibleText(documentOf(reportOf([body], ['甲表'])))).toContain('附件：甲表')
    expect(visibleText(documentOf(reportOf([body], ['甲表', '乙表'])))).toContain('附件：1. 甲表2. 乙表')
  })

  it('numbers odd and even pages apart, and names fonts with their other names', () => {
    const report = reportOf([])
    expect(partOf(report, 'word/settings.xml')).toContain('w:evenAndOddHeaders')
    expect(partOf(report, 'word/footer1.xml')).toContain('w:val="right"')
    expect(partOf(report, 'word/footer2.xml')).toContain('w:val="left"')
    expect(partOf(report, 'word/fontTable.xml')).toContain('FZXiaoBiaoSong-B05S')
  })

  it('escapes what would be markup, drops what XML forbids, and breaks lines where the text does', () => {
    const xml = documentOf(reportOf([{ ...body, runs: [textRun('<b>&"\u0000\uD800甲\n乙\t丙')] }]))
    expect(xml).toContain('&lt;b&gt;&amp;&quot;甲</w:t><w:br/>')
    expect(xml).toContain('<w:tab/>')
    expect(xml).not.toContain('\u0000')
  })

  it('cuts a long title before 部门整体支出 and keeps one with a gap whole', () => {
    expect(documentOf(reportOf([])).match(/w:val="Title"/gu)).toHaveLength(2)
    const gap = { ...reportOf([]), title: [gapRun('单位名称'), textRun('2023年度部门整体支出绩效自评报告')] }
    expect(documentOf(gap).match(/w:val="Title"/gu)).toHaveLength(1)
    expect(printRuns(gap.title)).toContain('待补')
  })
})

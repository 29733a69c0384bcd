import { describe, expect, it } from 'vitest'
import { cellOf, figureRun, printRuns, textRun, type Block, type Report, type TableBlock } from '#reports/model.ts'
import { writeDocx } from '#reports/write/docx.ts'
import { gridOf, sketch, tablesOf } from '#tests/fixtures/docx/word-file.ts'
import { usualLimits } from '../limits.ts'
import { readDocx } from './docx.ts'

const table: TableBlock = {
  kind: 'table',
  caption: '收支情况表',
  widths: [3, 2, 2],
  alignments: ['left', 'right', 'right'],
  header: [
    [cellOf([textRun('项目')], 1, 2), cellOf([textRun('金额')], 2)],
    [cellOf([textRun('预算')]), cellOf([textRun('决算')])],
  ],
  rows: [
    [
      cellOf([textRun('合计')]),
      cellOf([figureRun('6831.42', 'annual-budget')]),
      cellOf([figureRun('6600.83', 'execution')]),
    ],
    [cellOf([textRun('其中\n项目支出')], 3)],
  ],
  orientation: 'landscape',
}

const blocks: readonly Block[] = [
  { kind: 'heading', level: 1, number: '一、', runs: [textRun('基本情况')] },
  { kind: 'heading', level: 2, number: '（一）', runs: [textRun('部门概况')] },
  {
    kind: 'paragraph',
    style: 'body',
    runs: [textRun('全年支出'), figureRun('6600.83万元', 'execution'), textRun('，A<B & C。')],
  },
  table,
  { kind: 'paragraph', style: 'note', runs: [textRun('注：口径一致')] },
]

const report: Report = {
  outline: 'test',
  label: '附件2',
  title: [textRun('乙街道2023年度自评报告')],
  blocks,
  attachments: ['自评表'],
  unbound: [],
  wanted: [],
}

describe('a report we write', () => {
  const extract = readDocx(writeDocx(report), usualLimits)

  it('is read with every paragraph, in order', () => {
    expect(sketch(extract)).toEqual([
      '附件2',
      printRuns(report.title),
      '一、基本情况',
      '（一）部门概况',
      '全年支出6600.83万元，A<B & C。',
      '收支情况表',
      '项目|金额|预算|决算|合计|6831.42|6600.83|其中\n项目支出',
      '注：口径一致',
      '附件：自评表',
    ])
  })

  it('is read with its headings and merged cells', () => {
    const headings = extract.blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.heading !== undefined ? [block.heading] : [],
    )
    expect(headings).toEqual([1, 2])
    const [found] = tablesOf(extract)
    expect(found).toMatchObject({ rows: 4, columns: 3, headerRows: 2 })
    expect(gridOf(found)).toEqual([
      '0,0 2×1 项目',
      '0,1 1×2 金额',
      '1,1 1×1 预算',
      '1,2 1×1 决算',
      '2,0 1×1 合计',
      '2,1 1×1 6831.42',
      '2,2 1×1 6600.83',
      '3,0 1×3 其中\n项目支出',
    ])
  })
})

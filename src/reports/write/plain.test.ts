import { describe, expect, it } from 'vitest'
import { cellOf, textRun, type Report } from '../model.ts'
import { gridOf } from './grid.ts'
import { writeMarkdown } from './markdown.ts'
import { writeText } from './text.ts'

const report: Report = {
  outline: 'test',
  label: '附件2',
  title: [textRun('自评报告')],
  blocks: [
    { kind: 'heading', level: 2, number: '（一）', runs: [textRun('收支')] },
    { kind: 'paragraph', style: 'body', runs: [textRun('支出5万元。')] },
    { kind: 'paragraph', style: 'note', runs: [textRun('单位：万元')] },
    {
      kind: 'table',
      caption: '收支表',
      widths: [1, 1, 1],
      alignments: ['left', 'left', 'left'],
      header: [[cellOf([textRun('项目')]), cellOf([textRun('金额')], 2)]],
      rows: [
        [cellOf([textRun('甲|乙\n丙')], 1, 2), cellOf([textRun('1')]), cellOf([textRun('2')])],
        [cellOf([textRun('3')])],
      ],
      orientation: 'portrait',
    },
  ],
  attachments: ['甲表', '乙表'],
  unbound: [],
  wanted: [],
}

describe('plain forms of a report', () => {
  it('are Markdown with full rows; a merged cell stands once', () => {
    expect(writeMarkdown(report)).toBe(
      [
        '附件2',
        '# 自评报告',
        '### （一）收支',
        '支出5万元。',
        '单位：万元',
        '收支表',
        '| 项目 | 金额 |  |\n| --- | --- | --- |\n| 甲\\|乙<br>丙 | 1 | 2 |\n|  | 3 |  |',
        '附件：1. 甲表\n　　　2. 乙表\n',
      ].join('\n\n'),
    )
  })

  it('are text with headings on their own lines and tables by tabs', () => {
    expect(writeText(report)).toBe(
      '附件2\n自评报告\n（一）收支\n　　支出5万元。\n单位：万元\n收支表\n项目\t金额\t\n甲|乙 丙\t1\t2\n\t3\t\n附件：甲表；乙表\n',
    )
  })

  it('cut a cell that is wider than its table', () => {
    const grid = gridOf([[cellOf([], 9)], [cellOf([]), cellOf([]), cellOf([]), cellOf([])]], 3)
    expect(grid.map((row) => row.length)).toEqual([1, 3])
  })
})

import { cellOf, textRun, type Block, type Report, type TableBlock } from '#reports/model.ts'

/** Plain data of a report of about twenty pages: headings, paragraphs and a table of 1,600 cells. */
export type PlainReport = {
  readonly title: string
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[]
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const sentence = (section: number, paragraph: number): string =>
  `本街道围绕第${section}项年度任务组织实施，完成巡查${120 + paragraph}次，支出${(300 + section * 7 + paragraph).toFixed(2)}万元，` +
  '各项指标按季度核对，问题逐条登记并限期整改，资料归档备查。'

export const plainReport = (): PlainReport => ({
  title: '某街道办事处部门整体支出绩效自评报告',
  sections: Array.from({ length: 10 }, (_, section) => ({
    heading: `第${section + 1}部分 年度任务完成情况`,
    paragraphs: Array.from({ length: 4 }, (_paragraph, paragraph) => sentence(section, paragraph).repeat(3)),
  })),
  header: ['序号', '项目', '预算（万元）', '支出（万元）', '执行率', '目标', '完成情况', '说明'],
  rows: Array.from({ length: 200 }, (_, row) => [
    String(row + 1),
    `项目${row + 1}`,
    (1000 + row).toFixed(2),
    (990 + row).toFixed(2),
    `${(((990 + row) / (1000 + row)) * 100).toFixed(2)}%`,
    '≥95%',
    '按期完成',
    `见附件${row + 1}`,
  ]),
})

const tableOf = ({ header, rows }: PlainReport): TableBlock => ({
  kind: 'table',
  caption: '项目支出情况表',
  widths: header.map(() => 1),
  alignments: header.map(() => 'center'),
  header: [header.map((text) => cellOf([textRun(text)]))],
  rows: rows.map((cells) => cells.map((text) => cellOf([textRun(text)]))),
  orientation: 'portrait',
})

/** The same data as our report model. */
export const modelOf = (plain: PlainReport): Report => ({
  outline: 'bench',
  label: '',
  title: [textRun(plain.title)],
  blocks: [
    ...plain.sections.flatMap(({ heading, paragraphs }): Block[] => [
      { kind: 'heading', level: 1, number: '', runs: [textRun(heading)] },
      ...paragraphs.map((text): Block => ({ kind: 'paragraph', style: 'body', runs: [textRun(text)] })),
    ]),
    tableOf(plain),
  ],
  attachments: [],
  unbound: [],
  wanted: [],
})

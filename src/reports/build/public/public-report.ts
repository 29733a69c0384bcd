import type { DraftFiling } from '#domain/filing/draft.ts'
import { textRun, type Block, type Chart, type Report, type Run, type TableBlock, type TableCell } from '../../model.ts'
import type { SentencePattern } from '../../outline.ts'
import { sentencesRuns } from '../sentences.ts'
import { publicCharts } from './charts.ts'
import { maskPersonal } from './mask-personal.ts'

const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, number: '', runs: [textRun(text)] })

const money: readonly SentencePattern[] = [
  {
    lead: '{{year}}年，',
    clauses: ['{{short}}安排预算{{annual-budget}}', '实际支出{{execution}}', '预算执行率{{rate:execution}}'],
  },
  { lead: '', clauses: ['支出{{change:execution}}，{{growth:execution}}'] },
  { lead: '其中，', clauses: ['基本支出{{execution.basic}}', '项目支出{{execution.project}}'] },
]

const results: readonly SentencePattern[] = [
  {
    lead: '全年设定',
    clauses: ['绩效目标{{count:goals}}', '绩效指标{{count:indicators}}', '列出项目{{count:projects}}'],
  },
  { lead: '部门自评', clauses: ['得分{{score}}', '等级为“{{grade}}”', '得分{{change:score}}'] },
]

const paragraph = (runs: readonly Run[]): readonly Block[] =>
  runs.length === 0 ? [] : [{ kind: 'paragraph', style: 'body', runs }]

const withoutStop = (text: string): string => text.trim().replace(/[。；]$/u, '')

const listed = (lead: string, texts: readonly string[]): readonly Run[] =>
  texts.length === 0
    ? []
    : [
        textRun(
          `${lead}${texts.map((text, index) => `${texts.length > 1 ? `（${index + 1}）` : ''}${withoutStop(text)}`).join('；')}。`,
        ),
      ]

const part = (title: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [heading(2, title), ...blocks]

const summary = (draft: DraftFiling): readonly Block[] => [
  heading(1, '摘要'),
  ...part('钱花了多少', [...paragraph(sentencesRuns(draft, money)), ...publicCharts(draft)]),
  ...part('事办得怎样', [
    ...paragraph(sentencesRuns(draft, results)),
    ...paragraph(listed('年度重点工作：', draft.tasks)),
  ]),
  ...part('还有哪些不足', [
    ...paragraph(listed('自评查找的问题：', draft.problems)),
    ...paragraph(listed('改进措施：', draft.measures)),
  ]),
]

/** Neighbouring texts are looked at together: a name and its telephone may stand in two pieces. */
const maskedRuns = (runs: readonly Run[]): readonly Run[] => {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (run.kind === 'text' && last?.kind === 'text') joined[joined.length - 1] = textRun(last.text + run.text)
    else joined.push(run)
  }
  return joined.map((run) => (run.kind === 'text' ? textRun(maskPersonal(run.text)) : run))
}

const maskedCells = (rows: readonly (readonly TableCell[])[]): readonly (readonly TableCell[])[] =>
  rows.map((row) => row.map((cell) => ({ ...cell, runs: maskedRuns(cell.runs) })))

const maskedChart = (chart: Chart): Chart => ({
  ...chart,
  summary: maskPersonal(chart.summary),
  categories: chart.categories.map(maskPersonal),
})

const maskedTable = (table: TableBlock): TableBlock => ({
  ...table,
  caption: maskPersonal(table.caption),
  header: maskedCells(table.header),
  rows: maskedCells(table.rows),
  ...(table.chart ? { chart: maskedChart(table.chart) } : {}),
})

const masked = (block: Block): Block =>
  block.kind === 'table' ? maskedTable(block) : { ...block, runs: maskedRuns(block.runs) }

/**
 * 公开稿: a readable summary with charts before the whole report, everything without personal data. The draft may
 * carry comparisons with last year (`withPrevious`); what is not known is left out of the summary, never guessed.
 */
export const publicReport = (report: Report, draft: DraftFiling): Report => ({
  ...report,
  outline: `${report.outline}-public`,
  label: '',
  title: maskedRuns(report.title),
  blocks: [...summary(draft), ...report.blocks].map(masked),
  attachments: report.attachments.map(maskPersonal),
})

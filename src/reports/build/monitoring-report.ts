import type { DraftFiling, DraftIndicator, DraftProject } from '#domain/filing/draft.ts'
import { percentOf } from '#domain/filing/draft-amount.ts'
import { absent, figureOf, isGiven, printDraftValue, type DraftValue } from '#domain/filing/draft-value.ts'
import { figureRun, gapRun, textRun, type Block, type Report, type Run, type TableBlock } from '../model.ts'
import { wantedOf } from '../wanted.ts'
import { bindParts, patternParts } from './bind-text.ts'
import { headingNumber } from './numbering.ts'
import { amountCell, neededCell, textCell, valueCell } from './tables/cells.ts'
import { indicatorName } from './tables/indicator-table.ts'

const heading = (ordinal: number, text: string): Block => ({
  kind: 'heading',
  level: 1,
  number: headingNumber(1, ordinal),
  runs: [textRun(text)],
})
const body = (runs: readonly Run[]): Block => ({ kind: 'paragraph', style: 'body', runs })

const extra = (row: DraftProject | DraftIndicator, key: string): DraftValue => row.more?.[key] ?? absent

const rate = (project: DraftProject): DraftValue => {
  const [spent, budget] = [figureOf(extra(project, 'monitored')), figureOf(project.budget) ?? figureOf(project.opening)]
  return (spent && budget && percentOf(spent, budget)) ?? absent
}

const monitored = ({ projects }: DraftFiling): readonly DraftProject[] =>
  projects.filter(
    (project) =>
      isGiven(extra(project, 'monitored')) || project.indicators.some((row) => isGiven(extra(row, 'monitored'))),
  )

const moneyTable = (draft: DraftFiling, projects: readonly DraftProject[]): TableBlock => ({
  kind: 'table',
  caption: '项目资金执行情况',
  widths: [34, 16, 18, 14, 18],
  alignments: ['left', 'right', 'right', 'right', 'right'],
  header: [['项目', '预算数', '监控期执行数', '执行率', '全年预计执行数'].map((name) => textCell(name))],
  rows: projects.map((project) => {
    const binding = `project:${draft.projects.indexOf(project) + 1}`
    return [
      textCell(project.name),
      amountCell(isGiven(project.budget) ? project.budget : project.opening, `${binding}.budget`, '万元'),
      amountCell(extra(project, 'monitored'), `${binding}.monitored`, '万元'),
      valueCell(rate(project), `${binding}.monitored-rate`),
      amountCell(extra(project, 'forecast'), `${binding}.forecast`, '万元'),
    ]
  }),
  orientation: 'portrait',
})

type Row = { readonly project: DraftProject; readonly indicator: DraftIndicator; readonly binding: string }

const indicatorRows = (draft: DraftFiling, projects: readonly DraftProject[]): readonly Row[] =>
  projects.flatMap((project) =>
    project.indicators.map((indicator, index) => ({
      project,
      indicator,
      binding: `project:${draft.projects.indexOf(project) + 1}.indicator:${index + 1}`,
    })),
  )

const indicatorTable = (rows: readonly Row[]): TableBlock => ({
  kind: 'table',
  caption: '绩效目标运行情况',
  widths: [20, 26, 14, 14, 14, 12],
  alignments: ['left', 'left', 'center', 'center', 'center', 'center'],
  header: [
    ['项目', '指标', '年度指标值', '监控期完成情况', '全年预计完成情况', '完成目标可能性'].map((name) =>
      textCell(name),
    ),
  ],
  rows: rows.map(({ project, indicator, binding }, index) => [
    ...(rows[index - 1]?.project === project ? [] : [textCell(project.name, 1, project.indicators.length)]),
    textCell(indicatorName(indicator)),
    valueCell(indicator.target, `${binding}.target`),
    neededCell(extra(indicator, 'monitored'), `${binding}.monitored`, '完成情况'),
    valueCell(extra(indicator, 'forecast'), `${binding}.forecast`),
    valueCell(extra(indicator, 'likelihood'), `${binding}.likelihood`),
  ]),
  orientation: 'portrait',
})

const likelihoods = ['确定能', '有可能', '完全不可能'] as const

/** 确定能完成的3项，有可能完成的1项: only those that occur. */
const likelihoodRuns = (rows: readonly Row[]): readonly Run[] => {
  const counted = likelihoods.flatMap((name) => {
    const count = rows.filter(({ indicator }) => printDraftValue(extra(indicator, 'likelihood')) === name).length
    return count === 0 ? [] : [`${name}完成的${count}项`]
  })
  const tail = counted.length === 0 ? '' : `，其中${counted.join('，')}`
  return [textRun('监控指标共'), figureRun(`${rows.length}项`, 'count:monitored'), textRun(`${tail}。`)]
}

const causes = (rows: readonly Row[]): readonly Block[] =>
  rows
    .filter(({ indicator }) => isGiven(extra(indicator, 'cause')))
    .map(({ project, indicator }, index) =>
      body([
        textRun(`${index + 1}.${project.name}“${indicator.name}”：${printDraftValue(extra(indicator, 'cause'))}。`),
      ]),
    )

const measures = ({ measures: said }: DraftFiling): readonly Block[] =>
  said.length === 0
    ? [body([gapRun('下一步措施')])]
    : said.map((text, index) => body([textRun(`${said.length > 1 ? `${index + 1}.` : ''}${text}`)]))

/** 绩效运行监控报告 from monitored amounts and indicators (财预〔2019〕136号); undefined where nothing was monitored. */
export const monitoringReport = (draft: DraftFiling): Report | undefined => {
  const projects = monitored(draft)
  if (projects.length === 0) return undefined
  const rows = indicatorRows(draft, projects)
  const title = bindParts(draft, patternParts('{{organisation}}{{year}}年度绩效运行监控报告'))
  const found = causes(rows)
  const blocks: readonly Block[] = [
    heading(1, '资金执行情况'),
    body([
      textRun('纳入监控的项目共'),
      figureRun(`${projects.length}个`, 'count:monitored-projects'),
      textRun('，资金执行情况如下。'),
    ]),
    { kind: 'paragraph', style: 'note', runs: [textRun('单位：万元')] },
    moneyTable(draft, projects),
    heading(2, '绩效目标运行情况'),
    ...(rows.length === 0 ? [body([gapRun('监控指标')])] : [body(likelihoodRuns(rows)), indicatorTable(rows)]),
    heading(3, '偏差原因分析'),
    ...(found.length === 0 ? [body([textRun('各项指标未填报偏差原因。')])] : found),
    heading(4, '下一步措施'),
    ...measures(draft),
  ]
  return {
    outline: 'monitoring',
    label: '',
    title,
    blocks,
    attachments: [],
    unbound: [],
    wanted: wantedOf(title, blocks),
  }
}

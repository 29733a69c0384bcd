import { compare, printDecimal, sum, type Decimal } from '#domain/number/decimal.ts'
import type { DraftFiling } from '#domain/filing/draft.ts'
import { findAmount } from '#domain/filing/draft-amount.ts'
import { inTenThousands } from '../../forms/form-cells.ts'
import { cellOf, figureRun, textRun, type Chart, type TableBlock } from '../../model.ts'

/** One line of a chart: its name, and a figure in 万元 for each series with the fact it comes from. */
type Line = {
  readonly name: string
  readonly figures: readonly { readonly value: Decimal | undefined; readonly binding: string }[]
}

const yuan = '万元'

/** The largest first, the rest of a long list left to the report's own table. */
const mostLines = 10

const sentenceOf = (title: string, series: readonly string[], lines: readonly Line[]): string => {
  const parts = lines.map(({ name, figures }) => {
    const said = figures.flatMap(({ value }, index) =>
      value ? [`${series[index] ?? ''}${printDecimal(value)}${yuan}`] : [],
    )
    return `${name}${said.join('、')}`
  })
  return `${title}：${parts.join('；')}。`
}

const chartOf = (title: string, series: readonly string[], lines: readonly Line[]): Chart => ({
  form: 'bar',
  title,
  unit: yuan,
  summary: sentenceOf(title, series, lines),
  categories: lines.map(({ name }) => name),
  series: series.map((name, index) => ({ name, values: lines.map(({ figures }) => figures[index]?.value) })),
})

/** The table says what the chart shows, figure for figure. */
const tableOf = (title: string, series: readonly string[], lines: readonly Line[]): TableBlock => ({
  kind: 'table',
  caption: title,
  widths: [40, ...series.map(() => 60 / series.length)],
  alignments: ['left', ...series.map(() => 'right' as const)],
  header: [[cellOf([textRun('项目')]), ...series.map((name) => cellOf([textRun(`${name}（${yuan}）`)]))]],
  rows: lines.map(({ name, figures }) => [
    cellOf([textRun(name)]),
    ...figures.map(({ value, binding }) => cellOf(value ? [figureRun(printDecimal(value), binding)] : [])),
  ]),
  orientation: 'portrait',
  chart: chartOf(title, series, lines),
})

const drawn = (title: string, series: readonly string[], lines: readonly Line[]): readonly TableBlock[] => {
  const filled = lines.filter(({ figures }) => figures.some(({ value }) => value))
  // Only series that say something, and at least two bars: one bar alone is a sentence.
  const used = series.flatMap((_, index) => (filled.some(({ figures }) => figures[index]?.value) ? [index] : []))
  const kept = filled.map(({ name, figures }) => ({ name, figures: used.flatMap((index) => figures[index] ?? []) }))
  const bars = kept.flatMap(({ figures }) => figures.filter(({ value }) => value)).length
  return bars < 2
    ? []
    : [
        tableOf(
          title,
          used.flatMap((index) => series[index] ?? []),
          kept,
        ),
      ]
}

const figure = (draft: DraftFiling, keys: readonly string[]): Line['figures'][number] => {
  const found = keys.flatMap((key) => {
    const value = findAmount(draft, key)
    const amount = value && inTenThousands(value)
    return amount ? [{ value: amount, binding: key }] : []
  })
  return found[0] ?? { value: undefined, binding: '' }
}

const amountLine = (draft: DraftFiling, name: string, line: string): Line => ({
  name,
  figures: [
    figure(
      draft,
      ['annual-budget', 'budget', 'opening-budget'].map((stage) => `${stage}${line}`),
    ),
    figure(
      draft,
      ['execution', 'final-account'].map((stage) => `${stage}${line}`),
    ),
  ],
})

const both = ['预算数', '执行数']

const sources: readonly (readonly [string, string])[] = [
  ['一般公共预算', '.general-budget'],
  ['政府性基金预算', '.government-fund'],
  ['国有资本经营预算', '.state-capital'],
  ['社会保险基金预算', '.social-insurance'],
  ['财政专户管理资金', '.special-account'],
  ['其他资金', '.other'],
]

const spent = ({ figures }: Line): Decimal => sum(figures.slice(-1).flatMap(({ value }) => value ?? []))

const projectLines = ({ projects }: DraftFiling): readonly Line[] =>
  projects
    .map((project, index): Line => ({
      name: project.name,
      figures: [
        { value: inTenThousands(project.budget), binding: `project:${index + 1}.budget` },
        { value: inTenThousands(project.actual), binding: `project:${index + 1}.actual` },
      ],
    }))
    .toSorted((a, b) => compare(spent(b), spent(a)))
    .slice(0, mostLines)

/** Where the money came from, what it was spent on, and the largest projects, each as chart and table. */
export const publicCharts = (draft: DraftFiling): readonly TableBlock[] => [
  ...drawn('支出总额', both, [amountLine(draft, '部门整体支出', '')]),
  ...drawn(
    '按资金来源的支出',
    both,
    sources.map(([name, line]) => amountLine(draft, name, line)),
  ),
  ...drawn('按支出性质的支出', both, [
    amountLine(draft, '基本支出', '.basic'),
    amountLine(draft, '项目支出', '.project'),
  ]),
  ...drawn(`主要项目支出`, both, projectLines(draft)),
]

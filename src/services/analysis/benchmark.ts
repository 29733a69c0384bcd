import { quarterOf, quartilesOf } from '#domain/analysis/quartiles.ts'
import { benchmarkSentence } from '#domain/analysis/sentences.ts'
import type { Decimal } from '#domain/number/decimal.ts'
import { percentOf, ratioOf } from '#domain/number/ratio.ts'
import { halfUp } from '#domain/number/rounding.ts'
import { words, type Words } from '#domain/words/words.ts'
import {
  listBenchmarks,
  listBenchmarkValues,
  type Benchmark,
  type BenchmarkRecord,
} from '#store/queries/analysis-result.ts'
import type { Context } from '../context.ts'
import type { AnalysisChart, AnalysisTable } from './analysis.ts'
import type { Maker } from './make-analysis.ts'
import { columnOf, common, nameOf, numberCell, recordsOf, type RecordsSpec } from './parts.ts'

const five = [
  { id: 'low', name: words('最低', 'lowest') },
  { id: 'lower', name: words('下四分位', 'lower quarter') },
  { id: 'median', name: words('中位数', 'median') },
  { id: 'upper', name: words('上四分位', 'upper quarter') },
  { id: 'high', name: words('最高', 'highest') },
] as const

const columns = [
  columnOf('indicator', words('指标', 'indicator'), 'text'),
  columnOf('unit', words('计量单位', 'unit'), 'text'),
  columnOf('organisations', words('单位数', 'organisations'), 'int'),
  ...five.map(({ id, name }) => columnOf(id, name, 'number')),
]
const recordColumns = [
  common.year,
  common.organisation,
  columnOf('indicator', words('指标', 'indicator'), 'text'),
  columnOf('target', words('目标值', 'target'), 'number'),
  columnOf('value', words('完成值', 'result'), 'number'),
  columnOf('quarter', words('四分位（1最低）', 'quarter (1 is lowest)'), 'int'),
]

const mostIndicators = 30
/** More boxes than these cannot be read. */
const mostBoxes = 12

/** How an indicator is named in an address. */
const keyOf = ({ name, unit }: Benchmark): string => `${name}|${unit}`
const labelOf = ({ name, unit }: Benchmark): string => (unit === '' ? name : `${name}（${unit}）`)

const tableOf = (items: readonly Benchmark[]): AnalysisTable => ({
  columns,
  rows: items.map((item) => [
    item.name,
    item.unit,
    String(item.organisations),
    ...five.map(({ id }) => numberCell(item[id])),
  ]),
})

/** Indicators have different units: what can be drawn beside each other is how far values are from the median. */
const relative = (value: Decimal, { median }: Benchmark): Decimal | null => {
  const ratio = ratioOf(value, median)
  return ratio ? percentOf(ratio, { decimals: 1, rounding: halfUp }) : null
}

const chartOf = (items: readonly Benchmark[]): AnalysisChart => ({
  kind: 'boxes',
  x: words('指标', 'Indicator'),
  y: words('完成值（以中位数为100）', 'Result (median = 100)'),
  categories: items.map((item) => ({ id: keyOf(item), name: words(labelOf(item), labelOf(item)) })),
  series: five.map(({ id, name }) => ({ id, name, values: items.map((item) => relative(item[id], item)) })),
  points: [],
})

const sentenceOf = (first: Benchmark | undefined, count: number): Words =>
  benchmarkSentence({
    indicators: count,
    name: first?.name ?? '',
    unit: first?.unit ?? '',
    organisations: first?.organisations ?? 0,
    lower: first?.lower,
    upper: first?.upper,
  })

const recordsSpec = (
  ctx: Context,
  chosen: Benchmark | undefined,
  values: readonly BenchmarkRecord[],
): RecordsSpec<BenchmarkRecord> => {
  const quartiles = quartilesOf(values.map(({ value }) => value))
  return {
    columns: recordColumns,
    cells: ({ year, organisationId, target, value }) => [
      String(year),
      nameOf(ctx, organisationId),
      chosen ? labelOf(chosen) : null,
      numberCell(target),
      numberCell(value),
      quartiles ? String(quarterOf(value, quartiles)) : null,
    ],
    link: ({ id }) => ({ noun: 'goal', id }),
  }
}

/** Where units stand on indicators that several of them have. */
export const analyseBenchmark: Maker = async (ctx, tx, { scope, asked, limit }) => {
  const { items, count } = await listBenchmarks(tx, scope, { limit: mostIndicators })
  const chosen = items.find((item) => keyOf(item) === asked.part) ?? items[0]
  const values = chosen ? await listBenchmarkValues(tx, scope, { ...chosen, limit: limit + 1 }) : []
  return {
    sentence: sentenceOf(items[0], count),
    chart: chartOf(items.slice(0, mostBoxes)),
    table: tableOf(items),
    records: recordsOf(values, limit, recordsSpec(ctx, chosen, values)),
  }
}

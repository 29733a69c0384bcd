import { compare, isNegative, maximum, parseDecimal, toNumber, zero, type Decimal } from '#domain/number/decimal.ts'
import type { PublishedBlock } from '#services/disclosure/publication-content.ts'
import { inTenThousand, grouped } from './figures.ts'
import { printDecimal } from '#domain/number/decimal.ts'
import { html, type Markup } from './markup.ts'

export type PublishedTable = Extract<PublishedBlock, { readonly kind: 'table' }>

/** A table of amounts as bars: every bar with its figure as text, all in 万元. */
export type TableChart = {
  readonly title: string
  readonly series: readonly string[]
  readonly lines: readonly { readonly name: string; readonly values: readonly (Decimal | undefined)[] }[]
}

const mostLines = 12
const mostSeries = 2
const sums = new Set(['合计', '总计', '小计'])

type Column = { readonly at: number; readonly name: string; readonly unit: string }

/** “执行数（万元）”: only a column that says its unit is known to hold amounts. */
const amountColumns = (header: readonly string[]): readonly Column[] =>
  header.flatMap((text, at) => {
    const [, name = '', unit = ''] = /^(.{1,20})（(元|万元)）$/u.exec(text) ?? []
    return at > 0 && unit !== '' ? [{ at, name, unit }] : []
  })

const amountIn = (row: readonly string[], { at, unit }: Column): Decimal | undefined => {
  const value = parseDecimal((row[at] ?? '').replaceAll(',', ''))
  if (!value || isNegative(value)) return undefined
  return unit === '元' ? inTenThousand(value) : value
}

const largest = (values: readonly (Decimal | undefined)[]): Decimal =>
  values.reduce<Decimal>((most, value) => (value ? maximum(most, value) : most), zero)

const linesOf = ({ rows }: PublishedTable, columns: readonly Column[]): TableChart['lines'] =>
  rows
    .map((row) => ({ name: row[0] ?? '', values: columns.map((column) => amountIn(row, column)) }))
    .filter(({ name, values }) => name !== '' && !sums.has(name) && values.some((value) => value))
    .toSorted((a, b) => compare(largest(b.values), largest(a.values)))

/** The chart of a table of amounts; undefined where it is no such table, or one bar would be all there is. */
export const chartOf = (table: PublishedTable): TableChart | undefined => {
  const [header] = table.header
  if (!header || table.header.length !== 1 || table.caption === '') return undefined
  const columns = amountColumns(header).slice(-mostSeries)
  const lines = linesOf(table, columns)
  if (lines.length * columns.length < 2) return undefined
  return { title: table.caption, series: columns.map(({ name }) => name), lines: lines.slice(0, mostLines) }
}

const bar = (value: Decimal | undefined, most: number, series: number): Markup => {
  if (!value) return html``
  const share = ((toNumber(value) / most) * 100).toFixed(2)
  // The width is an attribute of the drawing: the policy allows no styles in the page.
  return html`<svg class="bar" aria-hidden="true" focusable="false">
    <rect class="bar-${series + 1}" width="${share}%" height="100%" rx="2" />
  </svg>`
}

const figureText = (value: Decimal | undefined): string => (value ? grouped(printDecimal(value)) : '—')

/** Bars beside their figures: the words say everything the picture shows. */
export const drawChart = ({ title, series, lines }: TableChart): Markup => {
  const most = toNumber(largest(lines.flatMap(({ values }) => values))) || 1
  const rows = lines.map(
    ({ name, values }) =>
      html`<div class="chart-line">
        <dt>${name}</dt>
        ${values.map((value, at) => html`<dd>${bar(value, most, at)}<span>${series[at]}${figureText(value)}</span></dd>`)}
      </div>`,
  )
  return html`<figure class="chart" lang="zh-CN">
    <figcaption>${title}（万元）</figcaption>
    <dl>${rows}</dl>
  </figure>`
}

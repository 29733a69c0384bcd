import type { EChartsCoreOption } from 'echarts/core'
import { toNumber, type Decimal } from '#domain/number/decimal.ts'
import type { Words } from '#domain/words/words.ts'
import type { Palette } from './chart-palette.ts'
import type { Chart } from './queries.ts'

/** How a picture is drawn: for whom, in which colours, how large. */
export type Drawing = {
  readonly say: (text: Words) => string
  readonly palette: Palette
  /** Pixels of the letters. */
  readonly fontSize: number
  /** Pixels left free at the top, for a title. */
  readonly top: number
  readonly width: number
}

const numberOf = (value: Decimal | null | undefined): number | null => (value ? toNumber(value) : null)

/** Told apart without colour as well. */
const symbols = ['circle', 'diamond', 'triangle', 'rect', 'pin', 'arrow'] as const

const axisText = ({ palette, fontSize }: Drawing) => ({ color: palette.faint, fontSize })

const valueAxis = (name: string, drawing: Drawing) => ({
  type: 'value',
  name,
  nameTextStyle: { ...axisText(drawing), align: 'left' },
  axisLabel: axisText(drawing),
  splitLine: { lineStyle: { color: drawing.palette.line } },
})

/** Long names lie beside the bars rather than over each other below them; so they do where there is little room. */
export const isLying = ({ kind }: Chart, width: number): boolean =>
  kind === 'stack' || kind === 'boxes' || (kind === 'columns' && width < 520)

/** Names break rather than lie over each other. */
const categoryAxis = (chart: Chart, drawing: Drawing) => {
  const room = (drawing.width - 90) / Math.max(1, chart.categories.length) - 8
  return {
    type: 'category',
    data: chart.categories.map(({ name }) => drawing.say(name)),
    axisLabel: {
      ...axisText(drawing),
      interval: 0,
      width: isLying(chart, drawing.width) ? Math.min(180, drawing.width * 0.3) : Math.max(48, room),
      overflow: 'break',
      lineHeight: drawing.fontSize * 1.3,
    },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: drawing.palette.line } },
  }
}

/** Nothing is said of nothing: bars of 0 are not there. */
const labelOf = ({ value }: { readonly value: unknown }): string =>
  typeof value === 'number' && value !== 0 ? String(value) : ''

const bars = (chart: Chart, drawing: Drawing) =>
  chart.series.map(({ name, values }) => ({
    type: 'bar',
    name: drawing.say(name),
    ...(chart.kind === 'stack' ? { stack: 'all' } : { barGap: '10%' }),
    barMaxWidth: 44,
    data: values.map(numberOf),
    label: {
      show: chart.kind === 'columns',
      position: isLying(chart, drawing.width) ? 'right' : 'top',
      color: drawing.palette.ink,
      fontSize: drawing.fontSize,
      formatter: labelOf,
    },
  }))

const boxes = ({ series, categories }: Chart, { palette }: Drawing) => [
  {
    type: 'boxplot',
    itemStyle: { color: palette.ground, borderColor: palette.series[0], borderWidth: 2 },
    data: categories.map((_, at) => series.map(({ values }) => numberOf(values[at]))),
  },
]

const smallest = 7
const widest = 22

const points = (chart: Chart, { say }: Drawing) =>
  chart.series.map(({ id, name }, at) => ({
    type: 'scatter',
    name: say(name),
    symbol: symbols[at % symbols.length],
    data: chart.points
      .filter(({ series }) => series === id)
      .map((point) => ({
        value: [numberOf(point.x), numberOf(point.y)],
        symbolSize: smallest + ((numberOf(point.size) ?? 0) / 100) * (widest - smallest),
        name: point.name,
      })),
    itemStyle: { opacity: 0.75 },
  }))

/** Further out than this a box says nothing more. */
const farthest = 300

type Range = { readonly min: number; readonly max: number }
/** Per cent in tens, with a little room: a hundredth of a point is no difference worth a picture. */
const tens = {
  min: ({ min }: Range): number => Math.max(0, Math.floor((min - 5) / 10) * 10),
  max: ({ max }: Range): number => Math.max(100, Math.ceil(max / 10) * 10),
}

const pointAxes = (chart: Chart, drawing: Drawing) => {
  const x = { ...valueAxis(drawing.say(chart.x), drawing), ...tens, nameLocation: 'middle', nameGap: 28 }
  const y = { ...valueAxis(drawing.say(chart.y), drawing), ...tens }
  return { xAxis: { ...x, nameTextStyle: axisText(drawing) }, yAxis: y }
}

const farthestOf = ({ max }: Range): number => Math.min(farthest, Math.ceil(max / 10) * 10)

const axesOf = (chart: Chart, drawing: Drawing) => {
  if (chart.kind === 'points') return pointAxes(chart, drawing)
  const axis = valueAxis(drawing.say(chart.y), drawing)
  const values = chart.kind === 'boxes' ? { ...axis, max: farthestOf } : axis
  const names = categoryAxis(chart, drawing)
  return isLying(chart, drawing.width)
    ? { xAxis: { ...values, name: '' }, yAxis: { ...names, inverse: true } }
    : { xAxis: names, yAxis: values }
}

const seriesOf = (chart: Chart, drawing: Drawing) => {
  if (chart.kind === 'points') return points(chart, drawing)
  return chart.kind === 'boxes' ? boxes(chart, drawing) : bars(chart, drawing)
}

/** The picture as the library wants it: nothing moves, every bar says its figure. */
export const chartOptions = (chart: Chart, drawing: Drawing): EChartsCoreOption => {
  const { palette, fontSize, top } = drawing
  const hasLegend = chart.kind !== 'boxes' && chart.series.length > 1
  return {
    animation: false,
    color: [...palette.series],
    textStyle: { fontFamily: palette.font, fontSize },
    grid: {
      left: 12,
      right: 24,
      top: top + (hasLegend ? 64 : 36),
      bottom: chart.kind === 'points' ? 32 : 16,
      containLabel: true,
    },
    legend: hasLegend
      ? { top, left: 0, itemWidth: 14, itemHeight: 14, textStyle: { color: palette.ink, fontSize } }
      : { show: false },
    ...axesOf(chart, drawing),
    series: seriesOf(chart, drawing),
  }
}

/** Pixels a picture is high: one lying has a line for each category. */
export const chartHeight = (chart: Chart, width: number): number => {
  if (!isLying(chart, width)) return width < 520 ? 280 : 360
  const line = chart.kind === 'columns' ? 14 + 20 * chart.series.length : 34
  return 96 + line * chart.categories.length
}

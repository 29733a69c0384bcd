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

/** Long names break rather than lie over each other. */
const categoryAxis = (chart: Chart, drawing: Drawing) => ({
  type: 'category',
  data: chart.categories.map(({ name }) => drawing.say(name)),
  axisLabel: {
    ...axisText(drawing),
    interval: 0,
    width: Math.max(48, (drawing.width - 90) / Math.max(1, chart.categories.length) - 8),
    overflow: 'break',
    lineHeight: drawing.fontSize * 1.3,
  },
  axisTick: { show: false },
  axisLine: { lineStyle: { color: drawing.palette.line } },
})

const bars = (chart: Chart, drawing: Drawing) =>
  chart.series.map(({ name, values }) => ({
    type: 'bar',
    name: drawing.say(name),
    ...(chart.kind === 'stack' ? { stack: 'all' } : { barGap: '10%' }),
    barMaxWidth: 44,
    data: values.map(numberOf),
    label: {
      show: chart.kind === 'columns',
      position: 'top',
      color: drawing.palette.ink,
      fontSize: drawing.fontSize,
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

const axesOf = (chart: Chart, drawing: Drawing) => {
  const y = valueAxis(drawing.say(chart.y), drawing)
  if (chart.kind === 'points') {
    const x = { ...valueAxis(drawing.say(chart.x), drawing), nameLocation: 'middle', nameGap: 28, scale: true }
    return { xAxis: { ...x, nameTextStyle: axisText(drawing) }, yAxis: { ...y, scale: true } }
  }
  const limit = ({ max }: { max: number }): number => Math.min(farthest, Math.ceil(max / 10) * 10)
  return { xAxis: categoryAxis(chart, drawing), yAxis: chart.kind === 'boxes' ? { ...y, max: limit } : y }
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
    grid: { left: 12, right: 24, top: top + (hasLegend ? 64 : 36), bottom: 16, containLabel: true },
    legend: hasLegend
      ? { top, left: 0, itemWidth: 14, itemHeight: 14, textStyle: { color: palette.ink, fontSize } }
      : { show: false },
    ...axesOf(chart, drawing),
    series: seriesOf(chart, drawing),
  }
}

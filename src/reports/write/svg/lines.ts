import { printDecimal } from '#domain/number/decimal.ts'
import type { Chart } from '../../model.ts'
import { at, chartWidth, colourOf, framed, headHeight, numberOf, text, valuesOf, wrapped } from './chart-frame.ts'

const margin = 60
const plotHeight = 220
const height = headHeight + plotHeight + 60

type Point = { readonly x: number; readonly y: number; readonly words: string }

/** Points of a line, cut where a category has no figure: a gap is no figure of 0. */
const pieces = (chart: Chart, series: number): readonly (readonly Point[])[] => {
  const all = valuesOf(chart)
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)]
  const step = (chartWidth - 2 * margin) / Math.max(1, chart.categories.length - 1)
  const lines: Point[][] = [[]]
  for (const [index, value] of (chart.series[series]?.values ?? []).entries()) {
    const number = numberOf(value)
    if (!value || number === undefined) lines.push([])
    else
      lines.at(-1)?.push({
        x: margin + index * step,
        y: headHeight + 20 + (1 - (number - low) / (high - low || 1)) * (plotHeight - 20),
        words: printDecimal(value),
      })
  }
  return lines.filter((line) => line.length > 0)
}

const drawn = (line: readonly Point[], series: number): string => {
  const path = line.map(({ x, y }) => `${at(x)},${at(y)}`).join(' ')
  const colour = colourOf(series)
  const marks = line.map(
    ({ x, y, words }) =>
      `<circle cx="${at(x)}" cy="${at(y)}" r="4" fill="${colour}"/>${text(x, y - 9, { words, anchor: 'middle', size: 12 })}`,
  )
  return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2.5"/>${marks.join('')}`
}

/** Lines over the categories (years, months) with every point labelled. */
export const lineChart = (chart: Chart): string => {
  const step = (chartWidth - 2 * margin) / Math.max(1, chart.categories.length - 1)
  const axis = `<line x1="${margin - 20}" y1="${headHeight + plotHeight}" x2="${chartWidth - margin + 20}" y2="${headHeight + plotHeight}" stroke="#888"/>`
  const names = chart.categories.map((name, index) =>
    wrapped(name, 7)
      .map((line, row) =>
        text(margin + index * step, headHeight + plotHeight + 20 + row * 15, { words: line, anchor: 'middle' }),
      )
      .join(''),
  )
  const lines = chart.series.flatMap((_, index) => pieces(chart, index).map((line) => drawn(line, index)))
  return framed(chart, height, axis + names.join('') + lines.join(''))
}

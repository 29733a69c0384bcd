import { printDecimal } from '#domain/number/decimal.ts'
import type { Chart } from '../../model.ts'
import { at, chartWidth, colourOf, framed, headHeight, numberOf, text, valuesOf, wrapped } from './chart-frame.ts'

const left = 170
const right = 110
const barHeight = 18
const gap = 16
const charactersALine = 11

type Scale = (value: number) => number

const scaleOf = (chart: Chart): Scale => {
  const values = valuesOf(chart)
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const span = high - low || 1
  return (value) => left + ((value - low) / span) * (chartWidth - left - right)
}

const bars = (chart: Chart, category: number, y: number): string => {
  const scale = scaleOf(chart)
  return chart.series
    .map(({ values }, index) => {
      const value = values[category]
      const number = numberOf(value)
      if (!value || number === undefined) return text(left + 6, y + index * barHeight + 13, { words: '—' })
      const [from, to] = [Math.min(scale(0), scale(number)), Math.max(scale(0), scale(number))]
      const top = y + index * barHeight
      return `<rect x="${at(from)}" y="${at(top)}" width="${at(Math.max(1, to - from))}" height="${barHeight - 3}" fill="${colourOf(index)}"/>${text(to + 6, top + 12, { words: printDecimal(value), size: 12 })}`
    })
    .join('')
}

const label = (name: string, middle: number): string => {
  const lines = wrapped(name, charactersALine)
  return lines
    .map((line, index) =>
      text(left - 10, middle + 5 + (index - (lines.length - 1) / 2) * 15, { words: line, anchor: 'end' }),
    )
    .join('')
}

/** Lying bars, one group a category: long Chinese names stand beside them, every bar with its figure. */
export const barChart = (chart: Chart): string => {
  const group = Math.max(34, chart.series.length * barHeight)
  const body = chart.categories.map((name, index) => {
    const y = headHeight + index * (group + gap)
    return label(name, y + group / 2) + bars(chart, index, y + (group - chart.series.length * barHeight) / 2)
  })
  const bottom = headHeight + chart.categories.length * (group + gap)
  const axis = scaleOf(chart)(0)
  const line = `<line x1="${at(axis)}" y1="${headHeight - 4}" x2="${at(axis)}" y2="${at(bottom - gap + 4)}" stroke="#888"/>`
  return framed(chart, bottom, line + body.join(''))
}

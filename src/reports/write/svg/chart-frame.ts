import { toNumber, type Decimal } from '#domain/number/decimal.ts'
import type { Chart } from '../../model.ts'
import { escapeXml } from '../xml.ts'

/** Width of every chart; all lengths are in its units and scale with the page. */
export const chartWidth = 720
export const headHeight = 64

/** Told apart by lightness as well as by colour, so that they stay apart in grey. */
const colours = ['#1f4e79', '#e0912f', '#7f8c99', '#5a9367'] as const
export const colourOf = (series: number): string => colours[series % colours.length] ?? colours[0]

export const at = (value: number): string => value.toFixed(1)

export const text = (
  x: number,
  y: number,
  { words, anchor = 'start', size = 13 }: { words: string; anchor?: 'start' | 'middle' | 'end'; size?: number },
): string => `<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}" font-size="${size}">${escapeXml(words)}</text>`

/** A name in lines of at most `most` characters, two lines at most. */
export const wrapped = (name: string, most: number): readonly string[] => {
  const characters = Array.from(name)
  if (characters.length <= most) return [name]
  const second = characters.slice(most)
  return [
    characters.slice(0, most).join(''),
    second.length > most ? `${second.slice(0, most - 1).join('')}…` : second.join(''),
  ]
}

export const valuesOf = ({ series }: Chart): readonly number[] =>
  series.flatMap(({ values }) => values.flatMap((value) => (value ? [toNumber(value)] : [])))

export const numberOf = (value: Decimal | undefined): number | undefined => value && toNumber(value)

const legend = ({ series, unit }: Chart): string => {
  let x = 16
  const names = series.map(({ name }, index) => {
    const mark = `<rect x="${at(x)}" y="38" width="12" height="12" fill="${colourOf(index)}"/>`
    const label = text(x + 18, 49, { words: name })
    x += 40 + Array.from(name).length * 13
    return mark + label
  })
  const unitText = unit === '' ? '' : text(chartWidth - 16, 49, { words: `单位：${unit}`, anchor: 'end' })
  return names.join('') + unitText
}

/** The picture around a chart: its name and its sentence for those who do not see it, title, legend, white ground. */
export const framed = (chart: Chart, height: number, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${chartWidth} ${at(height)}" width="${chartWidth}" height="${at(height)}" role="img" aria-label="${escapeXml(chart.title)}" lang="zh-CN" font-family="'Noto Sans CJK SC','Noto Sans SC','Microsoft YaHei',sans-serif" fill="#222"><title>${escapeXml(chart.title)}</title><desc>${escapeXml(chart.summary)}</desc><rect width="100%" height="100%" fill="#fff"/>${text(chartWidth / 2, 24, { words: chart.title, anchor: 'middle', size: 16 })}${legend(chart)}${body}</svg>`

import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { decimal, toDecimal } from '#domain/number/decimal.ts'
import type { Chart } from '../model.ts'
import { chartSvg } from './svg.ts'

const chart: Chart = {
  form: 'bar',
  title: '预算与执行',
  unit: '万元',
  summary: '预算100万元，执行90万元。',
  categories: ['一般公共预算财政拨款支出合计数', '其他<资金>'],
  series: [
    { name: '预算数', values: [toDecimal('100'), undefined] },
    { name: '执行数', values: [toDecimal('90.50'), toDecimal('-3')] },
  ],
}

const expectWellFormed = (xml: string): void => {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw new Error(error.message)
  })
  parser.write(xml).close()
}

describe('a chart', () => {
  it('has a name, a description, every figure as it is and no outside reference', () => {
    const svg = chartSvg(chart)
    expect(svg).toContain('role="img" aria-label="预算与执行"')
    expect(svg).toContain('<desc>预算100万元，执行90万元。</desc>')
    for (const figure of ['>100<', '>90.50<', '>-3<', '>—<', '其他&lt;资金&gt;']) expect(svg).toContain(figure)
    expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|<script|href/u)
  })

  it('breaks a line where a figure is missing instead of drawing a zero', () => {
    const line: Chart = {
      ...chart,
      form: 'line',
      categories: ['2020年', '2021年', '2022年'],
      series: [{ name: '支出', values: [toDecimal('1'), undefined, toDecimal('3')] }],
    }
    expect(chartSvg(line).match(/<polyline/gu)).toHaveLength(2)
  })

  it('is well-formed and the same each time, whatever its words and figures', () => {
    const value = fc.option(
      fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).map((units) => decimal(units, 2)),
      { nil: undefined },
    )
    fc.assert(
      fc.property(
        fc.constantFrom('bar' as const, 'line' as const),
        fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 5 }),
        fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 3 }),
        (form, categories, all) => {
          const any: Chart = {
            ...chart,
            form,
            categories,
            series: all.map((values, index) => ({ name: `列${index}`, values })),
          }
          expectWellFormed(chartSvg(any))
          expect(chartSvg(any)).toBe(chartSvg(any))
          expect(chartSvg(any)).not.toContain('NaN')
        },
      ),
      { numRuns: 60 },
    )
  })
})

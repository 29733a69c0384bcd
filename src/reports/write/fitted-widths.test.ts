import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellOf, textRun, type TableBlock } from '../model.ts'
import { fittedWidths } from './fitted-widths.ts'

const table = (widths: readonly number[], ...rows: readonly (readonly string[])[]): TableBlock => ({
  kind: 'table',
  caption: '',
  widths,
  alignments: widths.map(() => 'left'),
  header: [],
  rows: rows.map((row) => row.map((text) => cellOf([textRun(text)]))),
  orientation: 'portrait',
})
const rounded = (widths: readonly number[]): number[] => widths.map((width) => Math.round(width))

describe('widths of columns', () => {
  it('are the shares they were given where every number has room', () => {
    expect(rounded(fittedWidths(table([1, 3], ['1.5', '道路养护']), 400))).toEqual([100, 300])
  })

  it('are wide enough for the longest number, at the cost of the others', () => {
    expect(rounded(fittedWidths(table([1, 20, 19], ['123456.78', '长', '短']), 400))).toEqual([60, 174, 166])
  })

  it('keep a short head on one line where all heads can be', () => {
    const head = (texts: readonly string[]) => [texts.map((text) => cellOf([textRun(text)]))]
    const made = { ...table([9, 1], ['道路养护', '1.5']), header: head(['项目', '全年预计数']) }
    expect(rounded(fittedWidths(made, 400))).toEqual([340, 61])
    const long = { ...made, header: head(['项目', '全年预计执行数与监控期执行数之差额']) }
    expect(rounded(fittedWidths(long, 400))).toEqual([360, 40])
  })

  it('keep their shares where not all can have what they need', () => {
    const long = 'x'.repeat(90)
    expect(rounded(fittedWidths(table([1, 1, 2], [long, long, long]), 400))).toEqual([100, 100, 200])
  })

  it('leave merged cells out', () => {
    const merged = { ...table([1, 9]), rows: [[cellOf([textRun('2024-01-01/2024-12-31')], 2)]] }
    expect(rounded(fittedWidths(merged, 400))).toEqual([40, 360])
  })

  it('always make up the line', () => {
    const share = fc.integer({ min: 1, max: 40 })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(share, fc.stringMatching(/^[\d万]{0,12}$/u)), { minLength: 1, maxLength: 8 }),
        (made) => {
          const widths = fittedWidths(
            table(
              made.map(([width]) => width),
              made.map(([, text]) => text),
            ),
            442,
          )
          expect(widths.reduce((total, width) => total + width, 0)).toBeCloseTo(442, 6)
          expect(widths.every((width) => width > 0)).toBe(true)
        },
      ),
    )
  })
})

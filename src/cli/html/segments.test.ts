import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentsOf, type Mark } from './segments.ts'

const mark = (start: number, end: number, finding: number): Mark => ({ start, end, finding, place: 1 })
const shown = (line: { start: number; end: number }, marks: readonly Mark[]) =>
  segmentsOf(line, marks).map(({ start, end, findings, opens }) => [start, end, findings, opens.length])

describe('cutting a line at the marks', () => {
  it('leaves a line without marks whole', () => {
    expect(shown({ start: 5, end: 9 }, [])).toEqual([[5, 9, [], 0]])
  })

  it('cuts overlapping marks at every edge', () => {
    expect(shown({ start: 0, end: 10 }, [mark(2, 6, 1), mark(4, 8, 2)])).toEqual([
      [0, 2, [], 0],
      [2, 4, [1], 1],
      [4, 6, [1, 2], 1],
      [6, 8, [2], 0],
      [8, 10, [], 0],
    ])
  })

  it('continues a mark from the line before without opening it again', () => {
    expect(shown({ start: 10, end: 20 }, [mark(5, 12, 3)])).toEqual([
      [10, 12, [3], 0],
      [12, 20, [], 0],
    ])
  })

  it('opens an empty mark and covers nothing with it', () => {
    expect(shown({ start: 0, end: 4 }, [mark(2, 2, 1)])).toEqual([
      [0, 2, [], 0],
      [2, 4, [], 1],
    ])
  })

  it('covers the line exactly, whatever the marks', () => {
    const marks = fc.array(
      fc
        .tuple(fc.nat(30), fc.nat(10), fc.nat(5))
        .map(([start, length, finding]) => mark(start, start + length, finding)),
    )
    fc.assert(
      fc.property(marks, (given) => {
        const segments = segmentsOf({ start: 5, end: 25 }, given)
        expect(segments.at(0)?.start).toBe(5)
        expect(segments.at(-1)?.end).toBe(25)
        expect(segments.slice(1).every(({ start }, at) => start === segments[at]?.end)).toBe(true)
      }),
    )
  })
})

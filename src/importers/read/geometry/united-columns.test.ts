import { describe, expect, it } from 'vitest'
import { respanned, unitedColumns } from './united-columns.ts'

describe('the columns of a form over two pages', () => {
  it('are those of both, wherever the margin is', () => {
    const united = unitedColumns([0, 50, 100, 150, 200], [30, 81, 105, 129, 230])
    expect(united).toEqual({ xs: [0, 50, 75, 99, 150, 200], first: [0, 1, 3, 4, 5], second: [0, 1, 2, 3, 5] })
    expect(respanned({ column: 2, columns: 2 }, united?.second ?? [])).toEqual({ column: 2, columns: 3 })
  })

  it.each([
    ['another width', [0, 50, 100, 150], [0, 50, 100, 170]],
    ['one border in common', [0, 50, 120, 150], [0, 50, 80, 150]],
    ['too few of many in common', [0, 20, 40, 60, 80, 100], [0, 20, 40, 50, 70, 100]],
    ['two columns each', [0, 50, 100], [0, 50, 100]],
  ])('are not told from tables with %s', (_, a, b) => {
    expect(unitedColumns(a, b)).toBeUndefined()
  })
})

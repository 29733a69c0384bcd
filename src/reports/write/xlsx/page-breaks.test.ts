import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textValue, type Sheet, type SheetCell } from '../sheet.ts'
import { breaksXml, cutCells, planPages } from './page-breaks.ts'
import { rowHeights } from './row-heights.ts'

const cell = (row: number, column: number, rows = 1): SheetCell => ({
  row,
  column,
  rows,
  columns: 1,
  value: textValue('指标'),
  look: 'label',
})

const sheetOf = (groups: readonly number[], more: Partial<Sheet> = {}): Sheet => {
  const cells: SheetCell[] = []
  let row = 1
  for (const rows of groups) {
    cells.push(cell(row, 1, rows))
    for (let at = row; at < row + rows; at += 1) cells.push(cell(at, 2))
    row += rows
  }
  const common = { name: '表', widths: [20, 100], repeatRows: undefined, frozenRows: 0, filter: '' } as const
  return { ...common, orientation: 'landscape', cells, ...more }
}

const planOf = (sheet: Sheet) => planPages(sheet, rowHeights(sheet))

describe('the pages of a sheet', () => {
  it('are one where everything fits', () => {
    const plan = planOf(sheetOf([3, 3]))
    expect(plan.breaks).toEqual([])
    expect(breaksXml(plan)).toBe('')
    expect(cutCells(sheetOf([3, 3]), plan).size).toBe(0)
  })

  it('begin with a group rather than in the middle of one', () => {
    expect(planOf(sheetOf([10, 9, 10])).breaks).toEqual([20])
  })

  it('cut a group that is longer than a page, whose name then stands at its top', () => {
    const sheet = sheetOf([60])
    const plan = planOf(sheet)
    expect(plan.breaks.length).toBeGreaterThan(1)
    expect([...cutCells(sheet, plan)].map(({ rows }) => rows)).toEqual([60])
  })

  it('hold less where head rows are printed on each of them', () => {
    const plain = planOf(sheetOf(Array.from({ length: 120 }, () => 1)))
    const headed = planOf(
      sheetOf(
        Array.from({ length: 120 }, () => 1),
        { repeatRows: { from: 1, to: 4 } },
      ),
    )
    expect(headed.breaks[0]).toBe(plain.breaks[0])
    expect(headed.breaks.length).toBeGreaterThan(plain.breaks.length)
  })

  it('rise, and take every row, whatever the groups are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 70 }), { minLength: 1, maxLength: 30 }), (groups) => {
        const { breaks } = planOf(sheetOf(groups))
        const total = groups.reduce((sum, rows) => sum + rows, 0)
        expect(breaks).toEqual([...new Set(breaks)].toSorted((a, b) => a - b))
        for (const row of breaks) expect(row > 1 && row <= total).toBe(true)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { textValue, type Sheet } from '../sheet.ts'
import { mayBreak } from './page-height.ts'
import { rowHeights } from './row-heights.ts'
import { worksheetXml } from './worksheet.ts'

const sheetOf = (rows: number, more: Partial<Sheet> = {}): Sheet => ({
  name: '表',
  widths: [20, 100],
  orientation: 'landscape',
  repeatRows: undefined,
  frozenRows: 0,
  filter: '',
  cells: Array.from({ length: rows }, (_, index) => ({
    row: index + 1,
    column: 2,
    rows: 1,
    columns: 1,
    value: textValue('指标'),
    look: 'text',
  })),
  ...more,
})

const withGroup = (rows: number): Sheet => {
  const sheet = sheetOf(rows)
  const group = { row: 1, column: 1, rows, columns: 1, value: textValue('产出指标'), look: 'label' } as const
  return { ...sheet, cells: [group, ...sheet.cells] }
}

const mays = (sheet: Sheet): boolean => mayBreak(sheet, rowHeights(sheet))
const styleOfFirst = (xml: string): string | undefined => /<c r="A1" s="(\d+)"/u.exec(xml)?.[1]

describe('a sheet on paper', () => {
  it('goes over the end of a page once its rows are higher than that', () => {
    expect([mays(sheetOf(10)), mays(sheetOf(30))]).toEqual([false, true])
  })

  it('has more room on a page that stands, and where it is made small to fit the width', () => {
    expect(mays(sheetOf(30, { orientation: 'portrait' }))).toBe(false)
    expect(mays(sheetOf(30, { widths: [20, 400] }))).toBe(false)
  })

  it('says what a merged cell says at its top where a page may end in it', () => {
    expect(styleOfFirst(worksheetXml(withGroup(30)))).not.toBe(styleOfFirst(worksheetXml(withGroup(10))))
  })
})

import { describe, expect, it } from 'vitest'
import { hasRoom, isFilled, spacingOf, type CellSpan } from './cell-room.ts'

const size = 10
const pitch = 14

/** A text of so many lines with so much white above and below it; the last is 50 points long. */
const span = (lines: number, above: number, below: number): CellSpan => {
  const bottom = 100 + above + size + (lines - 1) * pitch
  const cell = { cellTop: 100, cellBottom: bottom + below, cellLeft: 50, cellRight: 130 }
  return { top: 100 + above, bottom, left: 60, right: 110, lines, size, ...cell }
}

const spacing = { padding: 3, sides: 4, pitch }

describe('a cell has room for another line', () => {
  it.each([
    ['a label in the middle of two rows', span(1, 13, 13), true],
    ['a label in the middle of its only row', span(1, 3, 3), false],
    ['a label at the top of three rows', span(1, 3, 50), true],
    ['a text that fills the cell', span(4, 3, 4), false],
    ['a text that stood in the middle of a cell cut at its last line', span(2, 80, 5), false],
    ['a paragraph of which two lines were kept together', span(3, 3, 20), false],
    ['a paragraph with room for two lines and more', span(3, 3, 34), true],
  ])('%s: %s', (_, cell, expected) => {
    expect(hasRoom(cell, spacing)).toBe(expected)
  })

  it('measured by type size where no cell has two lines', () => {
    expect(hasRoom(span(1, 3, 15), { padding: 3, sides: 4, pitch: undefined })).toBe(false)
    expect(hasRoom(span(1, 3, 17), { padding: 3, sides: 4, pitch: undefined })).toBe(true)
  })
})

describe('the spacing of a table', () => {
  it('is the least white around a text, and the middle one of its line distances', () => {
    expect(spacingOf([span(1, 13, 13), span(2, 3, 3), span(1, 3, 30), span(3, 5, 5)])).toEqual({
      padding: 3,
      sides: 10,
      pitch,
    })
  })

  it('has no line distance without lines, and no padding wider than usual', () => {
    expect(spacingOf([])).toEqual({ padding: 12, sides: 12, pitch: undefined })
  })
})

describe('a line is full', () => {
  it.each([
    [4, false],
    [10, true],
  ])('where cells of the table keep %d pt from the sides: %s', (sides, expected) => {
    expect(isFilled(span(1, 3, 3), { ...spacing, sides })).toBe(expected)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellName, mostColumns, mostRows, parseAddress, parseRange } from './address.ts'

describe('addresses of cells', () => {
  it.each([
    ['A1', { row: 0, column: 0 }],
    ['$AB$27', { row: 26, column: 27 }],
    ['XFD1048576', { row: mostRows - 1, column: mostColumns - 1 }],
    ['XFE1', undefined],
    ['A1048577', undefined],
    ['A0', undefined],
    ['A', undefined],
    ['1', undefined],
    ['a1', undefined],
    ['A1B', undefined],
    ['!ref', undefined],
    ['', undefined],
    [`A${'9'.repeat(400)}`, undefined],
  ])('%s', (text, address) => {
    expect(parseAddress(text)).toEqual(address)
  })

  it('are read back as they are printed', () => {
    fc.assert(
      fc.property(fc.nat({ max: mostRows - 1 }), fc.nat({ max: mostColumns - 1 }), (row, column) => {
        expect(parseAddress(cellName(row, column))).toEqual({ row, column })
      }),
    )
  })
})

it.each([
  ['A1:C3', [0, 0, 2, 2]],
  ['B7', [6, 1, 6, 1]],
  ['C3:A1', undefined],
  ['A1:', undefined],
])('the range %s', (text, corners) => {
  const range = parseRange(text)
  expect(range && [range.from.row, range.from.column, range.to.row, range.to.column]).toEqual(corners)
})

import { describe, expect, it } from 'vitest'
import { continued } from './fill-plan.ts'
import { planPaste } from './paste-plan.ts'
import { areaOf, jumpTo, nextWithin, only, stepTo, type Selection } from './selection.ts'

const size = { rows: 4, columns: 3 }
const at = (row: number, column: number) => ({ row, column })

describe('moving in a sheet', () => {
  it('stays within it', () => {
    expect(stepTo(at(0, 0), 'up', size)).toEqual(at(0, 0))
    expect(stepTo(at(3, 2), 'right', size)).toEqual(at(3, 2))
    expect(stepTo(at(1, 1), 'down', size)).toEqual(at(2, 1))
  })

  it.each([
    ['to the end of what is filled', 'XX..X', [0, 1]],
    ['over what is empty to what is filled', 'X...X', [0, 4]],
    ['from an empty cell to the next filled one', '..X..', [0, 2]],
    ['to the edge where all is empty', '.....', [0, 4]],
    ['nowhere at the edge', 'XXXXX', [4, 4]],
  ] as const)('jumps %s', (_, filled, [from, to]) => {
    const isFilled = ({ row }: { row: number }): boolean => filled[row] === 'X'
    expect(jumpTo(at(from, 0), 'down', { size: { rows: 5, columns: 1 }, isFilled })).toEqual(at(to, 0))
  })

  it('goes round in what is selected', () => {
    const area = { top: 1, left: 1, bottom: 2, right: 2 }
    expect(nextWithin(area, at(1, 2), { isDown: false, by: 1 })).toEqual(at(2, 1))
    expect(nextWithin(area, at(2, 2), { isDown: false, by: 1 })).toEqual(at(1, 1))
    expect(nextWithin(area, at(1, 1), { isDown: false, by: -1 })).toEqual(at(2, 2))
    expect(nextWithin(area, at(2, 1), { isDown: true, by: 1 })).toEqual(at(1, 2))
  })
})

describe('filling', () => {
  it.each([
    [['1', '2'], 3, ['3', '4', '5']],
    [['10', '7.5'], 2, ['5.0', '2.5']],
    [['第1段', '第2段'], 2, ['第3段', '第4段']],
    [['5'], 2, ['5', '5']],
    [['是', '否'], 3, ['是', '否', '是']],
    [['1', '2', '4'], 2, ['1', '2']],
    [['1场', '2次'], 1, ['1场']],
    [['', '2'], 1, ['']],
  ])('goes on from %j', (source, count, expected) => {
    expect(continued(source, count)).toEqual(expected)
  })
})

describe('a paste', () => {
  const plan = (block: readonly (readonly string[])[], selection: Selection) => {
    const { area, textAt, ...left } = planPaste(block, selection, size)
    const texts: string[][] = []
    for (let row = area.top; row <= area.bottom; row += 1) {
      texts.push([])
      for (let column = area.left; column <= area.right; column += 1) texts.at(-1)?.push(textAt(row, column))
    }
    return { texts, area, ...left }
  }

  it('begins at the cell and takes the room of the block', () => {
    const { texts, area } = plan(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      only(at(1, 1)),
    )
    expect(texts).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
    expect(area).toEqual({ top: 1, left: 1, bottom: 2, right: 2 })
  })

  it('fills a selection with one cell, or with a block that fits it several times', () => {
    const all = { anchor: at(0, 0), head: at(3, 1) }
    expect(areaOf(all)).toEqual(plan([['x']], all).area)
    expect(plan([['x'], ['y']], all).texts).toEqual([
      ['x', 'x'],
      ['y', 'y'],
      ['x', 'x'],
      ['y', 'y'],
    ])
  })

  it('tells which rows and how many columns have no place', () => {
    const { texts, leftRows, leftColumns } = plan(
      [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
        ['g', 'h', 'i'],
      ],
      only(at(2, 1)),
    )
    expect(texts).toEqual([
      ['a', 'b'],
      ['d', 'e'],
    ])
    expect(leftRows).toEqual([['g', 'h', 'i']])
    expect(leftColumns).toBe(1)
  })

  it('keeps the shape of rows of different lengths', () => {
    expect(plan([['a', 'b'], ['c']], only(at(0, 0))).texts).toEqual([
      ['a', 'b'],
      ['c', ''],
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { painter, plain } from './style.ts'
import { cell, printTable } from './table.ts'

describe('a table on a terminal', () => {
  it('aligns Chinese and Latin text and wraps the last column', () => {
    const rows = [
      [cell('级别'), cell('检查'), cell('结论')],
      [cell('错误'), cell('sum'), { lines: ['分来源支出合计与总支出不符，应当核对原始资料', '1 + 2 = 3'] }],
    ]
    expect(printTable(rows, 40)).toMatchInlineSnapshot(`
      "级别  检查  结论
      错误  sum   分来源支出合计与总支出不符，
                  应当核对原始资料
                  1 + 2 = 3"
    `)
  })

  it('colours text without counting the colour', () => {
    const paint = painter(true)
    expect(printTable([[cell('错', (text) => paint(text, 'red')), cell('x')]], 40)).toBe('\u001b[31m错\u001b[0m  x')
    expect(painter(false)('错', 'red')).toBe('错')
  })

  it('prints nothing for no rows', () => {
    expect(printTable([], 40)).toBe('')
  })
})

describe('text of a filed document', () => {
  it('cannot command the terminal', () => {
    expect(plain('a\u001b[2Jb\u202ec\nd')).toBe('a\u{fffd}[2Jb\u{fffd}c d')
  })
})

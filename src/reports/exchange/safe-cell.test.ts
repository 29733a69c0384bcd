import { describe, expect, it } from 'vitest'
import { decimal } from '#domain/number/decimal.ts'
import { csvCell } from './safe-cell.ts'

describe('a cell of a CSV file', () => {
  it.each([
    ['某单位', '某单位'],
    ['a,b', '"a,b"'],
    ['说"好"', '"说""好"""'],
    ['第一行\r\n第二行', '"第一行\n第二行"'],
    ['a;b', '"a;b"'],
    ['', ''],
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("http://a","b")', '"\'=HYPERLINK(""http://a"",""b"")"'],
    ['@SUM(1)', "'@SUM(1)"],
    ['-2+3', "'-2+3"],
    ['＝1', "'＝1"],
    ['\t=1', "'=1"],
    ['a\u0000b', 'ab'],
  ])('%j is written %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell)
  })

  it('is a plain number where it is one, below zero too', () => {
    expect(csvCell(decimal(-123_450n, 2))).toBe('-1234.50')
    expect(csvCell('-1234.50')).toBe('-1234.50')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTsv, printHtml, printTsv } from './tsv.ts'

describe('cells on the clipboard', () => {
  it.each([
    [
      '甲\t乙\r\n丙\t丁\r\n',
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
    ],
    ['甲', [['甲']]],
    ['', [['']]],
    ['甲\t', [['甲', '']]],
    ['"第一行\n第二行"\t乙', [['第一行\n第二行', '乙']]],
    ['"他说""好"""\t1', [['他说"好"', '1']]],
    ['"没有关上\t乙', [['"没有关上', '乙']]],
    ['甲\n\n乙', [['甲'], [''], ['乙']]],
  ])('are read as a spreadsheet writes them: %j', (text, block) => {
    expect(parseTsv(text)).toEqual(block)
  })

  it('come back as they were written, whatever stands in them', () => {
    const cell = fc.string({ unit: fc.constantFrom('甲', '"', '\t', '\n', ' ', '1'), maxLength: 6 })
    const block = fc
      .array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 })
      .filter((rows) => rows.every((row) => row.length === rows[0]?.length))
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseTsv(printTsv(rows))).toEqual(rows)
      }),
    )
  })

  it('are also a table whose words are no markup', () => {
    const html = printHtml([['<b>&"', '两\n行']])
    expect(html).toContain('&lt;b&gt;&amp;&quot;')
    expect(html.match(/<td/gu)).toHaveLength(2)
    expect(html).toContain('两<br')
  })
})

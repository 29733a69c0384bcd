import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from './csv.ts'
import { pieceText, type ExtractTable } from './extract.ts'
import { usualLimits } from './limits.ts'

const printed = (text: string): string[] =>
  readCsv(text).blocks.map((block) => {
    if (block.kind !== 'table') return pieceText(block.pieces)
    const places = Array.from({ length: block.rows }, () => Array.from({ length: block.columns }, () => ''))
    for (const { row, column, pieces } of block.cells) (places[row] ?? [])[column] = pieceText(pieces)
    return places.map((row) => row.join('|')).join('/')
  })
const tableOf = (text: string): ExtractTable | undefined => readCsv(text).blocks.find((block) => block.kind === 'table')

describe('delimited text', () => {
  it.each([
    ['commas', '项目,金额\n甲,"1,234.50"\n', '项目|金额/甲|1,234.50'],
    ['tabs', '项目\t金额\r\n甲\t1,234.50\r\n', '项目|金额/甲|1,234.50'],
    ['semicolons', '项目;金额\n甲;1,5\n乙;2,5', '项目|金额/甲|1,5/乙|2,5'],
    ['quotes with line ends and quotes inside', '项目,说明\n甲,"第一行\n他说""好"""', '项目|说明/甲|第一行\n他说"好"'],
    ['a quote that never closes', '项目,金额\n"甲,1', '项目|金额/"甲|1'],
    ['figures kept from rounding', '编码,名称\n="0012",甲\n\t0013,乙', '编码|名称/0012|甲/0013|乙'],
    ['a byte order mark', '\uFEFF项目,金额\n甲,1', '项目|金额/甲|1'],
    ['short and long rows', 'a,b,c\n1\n1,2,3,4', 'a|b|c|/1||' + '|/1|2|3|4'],
  ])('with %s', (_, text, table) => {
    expect(printed(text)).toEqual([table])
  })

  it('has its title and unit line as paragraphs', () => {
    expect(printed('项目支出明细表,,\n填报单位：某局,,单位：万元\n项目,预算,决算\n甲,2,1\n')).toEqual([
      '项目支出明细表',
      '填报单位：某局',
      '单位：万元',
      '项目|预算|决算/甲|2|1',
    ])
  })

  it('tells where each cell stands, empty lines counted', () => {
    expect(tableOf('\n项目,金额\n甲,1')?.cells.at(-1)?.pieces[0]?.origin).toEqual({
      table: 1,
      row: 3,
      column: 2,
      cell: 'B3',
    })
  })

  it('stops at the limits with a note', () => {
    const extract = readCsv('甲,乙\n'.repeat(50), { ...usualLimits, cells: 30 })
    expect([extract.notes.map(({ kind }) => kind)[0], extract.blocks.length]).toEqual(['limit', 1])
  })
})

it('of nothing gives nothing', () => {
  expect(readCsv('').blocks).toEqual([])
})

it('gives back any cells that were written by the rules', () => {
  const value = fc.string({ unit: fc.constantFrom('甲', '1', ',', '"', '\n', ';', '\t', ' '), maxLength: 6 })
  const rows = fc.array(fc.array(value, { minLength: 2, maxLength: 4 }), { minLength: 2, maxLength: 5 })
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
  fc.assert(
    fc.property(rows, (cells) => {
      const text = cells.map((row) => row.map(quoted).join(',')).join('\n')
      const texts = readCsv(text).blocks.flatMap((block) =>
        block.kind === 'table' ? block.cells.map(({ pieces }) => pieceText(pieces)) : [pieceText(block.pieces)],
      )
      expect(texts).toEqual(
        cells
          .flat()
          .map((one) => one.trim())
          .filter((one) => one !== ''),
      )
    }),
  )
})

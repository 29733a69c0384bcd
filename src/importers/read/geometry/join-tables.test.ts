import { describe, expect, it } from 'vitest'
import { joinTables, tableOnPage } from './join-tables.ts'
import type { PageCell, PageTable } from './page-content.ts'

/** A cell: how many rows it spans, its lines, and whether they fill its width and leave room for another line. */
type Drawn = readonly [rows: number, lines: string, how?: 'full' | 'full, room']

const xs = [50, 100, 150, 300]

const cellOf = (row: number, column: number, [rows, text, how]: Drawn): PageCell => ({
  row,
  column,
  rows,
  columns: 1,
  lines: text === '' ? [] : text.split('|').map((line) => ({ text: line, box: { x: 0, y: 0, width: 1, height: 1 } })),
  isFull: how !== undefined,
  hasRoom: how === 'full, room',
})

/** A page of a table, row by row; `null` where a cell above reaches down. */
const pageOf = (rows: readonly (readonly (Drawn | null)[])[]): PageTable => ({
  kind: 'table',
  isRuled: true,
  rows: rows.length,
  columns: 3,
  xs,
  box: { x: 50, y: 50, width: 250, height: 100 },
  cells: rows.flatMap((row, at) => row.flatMap((drawn, column) => (drawn ? [cellOf(at, column, drawn)] : []))),
})

const one = (text: string): Drawn => [1, text]
const head = [one('类别'), one('方面'), one('内容')]

/** What stands in the joined table: row, rows and text of the cells of one column below the head. */
const joined = ([first, second]: readonly [PageTable, PageTable], column: number): unknown[] => {
  const table = tableOnPage(first, 0)
  expect(joinTables(table, tableOnPage(second, 1))).toBe(true)
  return table.cells
    .filter((cell) => cell.column === column && cell.row > 0)
    .map(({ row, rows, lines }) => [row, rows, lines.map(({ text }) => text).join('')])
}

describe('merged cells that meet at a page break', () => {
  const pages = (foot: readonly [Drawn, Drawn], top: readonly [Drawn, Drawn]): [PageTable, PageTable] => [
    pageOf([head, [foot[0], foot[1], one('甲')], [null, null, one('乙')]]),
    pageOf([head, [top[0], top[1], one('丙')], [null, null, one('丁')]]),
  ]

  type Case = {
    readonly foot: readonly [Drawn, Drawn]
    readonly top: readonly [Drawn, Drawn]
    readonly column: number
    readonly cells: readonly (readonly [row: number, rows: number, text: string])[]
  }
  const cases: [string, Case][] = [
    [
      'two where the label above leaves room for another line',
      {
        foot: [
          [2, '道路养护', 'full, room'],
          [2, '数量'],
        ],
        top: [
          [2, '河道保洁', 'full, room'],
          [2, '质量'],
        ],
        column: 0,
        cells: [
          [1, 2, '道路养护'],
          [3, 2, '河道保洁'],
        ],
      },
    ],
    [
      'one where the text above fills its cell',
      {
        foot: [
          [2, '道路养护|和河道保', 'full'],
          [2, '数量'],
        ],
        top: [
          [2, '洁工作', 'full'],
          [2, ''],
        ],
        column: 0,
        cells: [[1, 4, '道路养护和河道保洁工作']],
      },
    ],
    [
      'one where the label stands on one of the pages only',
      {
        foot: [
          [2, '道路养护', 'full, room'],
          [2, '数量'],
        ],
        top: [
          [2, ''],
          [2, '质量'],
        ],
        column: 0,
        cells: [[1, 4, '道路养护']],
      },
    ],
    [
      'two though empty, inside groups that are two',
      {
        foot: [
          [2, '道路养护', 'full, room'],
          [2, ''],
        ],
        top: [
          [2, '河道保洁', 'full, room'],
          [2, ''],
        ],
        column: 1,
        cells: [
          [1, 2, ''],
          [3, 2, ''],
        ],
      },
    ],
  ]
  it.each(cases)('are %s', (_, { foot, top, column, cells }) => {
    expect(joined(pages(foot, top), column)).toEqual(cells)
  })

  it('are one where the column is known to reach over several groups', () => {
    const first = pageOf([head, [one('道路'), [2, '全年'], one('甲')], [[1, '河道'], null, one('乙')]])
    const second = pageOf([head, [one('社区'), [2, ''], one('丙')], [one('养老'), null, one('丁')]])
    expect(joined([first, second], 1)).toEqual([[1, 4, '全年']])
  })
})

describe('rows that meet at a page break', () => {
  const rowsIn = (foot: readonly Drawn[], top: readonly Drawn[]): number => {
    const table = tableOnPage(pageOf([head, [one('一'), one('二'), one('三')], foot]), 0)
    joinTables(table, tableOnPage(pageOf([head, top, [one('四'), one('五'), one('六')]]), 1))
    return table.rows
  }

  it.each<[string, readonly [foot: readonly Drawn[], top: readonly Drawn[]], number]>([
    [
      'one, cut in its last cell',
      [
        [one('甲'), one('乙'), [1, '说明写到', 'full']],
        [one(''), one(''), one('行尾')],
      ],
      4,
    ],
    [
      'one, whose paragraph was kept together below though there was room',
      [
        [one('甲'), one('乙'), [1, '说明写到', 'full, room']],
        [one(''), one(''), one('行尾|还没有完')],
      ],
      4,
    ],
    [
      'two, each whole',
      [
        [one('甲'), one('乙'), one('丙')],
        [one('丁'), one('戊'), one('己')],
      ],
      5,
    ],
    [
      'two, where short texts stand on both pages',
      [
        [[1, '说明写到', 'full'], one('乙'), one('')],
        [[1, '另一说明', 'full'], one(''), one('己')],
      ],
      5,
    ],
    [
      'two, full to the end but with room',
      [
        [[1, '说明写到', 'full, room'], [1, '数量指标', 'full, room'], one('')],
        [[1, '另一说明', 'full'], [1, '质量指标', 'full'], one('')],
      ],
      5,
    ],
  ])('are %s', (_, [foot, top], rows) => {
    expect(rowsIn(foot, top)).toBe(rows)
  })
})

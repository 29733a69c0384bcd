import { describe, expect, it } from 'vitest'
import { pieceText, type Extract } from '../extract.ts'
import { usualLimits } from '../limits.ts'
import { sheetBlocks } from './blocks.ts'
import type { Runs } from './runs.ts'
import type { Sheet, SheetCell } from './sheet.ts'

type Rows = readonly (readonly string[])[]

/** Rows of texts as cells; `text>3` is merged over three columns. */
const cellsOf = (rows: Rows): SheetCell[] =>
  rows.flatMap((texts, row) =>
    texts.flatMap((marked, column) => {
      const [text = '', columns = '1'] = marked.split('>')
      return text === '' ? [] : [{ row, column, rows: 1, columns: Number(columns), text }]
    }),
  )

const sheetOf = (rows: Rows, ruled: Runs = []): Sheet => ({
  name: '支出表',
  cells: cellsOf(rows),
  ruled,
  hidden: [],
  comments: [],
  notes: [],
})

const printed = ({ blocks }: Extract): string[] =>
  blocks.map((block) => {
    if (block.kind !== 'table') return pieceText(block.pieces)
    const places = Array.from({ length: block.rows }, () => Array.from({ length: block.columns }, () => ''))
    for (const { row, column, pieces } of block.cells) (places[row] ?? [])[column] = pieceText(pieces)
    return places.map((row) => row.join('|')).join('/')
  })

const blocks = (rows: Rows, ruled?: Runs): string[] =>
  printed(sheetBlocks([sheetOf(rows, ruled)], { format: 'xlsx', limits: usualLimits, notes: [] })).slice(1)

describe('around a grid that the sheet draws', () => {
  it('title, unit and remarks are paragraphs', () => {
    const rows = [
      ['', '', '公开01表'],
      ['收入支出总表>3'],
      ['编制单位：某某局', '', '单位：万元'],
      ['项目', '行次', '金额'],
      ['一、收入', '1', '8.00'],
      ['合计', '2', '8.00'],
      ['注：本表含结转资金。>3'],
    ]
    expect(blocks(rows, [[3, 5]])).toEqual([
      '公开01表',
      '收入支出总表',
      '编制单位：某某局',
      '单位：万元',
      '项目|行次|金额/一、收入|1|8.00/合计|2|8.00',
      '注：本表含结转资金。',
    ])
  })

  it('a title with borders of its own is a paragraph where it spans the grid', () => {
    expect(blocks([['支出表>2'], ['项目', '金额'], ['甲', '1']], [[0, 2]])).toEqual(['支出表', '项目|金额/甲|1'])
  })

  it('a heading between two grids parts them', () => {
    const rows = [['项目', '金额'], ['甲', '1'], ['二、人员情况'], ['类别', '人数'], ['在职', '20']]
    expect(
      blocks(rows, [
        [0, 1],
        [3, 4],
      ]),
    ).toEqual(['项目|金额/甲|1', '二、人员情况', '类别|人数/在职|20'])
  })

  it('empty rows with borders belong to it', () => {
    expect(blocks([['项目', '金额'], [], [], ['合计', '0']], [[0, 3]])).toEqual(['项目|金额/合计|0'])
  })

  it('a row of one cell inside stays inside', () => {
    expect(blocks([['项目', '金额'], ['其中：'], ['甲', '1']], [[0, 2]])).toEqual(['项目|金额/其中：|/甲|1'])
  })
})

describe('without borders', () => {
  it('single cells above and remarks below are paragraphs', () => {
    const rows = [
      ['项目清单'],
      ['填报单位：某局', '金额单位：元'],
      ['项目', '金额'],
      ['甲', '1'],
      ['说明：仅列主要项目'],
    ]
    expect(blocks(rows)).toEqual(['项目清单', '填报单位：某局', '金额单位：元', '项目|金额/甲|1', '说明：仅列主要项目'])
  })

  it('a total in one cell of the last row stays', () => {
    expect(
      blocks([
        ['项目', '金额'],
        ['甲', '1'],
        ['', '1'],
      ]),
    ).toEqual(['项目|金额/甲|1/|1'])
  })

  it('empty rows part tables', () => {
    expect(blocks([['甲', '1'], ['乙', '2'], [], ['丙', '3'], ['丁', '4']])).toEqual(['甲|1/乙|2', '丙|3/丁|4'])
  })

  it('one column is text', () => {
    expect(blocks([['第一段。'], ['第二段。']])).toEqual(['第一段。', '第二段。'])
  })
})

it('nothing at all gives no blocks, and not the name of the sheet', () => {
  const extract = sheetBlocks([sheetOf([])], { format: 'xlsx', limits: usualLimits, notes: [] })
  expect(extract.blocks).toEqual([])
})

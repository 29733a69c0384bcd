import { describe, expect, it } from 'vitest'
import type { Origin } from '#domain/text/origin.ts'
import { placeNames } from './place-name.ts'

const place = { start: 0, end: 2, line: 7, quote: '正文' }
const named = (origin: Origin, language: 'zh' | 'en' = 'zh'): string =>
  placeNames({ anchors: [{ start: 0, end: 5, origin }] }, language)(place)

describe('the name of a place', () => {
  it.each<[string, Origin, readonly [string, string]]>([
    ['a page', { page: 3 }, ['第 3 页', 'page 3']],
    ['a paragraph', { part: 'document', paragraph: 12 }, ['第 12 段', 'paragraph 12']],
    ['a footnote', { part: 'footnotes', paragraph: 2 }, ['脚注 第 2 段', 'footnotes paragraph 2']],
    ['a cell of a sheet', { part: '自评表', cell: 'B7' }, ['工作表“自评表”B7', 'sheet “自评表” B7']],
    ['a cell of a table', { table: 2, row: 4, column: 3 }, ['表 2 第 4 行第 3 列', 'table 2, row 4, column 3']],
    [
      'a cell on a page',
      { page: 5, table: 2, row: 4, column: 3 },
      ['第 5 页表 2 第 4 行第 3 列', 'page 5, table 2, row 4, column 3'],
    ],
    ['a line where the file tells nothing', {}, ['第 7 行', 'line 7']],
  ])('is that of %s', (_, origin, names) => {
    expect([named(origin), named(origin, 'en')]).toEqual(names)
  })

  it('is the line in a text file', () => {
    expect(placeNames({ anchors: [] }, 'zh')(place)).toBe('第 7 行')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { words } from '#domain/words/words.ts'
import { pasteText, readPaste, type PasteColumn } from './read-paste.ts'

const columns: readonly PasteColumn[] = [
  { key: 'code', text: words('编码', 'Code'), heads: [words('单位编码', 'No.')] },
  { key: 'name', text: words('名称', 'Name'), heads: [words('单位名称', 'Organisation')] },
  { key: 'kind', text: words('类型', 'Kind'), heads: [] },
]

describe('a pasted table', () => {
  it.each([
    ['in our order without headings', 'D1\t民政局\t部门', [['D1', '民政局', '部门']]],
    ['by headings in any order, others left out', '序号\t单位名称 *\t编码\n1\t民政局\tD1', [['D1', '民政局', '']]],
    ['by English headings', 'Name\tCode\nCivil affairs\tD1', [['D1', 'Civil affairs', '']]],
    ['with commas where there is no tab', 'D1，民政局,部门', [['D1', '民政局', '部门']]],
    [
      'without empty lines, with Windows line ends',
      'D1\t甲\t\r\n\r\n\t\t\r\nD2\t乙\t\r\n',
      [
        ['D1', '甲', ''],
        ['D2', '乙', ''],
      ],
    ],
    ['with a cell over two lines', 'D1\t"民政\n“老龄”局"\t部门', [['D1', '民政 “老龄”局', '部门']]],
    ['with doubled quotes in a cell', 'D1\t"一""二"\t部门', [['D1', '一"二', '部门']]],
    ['with a quote that opens nothing', 'D1\t"民政局\t部门', [['D1', '"民政局', '部门']]],
    ['of nothing', '', []],
  ])('is read %s', (_, text, rows) => {
    expect(readPaste(text, columns).rows).toEqual(rows)
  })

  it('tells which columns it knew', () => {
    expect(readPaste('单位编码\t备注\t类型\nD1\tx\t部门', columns).recognised).toEqual(['code', undefined, 'kind'])
    expect(readPaste('D1\t民政局', columns).recognised).toBeUndefined()
  })

  it('reads back what it wrote', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll(/[\s",，\p{C}]/gu, ''))
    const filled = fc.tuple(cell, cell, cell).map(([one, two, three]) => [`a${one}`, two, three] as const)
    fc.assert(
      fc.property(fc.array(filled, { maxLength: 20 }), (rows) => {
        expect(readPaste(pasteText(rows), columns).rows).toEqual(rows)
      }),
    )
  })
})

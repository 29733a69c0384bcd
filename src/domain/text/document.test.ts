import { describe, expect, it } from 'vitest'
import { isHeading, isPassage, isTable, titleOf, type Passage, type Table } from './document.ts'

const passage = (role: Passage['role']): Passage => ({
  kind: 'passage',
  role,
  text: { text: '一、基本情况。我街', runs: [{ at: 0, source: 0, length: 9 }] },
  label: { style: '一、', printed: '一、', ordinal: 1, mixed: false },
  level: 1,
  titleFrom: 2,
  titleTo: 6,
  ancestors: [],
})
const table: Table = { kind: 'table', layout: 'tabs', rows: [], headerRows: 0, ancestors: [] }

describe('blocks of a document', () => {
  it('are passages or tables', () => {
    expect([isPassage(passage('body')), isPassage(table)]).toEqual([true, false])
    expect([isTable(passage('body')), isTable(table)]).toEqual([false, true])
  })

  it('count headings and numbered items as headings', () => {
    expect((['heading', 'item', 'body', 'title', 'caption'] as const).map((role) => isHeading(passage(role)))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
    expect(isHeading(table)).toBe(false)
  })

  it('carry their title without its number', () => {
    expect(titleOf(passage('item'))).toBe('基本情况')
  })
})

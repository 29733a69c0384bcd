import { describe, expect, it } from 'vitest'
import { decimal } from '#domain/number/decimal.ts'
import { factJson } from './fact-json.ts'

const at = { offset: (offset: number) => offset * 2, anchors: [] }
const place = { start: 1, end: 2, line: 1, quote: '数' }

describe('a fact as JSON', () => {
  it('prints decimals as text, places by characters, and hides how the fact is built', () => {
    const fact = { amount: decimal(9220n, 2), place, block: 3, mapped: { text: '', runs: [] }, unit: undefined }
    expect(factJson(fact, at)).toEqual({
      amount: '92.20',
      place: { start: 2, end: 4, line: 1, quote: '数' },
      unit: null,
    })
  })

  it('keeps the ways in which a cell says nothing apart', () => {
    expect(factJson([{ kind: 'absent' }, { kind: 'dash', place }], at)).toEqual([
      { kind: 'absent' },
      { kind: 'dash', place: { start: 2, end: 4, line: 1, quote: '数' } },
    ])
  })

  it('takes money as text and truth as it is', () => {
    expect(factJson([12n, true, 3, 'x'], at)).toEqual(['12', true, 3, 'x'])
  })
})

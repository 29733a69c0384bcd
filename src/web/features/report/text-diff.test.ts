import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textDiff } from './text-diff.ts'

const side = (before: string, after: string, without: 'added' | 'removed'): string =>
  textDiff(before, after)
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

describe('the difference between two versions of a text', () => {
  it('is told clause by clause', () => {
    expect(textDiff('负责市政，不含绿化。', '负责市政，负责绿化。')).toEqual([
      { kind: 'same', text: '负责市政，' },
      { kind: 'removed', text: '不含绿化。' },
      { kind: 'added', text: '负责绿化。' },
    ])
    expect(textDiff('', '新写。')).toEqual([{ kind: 'added', text: '新写。' }])
    expect(textDiff('一样', '一样')).toEqual([{ kind: 'same', text: '一样' }])
  })

  it('gives both texts again, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '，', '。', '\n', 'x') })
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(side(before, after, 'added')).toBe(before)
        expect(side(before, after, 'removed')).toBe(after)
      }),
    )
  })

  it('gives up on clauses where there are thousands', () => {
    const long = '甲，'.repeat(2000)
    expect(textDiff(long, '乙')).toEqual([
      { kind: 'removed', text: long },
      { kind: 'added', text: '乙' },
    ])
  })
})

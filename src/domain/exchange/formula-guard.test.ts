import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guarded, unguarded } from './formula-guard.ts'

describe('texts that a spreadsheet might run', () => {
  it.each([
    '=1+1',
    '=HYPERLINK("http://a")',
    '+1+cmd|A0',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\rx',
    '\n=1',
    '  =1',
    '\u3000=1',
    '\u200B=1',
    '＝1+1',
    '＋1+1',
    '－1－1',
    '＠a',
    "'=1",
  ])('%j gets an apostrophe', (text) => {
    expect(guarded(text)).toBe(`'${text}`)
    expect(unguarded(guarded(text))).toBe(text)
  })

  it.each(['-5', '-1234.50', '+86', '12', '', 'a=1', '—', '《a》', "'90年代", '1-6月', '2025-03-01'])(
    '%j stays as it is',
    (text) => {
      expect(guarded(text)).toBe(text)
      expect(unguarded(text)).toBe(text)
    },
  )

  it('are read again exactly, whatever they are', () => {
    const sign = fc.constantFrom("'", '=', '-', '+', '@', ' ', '\t', '5', '.', 'a', '＝')
    const any = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: sign, maxLength: 6 }))
    fc.assert(fc.property(any, (text) => unguarded(guarded(text)) === text))
  })

  it('takes no time for a long text', () => {
    const start = performance.now()
    for (const text of ["'".repeat(1_000_000), ' '.repeat(1_000_000), `-${'1'.repeat(1_000_000)}`])
      unguarded(guarded(text))
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rangeOf } from './byte-range.ts'

describe('a Range header', () => {
  it.each([
    ['bytes=0-3', { first: 0, last: 3 }],
    ['bytes=4-', { first: 4, last: 9 }],
    ['bytes=-3', { first: 7, last: 9 }],
    ['bytes=-99', { first: 0, last: 9 }],
    ['bytes=8-99', { first: 8, last: 9 }],
    ['bytes=10-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-4', undefined],
    ['bytes=-', undefined],
    ['bytes=0-1,4-5', undefined],
    ['items=0-1', undefined],
    ['bytes=a-b', undefined],
    [undefined, undefined],
  ])('%j asks of ten bytes for %j', (header, expected) => {
    expect(rangeOf(header, 10)).toEqual(expected)
  })

  it('never asks for what is not there', () => {
    const number = fc.oneof(fc.constant(''), fc.nat().map(String))
    fc.assert(
      fc.property(number, number, fc.integer({ min: 1, max: 5000 }), (from, to, size) => {
        const range = rangeOf(`bytes=${from}-${to}`, size)
        if (typeof range !== 'object') return
        expect(range.first).toBeLessThanOrEqual(range.last)
        expect(range.first).toBeGreaterThanOrEqual(0)
        expect(range.last).toBeLessThan(size)
      }),
    )
  })
})

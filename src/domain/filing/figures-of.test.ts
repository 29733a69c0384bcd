import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFiling } from '#importers/read-filing.ts'
import { printDecimal } from '../number/decimal.ts'
import { figuresOf } from './figures-of.ts'

const filing = readFiling(readFileSync('samples/longjin-2022.md'))

describe('the figures of a filing', () => {
  it('stand once for each place, in the order of the source', () => {
    const starts = figuresOf(filing).map(({ place }) => place.start)
    expect(starts).toEqual([...new Set(starts)].toSorted((a, b) => a - b))
    expect(starts.length).toBeGreaterThan(40)
  })

  it('are those of money, text and tables alike', () => {
    const texts = figuresOf(filing).map(({ value, unit }) => `${printDecimal(value)}${unit}`)
    expect(texts).toEqual(expect.arrayContaining(['92.20万元', '88件']))
    for (const { place } of figuresOf(filing))
      expect(filing.document.source.text.slice(place.start, place.end)).toBe(place.quote)
  })
})

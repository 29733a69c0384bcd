import { describe, expect, it } from 'vitest'
import { sourceText } from '#domain/text/place.ts'
import { linesToShow, wholeLimit } from './excerpts.ts'

describe('the lines a page shows', () => {
  it('are all of them in an ordinary report', () => {
    const { lines, isWhole } = linesToShow(sourceText('一\n\n三'), [])
    expect(isWhole).toBe(true)
    expect(lines).toEqual([
      { start: 0, end: 1, number: 1 },
      { start: 2, end: 2, number: 2 },
      { start: 3, end: 4, number: 3 },
    ])
  })

  it('are the surroundings of the findings in a text too long for a page, even on one line', () => {
    const source = sourceText('预'.repeat(wholeLimit + 10))
    const { lines, isWhole } = linesToShow(source, [
      { start: 500_000, end: 500_005 },
      { start: 501_000, end: 501_005 },
    ])
    expect(isWhole).toBe(false)
    expect(lines).toEqual([
      { start: 0, end: 2_000, number: 1 },
      { start: 498_000, end: 503_000, number: 1 },
    ])
  })
})

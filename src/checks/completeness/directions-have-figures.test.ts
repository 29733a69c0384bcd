import { describe, expect, it } from 'vitest'
import { failuresIn, outcomes } from '#tests/fixtures/checks/reading.ts'
import { directionsHaveFigures } from './directions-have-figures.ts'

describe('a change told by its direction', () => {
  it('lacks a figure', () => {
    expect(failuresIn(directionsHaveFigures, '诈骗警情同比明显下降。')).toEqual(['诈骗警情同比明显下降'])
  })

  it('has one in its clause or right behind it', () => {
    expect(outcomes(directionsHaveFigures, '警情同比下降6%。案件同比下降，降幅12%。')).toEqual(['holds'])
  })

  it('in plans is left alone', () => {
    expect(outcomes(directionsHaveFigures, '一、绩效目标\n\n实现警情同比下降。\n')).toEqual(['cannot-tell'])
  })
})

import { describe, expect, it } from 'vitest'
import { confidenceBy, confidenceReasonTerms, confidenceTerms } from '../words/confidence-terms.ts'
import { confidenceLevels, confidenceReasons, leastSure, levelOfReason } from './confidence.ts'

describe('confidence', () => {
  it('has words for every level and every reason', () => {
    expect(Object.keys(confidenceTerms)).toEqual([...confidenceLevels])
    expect(Object.keys(confidenceReasonTerms)).toEqual([...confidenceReasons])
  })

  it('of several is that of the weakest', () => {
    const [sure, likely, doubtful] = [
      confidenceBy('exact-header'),
      confidenceBy('header-synonym'),
      confidenceBy('position-only'),
    ]
    expect(leastSure(sure)).toBe(sure)
    expect(leastSure(sure, likely, sure)).toBe(likely)
    expect(leastSure(likely, doubtful)).toBe(doubtful)
    expect(leastSure(doubtful, sure)).toBe(doubtful)
  })

  it('falls from reason to reason in the order they are listed', () => {
    const ranks = confidenceReasons.map((reason) => confidenceLevels.indexOf(levelOfReason(reason)))
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal, toDecimal } from '../number/decimal.ts'
import { words } from '../words/words.ts'
import { gradeOf, gradesBetween, type GradeSet } from './grade.ts'

const set = (scale: number): GradeSet => ({
  scale,
  rounding: 'half-up',
  bands: [
    { name: words('优', 'excellent'), from: toDecimal('90') },
    { name: words('良', 'good'), from: toDecimal('80') },
    { name: words('差', 'poor'), from: toDecimal('0') },
  ],
})

describe('grades', () => {
  it.each([
    ['90', 2, '优'],
    ['89.99', 2, '良'],
    ['89.995', 2, '优'],
    ['89.99', 1, '优'],
    ['89.94', 1, '良'],
    ['80', 0, '良'],
    ['79.99', 2, '差'],
    ['0', 2, '差'],
  ])('%s read to %i decimals is %s', (score, scale, name) => {
    expect(gradeOf(set(scale), toDecimal(score)).name.zh).toBe(name)
  })

  it('are half-open: a cut-off belongs to the grade above it, the next lower score does not', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10000n }), (cents) => {
        const { name } = gradeOf(set(2), decimal(cents, 2))
        expect(name.zh).toBe(cents >= 9000n ? '优' : cents >= 8000n ? '良' : '差')
      }),
    )
  })

  it('between two scores are all those in reach, best first', () => {
    const names = (low: string, high: string) =>
      gradesBetween(set(2), toDecimal(low), toDecimal(high)).map(({ name }) => name.zh)
    expect(names('85', '95')).toEqual(['优', '良'])
    expect(names('95', '95')).toEqual(['优'])
    expect(names('0', '100')).toEqual(['优', '良', '差'])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, decimal, toDecimal } from '../number/decimal.ts'
import { executionSteps, stepOf, stepsAt } from './steps.ts'

describe('ranges of per cent', () => {
  it('are one more than their borders, each with its name', () => {
    expect(stepsAt('50', '80').steps.map(({ id }) => id)).toEqual(['below-50', '50-80', 'from-80'])
    expect(stepsAt('50').steps.map(({ name }) => name.zh)).toEqual(['不到50%', '50%及以上'])
  })

  it.each([
    ['0', 0],
    ['49.99', 0],
    ['50', 1],
    ['94.99', 3],
    ['100', 5],
    ['120', 5],
  ])('take %s into the step %i', (value, step) => {
    expect(stepOf(executionSteps, toDecimal(value))).toBe(step)
  })

  it('never go down as the value goes up', () => {
    const value = fc.integer({ min: -100, max: 20_000 }).map((units) => decimal(BigInt(units), 2))
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [low, high] = compare(a, b) <= 0 ? [a, b] : [b, a]
        expect(stepOf(executionSteps, low)).toBeLessThanOrEqual(stepOf(executionSteps, high))
      }),
    )
  })
})

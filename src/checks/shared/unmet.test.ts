import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asGrid } from '#tests/fixtures/forms/print-form.ts'
import { projectForm } from '#tests/fixtures/forms/sound-forms.ts'
import { reading } from '#tests/fixtures/checks/reading.ts'
import { reachedOf } from './unmet.ts'

/** Is the target of 养护里程, printed and reached so, missed? Undefined where the two cannot be compared. */
const isUnmet = (target: string, actual: string, name = '养护里程'): boolean | undefined => {
  const text = asGrid(projectForm, { '≥48公里': target, '52公里': actual, 养护里程: name })
  const [row] = reading(text).indicators
  return row && reachedOf(row)?.isUnmet
}

describe('a target', () => {
  it.each([
    ['≥48公里', '45公里', true],
    ['≥48公里', '48公里', false],
    ['48', '45', true],
    ['48', '49', false],
    ['≥48公里', '45000米', true],
    ['≥48公里', '48.5公里', false],
    ['≤48公里', '49公里', true],
    ['≤48公里', '47公里', false],
    ['＜48处', '48处', false],
    ['≥48公里', '45', true],
    ['≥95%', '94.6%', true],
    ['≥95%', '94', true],
  ])('of %s is missed by %s: %s', (target, actual, expected) => {
    expect(isUnmet(target, actual)).toBe(expected)
  })

  it('is not missed by a value that may be rounded up to it', () => {
    expect(isUnmet('≥48.4公里', '48公里')).toBe(false)
    expect(isUnmet('≥48.6公里', '48公里')).toBe(true)
  })

  it.each([
    ['≥48公里', '45人'],
    ['≥48瓩', '45瓩'],
    ['≥48公里', '约45公里'],
    ['≥95%', '0.9'],
    ['≥95%', '1'],
    ['良好', '45公里'],
    ['≥48公里', '达标'],
  ])('of %s cannot be compared with %s', (target, actual) => {
    expect(isUnmet(target, actual)).toBeUndefined()
  })

  it('may have its unit in the name', () => {
    expect(isUnmet('≥48', '45000米', '养护里程（公里）')).toBe(true)
  })

  it('without a sign is a floor, unless its name may be better low', () => {
    expect(isUnmet('48公里', '45公里')).toBe(true)
    expect(isUnmet('48公里', '45公里', '拥堵减少里程')).toBeUndefined()
    expect(isUnmet('≥48公里', '45公里', '拥堵减少里程')).toBe(true)
  })

  it('is missed as a floor or as a ceiling, never as both', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }), (target, actual) => {
        const [floor, ceiling] = [isUnmet(`≥${target}处`, `${actual}处`), isUnmet(`≤${target}处`, `${actual}处`)]
        return floor === actual < target && ceiling === actual > target
      }),
      { numRuns: 40 },
    )
  })
})

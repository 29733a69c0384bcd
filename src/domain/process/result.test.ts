import { describe, expect, it } from 'vitest'
import { words } from '../words/words.ts'
import { andThen, done, isBlank, reasonFor, refusal, refused, unless } from './result.ts'

const no = refusal('invalid', ['不行', 'no'], ['改正', 'mend it'])

describe('results', () => {
  it('go on only where the step before was done', () => {
    expect(andThen(done(1), (value) => done(value + 1))).toEqual(done(2))
    expect(andThen(refused(no), () => done(2))).toEqual(refused(no))
  })

  it('give the first objection', () => {
    const other = refusal('blocked', ['二', 'two'], ['二', 'two'])
    expect(unless([undefined, no, other], () => done(1))).toEqual(refused(no))
    expect(unless([undefined], () => done(1))).toEqual(done(1))
  })

  it.each([
    [undefined, true],
    ['', true],
    [' \n', true],
    ['因政策调整', false],
  ])('a reason %j is missing: %s', (reason, isMissing) => {
    expect(isBlank(reason)).toBe(isMissing)
    expect(reasonFor(reason, words('退回', 'return')) !== undefined).toBe(isMissing)
  })
})

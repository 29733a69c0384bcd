import { describe, expect, it } from 'vitest'
import { cleanText } from './clean.ts'
import { characterOfRadical } from './radicals.ts'

describe('radicals that printing programs write', () => {
  it.each([
    ['\u2ed4', '门'],
    ['\u2ea0', '民'],
    ['\u2ed3', '长'],
    ['\u2ef3', '龟'],
    ['\u2f3e', '户'],
  ])('%s stands for %s', (radical, character) => {
    expect(characterOfRadical(radical)).toBe(character)
  })

  it('are told from ordinary characters', () => {
    expect(['门', 'A', '\u2e80', '\u2e87'].map(characterOfRadical)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('are read as what they stand for, at their own place', () => {
    const text = '部\u2ed4和⼈\u2ea0'
    const clean = cleanText(text, [{ start: 0, end: text.length }])
    expect(clean.text).toBe('部门和人民')
    expect(clean.runs.reduce((sum, { length }) => sum + length, 0)).toBe(text.length)
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repeatsIn } from './repeats.ts'

const run = '这一段文字恰好有二十五个以上的汉字用来检验重复查找的结果'

describe('repeated runs', () => {
  it('are found whole, wherever they stand', () => {
    const text = `甲${run}乙丙丁${run}戊`
    expect(repeatsIn(text, 25)).toEqual([{ first: 1, second: text.lastIndexOf(run), length: run.length }])
  })

  it('do not cross line feeds and do not overlap themselves', () => {
    expect(repeatsIn(`${run.slice(0, 14)}\n${run.slice(14)}${run.slice(0, 14)}\n${run.slice(14)}`, 25)).toEqual([])
    for (const { first, second, length } of repeatsIn('甲乙丙'.repeat(60), 25))
      expect(first + length).toBeLessThanOrEqual(second)
  })

  it('are real and long enough', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '\n'), maxLength: 200 })
    fc.assert(
      fc.property(text, (source) => {
        for (const { first, second, length } of repeatsIn(source, 14)) {
          expect(length).toBeGreaterThanOrEqual(14)
          expect(source.slice(first, first + length)).toBe(source.slice(second, second + length))
        }
      }),
    )
  })

  it('are found whatever stands around them', () => {
    const filler = fc.string({ unit: fc.constantFrom('子', '丑', '寅', '卯', '辰'), maxLength: 60 })
    fc.assert(
      fc.property(filler, filler, filler, (a, b, c) => {
        expect(repeatsIn(`${a}${run}${b}${run}${c}`, 25).some(({ length }) => length >= run.length)).toBe(true)
      }),
    )
  })
})

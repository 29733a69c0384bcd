import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { periodsAreDated } from './periods-are-dated.ts'

describe('a period', () => {
  it('without a date is asked about, all of them at once', () => {
    const [verdict, ...more] = judging(periodsAreDated, '截至目前登记300人。今年以来发放补贴20万元。')
    expect(verdict?.places).toHaveLength(2)
    expect(more).toEqual([])
  })

  it('still to come is asked about', () => {
    expect(outcomes(periodsAreDated, '其余5个小区争取年底完成。')).toEqual(['fails'])
    expect(outcomes(periodsAreDated, '新站预计年底投入使用。')).toEqual(['fails'])
  })

  it.each([['截至12月31日登记300人。'], ['一、改进措施\n\n今年以来的经验要总结推广，争取年底见效。\n']])(
    'is dated or of a plan in “%s”',
    (text) => {
      expect(outcomes(periodsAreDated, text)).toEqual(['cannot-tell'])
    },
  )
})

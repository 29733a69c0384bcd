import { describe, expect, it } from 'vitest'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { termVariants } from './term-variants.ts'

describe('one term for one thing', () => {
  it('fails where an older term stands beside the official one, and shows both', () => {
    const [verdict] = judging(termVariants, '做好退伍军人服务。走访退役军人30人。')
    expect(verdict).toMatchObject({ kind: 'fails', expected: '退役军人', printed: '退伍军人' })
    expect(quotesOf(verdict)).toEqual(['退伍军人', '退役军人'])
  })

  it.each([
    ['走访退役军人30人，慰问退役军人5人。', ['holds']],
    ['走访退伍军人30人，慰问退伍军人5人。', ['cannot-tell']],
    ['走访退役军人30人。', ['cannot-tell']],
  ])('in “%s” gives %j', (text, kinds) => {
    expect(outcomes(termVariants, text)).toEqual(kinds)
  })
})

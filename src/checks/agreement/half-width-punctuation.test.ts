import { describe, expect, it } from 'vitest'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { halfWidthPunctuation } from './half-width-punctuation.ts'

describe('half-width punctuation', () => {
  it('is one note with the count and every place', () => {
    const [verdict, ...rest] = judging(halfWidthPunctuation, '落实责任,加强管理;其中:支出20万元,收入30万元。')
    expect(rest).toEqual([])
    expect(verdict).toMatchObject({ kind: 'fails', printed: '4' })
    expect(quotesOf(verdict)).toEqual([',', ';', ':', ','])
  })

  it.each(['收入24,957.99万元，开会时间为12:30。', '推广GDP,ABC等概念。', '全部使用全角标点，没有例外。'])(
    'is not raised in “%s”',
    (text) => {
      expect(outcomes(halfWidthPunctuation, text)).toEqual(['holds'])
    },
  )

  it('cannot be told of an empty file', () => {
    expect(outcomes(halfWidthPunctuation, '')).toEqual(['cannot-tell'])
  })
})

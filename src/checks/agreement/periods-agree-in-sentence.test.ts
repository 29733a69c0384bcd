import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { periodsAgreeInSentence } from './periods-agree-in-sentence.ts'

describe('the periods of one sentence', () => {
  it('differ', () => {
    const text = '1-12月工业产值18亿元；服务业营业额15亿元（数据为11月累计数）。'
    expect(judging(periodsAgreeInSentence, text)).toMatchObject([{ kind: 'fails', printed: '1-12月、11月累计数' }])
  })

  it('agree', () => {
    expect(outcomes(periodsAgreeInSentence, '全年受理80件，全年办结80件。')).toEqual(['holds'])
  })

  it.each([['1-12月工业产值18亿元。1-11月营业额15亿元。'], ['截至目前登记300人，全年办证20个。'], ['']])(
    'are not two in “%s”',
    (text) => {
      expect(outcomes(periodsAgreeInSentence, text)).toEqual(['cannot-tell'])
    },
  )
})

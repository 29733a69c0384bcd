import { describe, expect, it } from 'vitest'
import { failuresIn, outcomes } from '#tests/fixtures/checks/reading.ts'
import { measureWords } from './measure-words.ts'

describe('a measure word', () => {
  it.each([
    ['受理参保人数25件。', '人数25件'],
    ['惠及户数共30人。', '户数共30人'],
    ['案件办结率98件。', '办结率98件'],
    ['帮扶15个困难老人。', '15个困难老人'],
    ['办理业务230个。', '业务230个'],
    ['提出建议3宗。', '建议3宗'],
  ])('is raised in “%s”', (text, quote) => {
    expect(failuresIn(measureWords, text)).toEqual([quote])
  })

  it.each([
    ['受理参保人数25人，查处案件3宗。'],
    ['参加人数30场活动合计。'],
    ['办结率98%，提高2个百分点。'],
    ['成立15个党员先锋队，建议3条。'],
  ])('is not raised in “%s”', (text) => {
    expect(outcomes(measureWords, text)).toEqual(['holds'])
  })

  it('cannot be told of an empty file', () => {
    expect(outcomes(measureWords, '')).toEqual(['cannot-tell'])
  })
})

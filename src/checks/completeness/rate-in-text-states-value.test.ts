import { describe, expect, it } from 'vitest'
import { failuresIn, judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { rateInTextStatesValue } from './rate-in-text-states-value.ts'

describe('a rate in the text', () => {
  it('given as a bound is asked about', () => {
    expect(failuresIn(rateInTextStatesValue, '宣传覆盖率达90%以上，居民反映良好。')).toEqual(['宣传覆盖率达90%以上'])
  })

  it('is quoted without the end of its line', () => {
    const long = '街道组织宣传队伍走村入户，逐家逐户发放资料并当面讲解，宣传覆盖率达90%\n以上，居民反映良好。\n'
    const [verdict] = judging(rateInTextStatesValue, long.repeat(8))
    expect(verdict?.kind === 'fails' && verdict.printed).toBe('90%以上')
  })

  it('given as a value holds', () => {
    expect(outcomes(rateInTextStatesValue, '宣传覆盖率达93%。')).toEqual(['holds'])
  })

  it('in goals and measures is a target', () => {
    const text =
      '一、绩效目标\n\n本年宣传覆盖率达90%以上。\n\n二、下一步改进措施\n\n（一）加强宣传。力争满意率95%以上。\n'
    expect(outcomes(rateInTextStatesValue, text)).toEqual(['cannot-tell'])
  })

  it('that is only about a value neither fails nor holds', () => {
    expect(outcomes(rateInTextStatesValue, '办结率约95%。')).toEqual(['cannot-tell'])
  })
})

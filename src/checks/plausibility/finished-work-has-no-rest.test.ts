import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { finishedWorkHasNoRest } from './finished-work-has-no-rest.ts'

describe('work said to be finished', () => {
  it('has a rest where less than the task is done', () => {
    const [verdict] = judging(finishedWorkHasNoRest, '按期完成管网改造工作，总任务长度8.5公里，累计完成长度6.8公里。')
    expect(verdict).toMatchObject({ kind: 'fails', arithmetic: '6.8 / 8.5 = 80.00%' })
  })

  it('has a rest where the paragraph speaks of one', () => {
    expect(outcomes(finishedWorkHasNoRest, '如期完成小区改造任务。其余3个小区尚未完工。')).toEqual(['fails'])
  })

  it('has a rest where its own rate falls short', () => {
    expect(outcomes(finishedWorkHasNoRest, '顺利完成雨污分流达标攻坚工作。\n\n全年雨污分流达标率82.4%。')).toEqual([
      'fails',
    ])
  })

  it.each([
    ['顺利完成换届选举工作。'],
    ['按期完成管网改造工作，总任务长度8.5公里，累计完成长度8.5公里。'],
    ['顺利完成换届选举工作。\n\n如期验收。\n\n新桥项目尚未完工。'],
    ['顺利完成换届选举工作，整改率90%。'],
    ['圆满完成征兵工作，计划征集20人。'],
  ])('has none in “%s”', (text) => {
    expect(outcomes(finishedWorkHasNoRest, text)).toEqual(['holds'])
  })

  it.each([['按时完成率100%。'], ['一、绩效目标\n\n按期完成管网改造。其余尚未完工。\n']])(
    'is not claimed in “%s”',
    (text) => {
      expect(outcomes(finishedWorkHasNoRest, text)).toEqual(['cannot-tell'])
    },
  )
})

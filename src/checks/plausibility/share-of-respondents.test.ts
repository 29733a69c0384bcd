import { describe, expect, it } from 'vitest'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { shareOfRespondents } from './share-of-respondents.ts'

describe('a share of the people asked', () => {
  it.each([
    ['开展满意度调查，共120人参加，表示满意的占97.50%。'],
    ['群众满意率95%（问卷调查60人）。'],
    ['问卷调查共回收80份。群众满意率为98.75%。'],
    ['发放问卷100份，回收90份，其中有效问卷80份，群众满意率为98.75%。'],
    ['发放问卷100份，回收80份，群众满意率为98.75%。'],
    ['问卷调查300余人，群众满意率98.67%。'],
  ])('is possible in “%s”', (text) => {
    expect(outcomes(shareOfRespondents, text)).toEqual(['holds'])
  })

  it('is raised where no whole number of answers gives it', () => {
    const [verdict] = judging(shareOfRespondents, '开展满意度调查，共83人参加，表示满意的占97.50%。')
    expect(verdict).toMatchObject({ kind: 'fails', severity: 'error', arithmetic: '81 ÷ 83 = 97.59%' })
    expect(quotesOf(verdict)).toEqual(['共83人参加', '表示满意的占97.50%'])
  })

  it('weighs less where a figure is about', () => {
    expect(outcomes(shareOfRespondents, '满意度调查约3人参加，表示满意的占97.50%。')).toEqual(['fails note'])
  })

  it.each([
    ['培训83人参加，群众满意率97.50%。'],
    ['满意度调查结果良好，群众满意率97.50%。'],
    ['满意度调查共83人参加。培训效果好。群众满意率97.50%。'],
    ['满意度调查共83人参加，完成率97.50%。'],
    [''],
  ])('is not told of “%s”', (text) => {
    expect(outcomes(shareOfRespondents, text)).toEqual(['cannot-tell'])
  })
})

import { describe, expect, it } from 'vitest'
import { moneyReport } from '#tests/fixtures/checks/money-report.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { ratePossibleForCount } from './rate-possible-for-count.ts'

describe('a rate beside one count', () => {
  it.each([
    ['推荐就业34人，完成率85%。', '34人 ÷ 85% = 40'],
    ['处置事件36500多宗，办结率为99.87%。', '36453 ÷ 36500 = 99.87%'],
    ['受理来信30件，办结率97%。', '29 ÷ 30 = 97%'],
    ['处置事件2900余宗，办结率99.97%。', '2899 ÷ 2900 = 99.97%'],
  ])('is possible in “%s”', (text, arithmetic) => {
    expect(judging(ratePossibleForCount, text)).toMatchObject([{ kind: 'holds', arithmetic }])
  })

  it.each([
    ['受理来信30件，办结率98%。', 'fails warning'],
    ['受理来信7件，办结率约98.5%。', 'fails note'],
    ['推荐就业3人，完成率79.9%。', 'fails warning'],
  ])('is not possible in “%s”: %s', (text, outcome) => {
    expect(outcomes(ratePossibleForCount, text)).toEqual([outcome])
  })

  it.each([
    ['受理来信30件，办结率100%。'],
    ['受理来信30件，办结率0%。'],
    ['清理垃圾30吨，清运率98%。'],
    ['推荐就业34人，完成率不超过5%。'],
    ['受理来信30件，占比50%。'],
    [moneyReport('全年预算数400万元，下属单位30个，部门预算支出率97.1%。')],
    ['受理来信30件，办结29件，办结率97%。'],
    [''],
  ])('is not looked at in “%s”', (text) => {
    expect(outcomes(ratePossibleForCount, text)).toEqual(['cannot-tell'])
  })
})

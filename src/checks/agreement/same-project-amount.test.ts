import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { tableOf } from '#tests/fixtures/checks/indicator-table.ts'
import { sameProjectAmount } from './same-project-amount.ts'
import { sameValueTwoPrecisions } from './same-value-two-precisions.ts'

const columns = ['项目名称', '预算数（万元）', '支出数（万元）', '绩效目标', '完成情况']
const table = (...rows: readonly (readonly string[])[]): string => tableOf(columns, rows)
const goal = '按年初计划完成各项养护工作，保持整洁。'
const done = '按年初计划全部完成，景观得到提升。'

describe('a project listed twice', () => {
  it('has the same amounts', () => {
    const text = table(
      ['道路绿化养护经费', '30.5', '30.5', goal, done],
      ['道路绿化养护经费', '30.5', '30.5', goal, done],
    )
    expect(outcomes(sameProjectAmount, text)).toEqual(['holds', 'holds'])
  })

  it.each([
    ['道路绿化养护经费', 'fails warning'],
    ['道路绿化养护经费（办公室）', 'fails note'],
  ])('as %s with another amount: %s', (name, outcome) => {
    const text = table(['道路绿化养护经费', '30.5', '30.5', goal, done], [name, '32.5', '30.5', goal, done])
    expect(outcomes(sameProjectAmount, text)).toEqual([outcome, 'holds'])
  })

  it.each([
    [table(['业务经费（甲科）', '30.5', '30.5', goal, done], ['业务经费（乙科）', '32.5', '30.5', goal, done])],
    [table(['业务经费', '30.5', '', goal, done], ['业务经费', '—', '30.5', goal, done])],
    [table(['业务经费', '1', '1', goal, done], ['业务经费', '2', '2', goal, done], ['业务经费', '3', '3', goal, done])],
    [''],
  ])('is not told of other projects', (text) => {
    expect(outcomes(sameProjectAmount, text)).toEqual(['cannot-tell'])
  })
})

describe('an amount told again in the words of a project', () => {
  it('is the same, also at another precision', () => {
    const words = (amount: string) => `全年下拨活动经费总额为${amount}万元，用于各社区开展活动，服务30人。`
    const row = (amount: string) => table(['社区活动经费', '30.51', '30.51', goal, words(amount)])
    expect(outcomes(sameProjectAmount, row('30.51'))).toEqual(['holds'])
    expect(judging(sameValueTwoPrecisions, row('30.512'))).toMatchObject([{ arithmetic: '30.51万元 ≈ 30.512万元' }])
    expect(outcomes(sameProjectAmount, row('12.7'))).toEqual(['cannot-tell'])
  })
})

import { describe, expect, it } from 'vitest'
import { indicatorTable, tableOf } from '#tests/fixtures/checks/indicator-table.ts'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { resultStatesValue } from './result-states-value.ts'

const rowWith = (target: string, actual: string): string =>
  indicatorTable([['产出指标', '质量指标', '管网排查覆盖率（%）', target, actual]])

describe('a result cell', () => {
  it.each([['≥90%'], ['>=90%'], ['不低于90%'], ['90%以上']])('that reads “%s” is a bound and no value', (actual) => {
    expect(outcomes(resultStatesValue, rowWith('≥90%', actual))).toEqual(['fails'])
  })

  it('names the value that the text gives', () => {
    const [verdict] = judging(resultStatesValue, `管网排查覆盖率93.5%。\n\n${rowWith('≥90%', '≥90%')}\n`)
    expect(verdict).toMatchObject({ kind: 'fails', expected: '93.5%', printed: '≥90%' })
    expect(quotesOf(verdict)).toContain('管网排查覆盖率93.5%')
  })

  it('that only says the target was met leaves a number unanswered', () => {
    const table = indicatorTable([['产出指标', '数量指标', '开展宣传（场）', '不少于8场', '完成目标值']])
    expect(outcomes(resultStatesValue, table)).toEqual(['fails'])
  })

  it.each([
    ['≥90%', '93%'],
    ['90%', '90%'],
    ['≥3000人次', '3200余人次'],
  ])('holds a value: target %s, actual %s', (target, actual) => {
    expect(outcomes(resultStatesValue, rowWith(target, actual))).toEqual(['holds'])
  })

  it.each([
    ['≤30万元', '完成'],
    ['≥90%', '达标'],
    ['12场', '按计划开展'],
  ])('of words is asked about where a number was set: target %s, actual %s', (target, actual) => {
    expect(outcomes(resultStatesValue, rowWith(target, actual))).toEqual(['fails warning'])
  })

  it.each([
    ['12月底前', '完成'],
    ['2小时内', '达标'],
    ['100%', '已全部验收合格'],
    ['≥90%', ''],
  ])('is left alone: target %s, actual %s', (target, actual) => {
    expect(outcomes(resultStatesValue, rowWith(target, actual))).toEqual(['cannot-tell'])
  })

  it('may say in words that a target in words was met', () => {
    expect(outcomes(resultStatesValue, rowWith('制度健全', '已完成目标'))).toEqual(['cannot-tell'])
  })

  it('is looked for in the completion column too', () => {
    const table = tableOf(
      ['预期目标', '目标完成情况', '关键指标', '指标完成情况'],
      [['城市建设', '有序推进', '道路达标率（%）', '≥60%']],
    )
    expect(outcomes(resultStatesValue, table)).toEqual(['fails'])
  })

  it('cannot be told of a report without indicators', () => {
    expect(outcomes(resultStatesValue, '全年工作完成。')).toEqual(['cannot-tell'])
  })
})

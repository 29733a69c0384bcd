import { describe, expect, it } from 'vitest'
import { tableOf } from '#tests/fixtures/checks/indicator-table.ts'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { completionTablesTellCompletion } from './completion-tables-tell-completion.ts'

const section = (heading: string, columns: readonly string[]): string =>
  `一、${heading}\n\n${tableOf(columns, [['道路养护', '62', '60', '养护路面平整']])}\n\n二、存在的问题\n\n人员力量有待充实，培训还要加强。\n`

describe('a table under a heading of completion', () => {
  it('lists goals and no completion', () => {
    const [verdict] = judging(
      completionTablesTellCompletion,
      section('重点项目支出完成情况', ['项目名称', '预算数', '支出数', '绩效目标']),
    )
    expect(verdict).toMatchObject({ kind: 'fails', printed: '项目名称、预算数、支出数、绩效目标' })
    expect(quotesOf(verdict)[0]).toBe('一、重点项目支出完成情况')
  })

  it('lists both', () => {
    const columns = ['项目名称', '支出数', '绩效目标', '完成情况']
    expect(outcomes(completionTablesTellCompletion, section('绩效目标完成情况', columns))).toEqual(['holds'])
  })

  it.each([
    ['重点项目支出完成情况', ['项目名称', '预算数', '支出数', '执行率']],
    ['年度绩效目标', ['项目名称', '预算数', '支出数', '绩效目标']],
  ])('is left alone: %s', (heading, columns) => {
    expect(outcomes(completionTablesTellCompletion, section(heading, columns))).toEqual(['cannot-tell'])
  })

  it('is judged under its own heading', () => {
    const text = `一、履职完成情况\n\n${section('重点任务', ['项目', '预算', '支出', '绩效目标']).replace('一、', '（一）')}`
    expect(outcomes(completionTablesTellCompletion, text)).toEqual(['cannot-tell'])
  })
})

import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { labelledItemsCounted } from './labelled-items-counted.ts'

const report = (announcement: string, ...items: readonly string[]): string =>
  ['某街道办事处2022年部门整体支出绩效自评报告', '一、基本情况', '（二）年度重点工作', announcement, ...items].join(
    '\n',
  )

describe('points numbered below a number', () => {
  it.each([
    [report('1.本年度工作分成三大板块，分别是：', '①党的建设。', '②平安建设。', '③民生实事。')],
    [report('1.主要计划有两大计划。', '①党的建设。', '2021年已启动。', '②平安建设。')],
    [report('采取三项措施：一是加强学习。二是加强管理。三是加强考核。')],
  ])('are as many as announced', (text) => {
    expect(outcomes(labelledItemsCounted, text)).toEqual(['holds'])
  })

  it.each([
    [report('1.本年度工作分成四大板块，分别是：', '①党的建设。', '②平安建设。', '③民生实事。')],
    [report('采取四项措施：一是加强学习。二是加强管理。三是加强考核。')],
    [report('1.本年度工作分成四大板块，分别是：', '①党的建设。', '②平安建设。', '④民生实事。')],
  ])('are pointed out where they are not', (text) => {
    expect(outcomes(labelledItemsCounted, text)).toEqual(['fails'])
  })

  it('are shown by their titles', () => {
    const text = report('1.本年度工作分成三大板块，分别是：', '①党的建设。', '②平安建设。', '③民生实事。')
    expect(judging(labelledItemsCounted, text)[0]?.places).toHaveLength(4)
  })

  it.each([
    [report('1.本年度完成30项任务，成效明显。', '①党的建设。', '②平安建设。')],
    [report('1.本年度工作分成三大板块，分别是：', '①党的建设。')],
    [report('1.本年度工作分成三大板块，分别是：')],
    [report('采取三项措施：一是加强学习。')],
    [report('1.本年度工作分成三大板块，分别是：', '2.本年度完成绩效目标申报工作。')],
    [report('走访企业30家。')],
    [''],
  ])('are not told where nothing is announced or listed', (text) => {
    expect(outcomes(labelledItemsCounted, text)).toEqual(['cannot-tell'])
  })
})

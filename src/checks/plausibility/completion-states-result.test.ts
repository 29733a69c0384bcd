import { describe, expect, it } from 'vitest'
import { goalTable, tableOf } from '#tests/fixtures/checks/indicator-table.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { completionStatesResult } from './completion-states-result.ts'

const project = (goal: string, completion: string, name = '河道养护经费'): string =>
  tableOf(
    ['项目名称', '预算数（万元）', '支出数（万元）', '绩效目标', '完成情况'],
    [[name, '20', '20', goal, completion]],
  )

describe('a completion', () => {
  it.each([
    ['the goal is the name', '河道养护经费', ''],
    ['it only wishes', '提升水质', '确保河道养护工作顺利开展，保障水质稳定。'],
    ['it repeats the goal', '保障养护站点日常运转有序', '保障养护站点日常运转有序。'],
    ['it says what is still to be fixed', '组织志愿者清河', '需要志愿者20名，时间待定'],
    ['it only intends', '提升水质', '力争打造样板河道'],
  ])('is reported where %s', (_, goal, completion) => {
    expect(outcomes(completionStatesResult, project(goal, completion))).toEqual(['fails warning'])
  })

  it('is a note where the goal lists costs: some forms ask for them', () => {
    const goal = '1.办公费用；2.设备维修费；3.值班补贴（含节假日）；4.保洁'
    expect(outcomes(completionStatesResult, project(goal, ''))).toEqual(['fails note'])
  })

  it('that shares 25 characters with its goal repeats it', () => {
    const shared = '对辖区内全部河道开展巡查保洁并清理两岸杂物维护水体清洁'
    expect(
      outcomes(
        completionStatesResult,
        project(`${shared}，保持水质`, `今年${shared}，清运淤泥30吨，补种苗木，增设标识`),
      ),
    ).toEqual(['fails warning'])
  })

  it('that intends something in passing is only noted', () => {
    expect(outcomes(completionStatesResult, project('提升水质', '已清理河道6公里，力争打造样板河道'))).toEqual(
      ['fails note', 'cannot-tell'].slice(0, 1),
    )
  })

  it('that neither tells nor counts is noted together with the others', () => {
    const [verdict] = judging(completionStatesResult, project('提升水质', '做好河道日常养护'))
    expect(verdict).toMatchObject({ kind: 'fails', severity: 'note' })
  })

  it.each([['按时足额发放'], ['组织养护人员赴外地学习'], ['清理河道6公里'], ['水质得到改善']])(
    'holds a result: %s',
    (completion) => {
      expect(outcomes(completionStatesResult, project('加强管理', completion))).toEqual(['holds'])
    },
  )

  it('beside a goal of the indicator table is judged too', () => {
    expect(outcomes(completionStatesResult, goalTable)).toEqual(['fails note', 'holds'])
  })

  it('may be missing for one goal of a project table', () => {
    expect(outcomes(completionStatesResult, project('加强管理', ''))).toEqual(['cannot-tell'])
    expect(outcomes(completionStatesResult, project('', '力争完成'))).toEqual(['fails warning'])
  })

  it('cannot be told without projects', () => {
    expect(outcomes(completionStatesResult, '')).toEqual(['cannot-tell'])
    expect(
      outcomes(
        completionStatesResult,
        tableOf(['项目名称', '预算数（万元）', '支出数（万元）'], [['河道养护', '20', '20']]),
      ),
    ).toEqual(['cannot-tell'])
  })
})

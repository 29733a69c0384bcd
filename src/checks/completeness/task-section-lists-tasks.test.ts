import { describe, expect, it } from 'vitest'
import { tableOf } from '#tests/fixtures/checks/indicator-table.ts'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { taskSectionListsTasks } from './task-section-lists-tasks.ts'

const section = (text: string): string =>
  `一、年度重点工作任务\n\n${text}\n\n二、存在的问题\n\n人员力量有待充实，培训还要加强。\n`
const motto =
  '我单位的总体目标是按照区委区政府的部署改善公共设施和人居环境，建设宜居宜业的美好家园，让居民群众更加满意。'

describe('a section on tasks', () => {
  it('holds a motto and no task', () => {
    expect(outcomes(taskSectionListsTasks, section(motto))).toEqual(['fails'])
  })

  it('holds a motto and then results under their own heading', () => {
    const [verdict] = judging(
      taskSectionListsTasks,
      section(
        `${motto}\n\n工作情况及成效\n\n开展培训8场，走访企业30家，办理诉求12件，新增绿地2公顷，修缮道路5条，发放补贴20万元，惠及居民300人。`,
      ),
    )
    expect(verdict?.kind).toBe('fails')
    expect(quotesOf(verdict)).toEqual(['一、年度重点工作任务', motto, '工作情况及成效'])
  })

  it.each([
    ['points', '（一）改善环境。整治道路。\n\n（二）服务企业。走访调研。'],
    ['inline points', '一是改善环境，二是服务企业，三是保障民生。'],
    ['several sentences', '改善人居环境。服务辖区企业。保障基本民生。'],
    ['a table', tableOf(['预算项目', '预计实际值'], [['道路养护', '平整']])],
  ])('lists tasks as %s', (_, text) => {
    expect(outcomes(taskSectionListsTasks, section(text))).toEqual(['holds'])
  })

  it('mostly tells results', () => {
    expect(outcomes(taskSectionListsTasks, section('开展培训8场。走访企业30家。办理诉求12件。'))).toEqual([
      'fails note',
    ])
  })

  it('cannot be told where there is none', () => {
    expect(outcomes(taskSectionListsTasks, motto)).toEqual(['cannot-tell'])
  })

  it('cannot be told where the text breaks off', () => {
    expect(
      outcomes(taskSectionListsTasks, '一、重点工作任务\n\n街道坚持以群众需求为导向，全面推进各项工作，组织\n'),
    ).toEqual(['cannot-tell'])
  })
})

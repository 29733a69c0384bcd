import { describe, expect, it } from 'vitest'
import { tableOf } from '#tests/fixtures/checks/indicator-table.ts'
import { reading } from '#tests/fixtures/checks/reading.ts'
import { finishedClaims } from './finished-claims.ts'
import { allDone, workDone } from './lexicons/completion-wording.ts'

const claimed = (text: string, pattern = workDone): readonly string[] =>
  finishedClaims(reading(text), pattern).map(({ text: found }) => found)

describe('words that something is finished', () => {
  it('are claims', () => {
    expect(claimed('街道顺利完成换届选举。')).toEqual(['顺利完成换届选举'])
    expect(claimed('年度任务全部完成。', allDone)).toEqual(['年度任务全部完成'])
  })

  it.each([['确保顺利完成换届选举。'], ['要按期完成管网改造。'], ['街道加强调度，力争全年任务全部完成。']])(
    'are no claims in “%s”',
    (text) => {
      expect([...claimed(text), ...claimed(text, allDone)]).toEqual([])
    },
  )

  it('are no claims in the goal of a project', () => {
    const table = tableOf(
      ['项目名称', '预算数（万元）', '支出数（万元）', '绩效目标', '完成情况'],
      [['管网改造', '30', '30', '顺利完成三条道路的管网改造。全年推进。', '顺利完成两条道路的管网改造。完成验收。']],
    )
    expect(claimed(`一、项目支出情况\n\n${table}\n`)).toEqual(['顺利完成两条道路的管网改造'])
  })

  it('are no claims in a declaration of goals', () => {
    expect(claimed('项目支出绩效目标申报表\n\n（2023年度）\n\n顺利完成换届选举。')).toEqual([])
  })
})

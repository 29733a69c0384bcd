import { describe, expect, it } from 'vitest'
import type { Cell } from '#domain/filing/indicator.ts'
import { reading } from '#tests/fixtures/checks/reading.ts'

const shown = (cell: Cell): string => (cell.kind === 'written' ? cell.text : cell.kind)

const form = (rows: readonly string[]): string =>
  [
    '| 2023年度项目支出绩效自评表 |||||||',
    '| 项目名称 | 村道养护 ||||||',
    '| 项目资金（万元） || 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |',
    ...rows,
    '| 年度总体目标 | 预期目标 || 实际完成情况 |||||',
    '| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 |',
    '| | 产出指标 | 数量指标 | 养护里程 | 48公里 | 52公里 | 90 | 90 |',
  ].join('\n')

const cellsOf = (rows: readonly string[]): readonly string[] =>
  (reading(form(rows)).forms[0]?.money?.rows ?? []).map(({ name, cells }) =>
    [name, ...[cells.opening, cells.annual, cells.executed, cells.points, cells.rate, cells.score].map(shown)].join(
      ' ',
    ),
  )

describe('the amounts of a row', () => {
  it('stand below their heads where a cell between them was lost', () => {
    expect(
      cellsOf([
        '| | 年度资金总额 | 7.29 | 7.20 | 7.10 | 10.00 | 98.6% | 9.86 |',
        '| | 其中：当年财政拨款 | 7.29 | 7.20 | 7.10 | 98.6% | |',
        '| | 其他资金 | | | | | | |',
      ]),
    ).toEqual([
      '年度资金总额 7.29 7.20 7.10 10.00 98.6% 9.86',
      '当年财政拨款 7.29 7.20 7.10 absent 98.6% empty',
      '其他资金 empty empty empty empty empty empty',
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { projectExecutionRate } from './project-execution-rate.ts'

const table = (...rows: readonly string[]): string =>
  ['某街道办事处2022年部门整体支出绩效自评报告', '', '项目名称\t预算数（万元）\t支出数（万元）\t执行率', ...rows].join(
    '\n',
  )

describe('the execution rate of a project', () => {
  it('is its spending over its budget', () => {
    expect(outcomes(projectExecutionRate, table('绿化养护\t40.00\t30.00\t75%', '道路照明\t10\t10\t100%'))).toEqual([
      'holds',
      'holds',
    ])
  })

  it('is read from running text as well', () => {
    const text =
      '（三）各重点任务项目支出完成情况分析\n1.绿化养护经费年度预算数40万元，年度预算执行数30万元，预算执行率70%。'
    expect(judging(projectExecutionRate, text)).toMatchObject([
      { kind: 'fails', severity: 'error', arithmetic: '30万元 ÷ 40万元 = 75.00%', expected: '75', printed: '70' },
    ])
  })

  it('weighs less where an amount is about', () => {
    expect(outcomes(projectExecutionRate, table('绿化养护\t约40\t30.00\t60%'))).toEqual(['fails note'])
  })

  it.each([
    [table('绿化养护\t0\t0\t100%')],
    [table('绿化养护\t40.00\t30.00\t0.75')],
    [table('绿化养护\t40.00\t30.00\t')],
    [table('绿化养护\t40.00\t\t75%')],
    [table('绿化养护\t—\t30.00\t75%')],
    [table('绿化养护\t40.00\t3个\t75%')],
    [''],
  ])('is not told of %s', (text) => {
    expect(outcomes(projectExecutionRate, text)).toEqual(['cannot-tell'])
  })
})

import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { taskRateHasTask } from './task-rate-has-task.ts'

describe('a completion rate without its task', () => {
  it('is raised with the task the figures imply', () => {
    expect(judging(taskRateHasTask, '清理违建5100平方米，年度任务完成率102%。')).toMatchObject([
      { kind: 'fails', severity: 'warning', arithmetic: '5100平方米 ÷ 102% = 4976–5025平方米' },
    ])
  })

  it.each([
    ['完成投资额9.5亿元，完成年度目标任务的105.5%。', 'fails warning'],
    ['推荐就业34人，完成率85%。', 'fails note'],
    ['清理违建约5100平方米，年度任务完成率102%。', 'fails note'],
  ])('in “%s”: %s', (text, outcome) => {
    expect(outcomes(taskRateHasTask, text)).toEqual([outcome])
  })

  it.each([
    ['全年任务5000平方米。清理违建5100平方米，年度任务完成率102%。', ['holds']],
    ['下达资金5000.00万元。实际完成支出4437.00万元，任务完成率88.74%。', ['holds']],
    ['走访5000户。清理违建5100平方米，年度任务完成率102%。', ['fails warning']],
  ])('is not raised where the task stands further up: “%s”', (text, outcome) => {
    expect(outcomes(taskRateHasTask, text)).toEqual(outcome)
  })

  it('prints one number where only one fits', () => {
    expect(judging(taskRateHasTask, '推荐就业34人，完成率85.0%。')).toMatchObject([
      { arithmetic: '34人 ÷ 85.0% = 40人' },
    ])
  })

  it.each([
    ['清理违建5100平方米，年度任务完成率100%。'],
    ['计划清理5000件，完成5100件，完成率102%。'],
    ['清理违建5100平方米，群众满意率99%。'],
    ['服务满意率98%，年度任务完成率102%。'],
    ['清理违建5100平方米，年度任务完成率0%。'],
    [''],
  ])('is not raised in “%s”', (text) => {
    expect(outcomes(taskRateHasTask, text)).toEqual(['cannot-tell'])
  })
})

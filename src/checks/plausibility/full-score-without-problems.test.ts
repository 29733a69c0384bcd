import { describe, expect, it } from 'vitest'
import { outcomes } from '#tests/fixtures/checks/reading.ts'
import { fullScoreWithoutProblems } from './full-score-without-problems.ts'

const report = (score: string, rest = ''): string =>
  `一、自评结论\n\n本年度自评得分：${score}分，完成了各项工作。\n\n${rest}`
const problems = '二、存在的问题\n\n人员力量有待充实，培训还要加强。\n'

describe('full marks', () => {
  it('do not stand beside problems', () => {
    expect(outcomes(fullScoreWithoutProblems, report('100', problems))).toEqual(['fails'])
  })

  it.each([[report('100')], [report('96', problems)]])('hold in %j', (text) => {
    expect(outcomes(fullScoreWithoutProblems, text)).toEqual(['holds'])
  })

  it('cannot be told without a score', () => {
    expect(outcomes(fullScoreWithoutProblems, problems)).toEqual(['cannot-tell'])
  })
})

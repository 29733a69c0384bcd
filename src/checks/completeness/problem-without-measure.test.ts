import { describe, expect, it } from 'vitest'
import { outcomes } from '#tests/fixtures/checks/reading.ts'
import { problemWithoutMeasure } from './problem-without-measure.ts'

const report = (problems: string, measures: string): string =>
  `一、基本情况\n\n本街负责公共服务工作。\n\n三、存在的主要问题\n\n${problems}\n\n四、下一步改进措施\n\n${measures}\n`

describe('problems and measures', () => {
  it('hold where a measure speaks of the matter, and fail where none does', () => {
    const text = report(
      '绩效目标设置不够细化；绩效运行监控有待加强；部分绩效目标缺乏依据。',
      '进一步量化绩效目标，提高指标质量。',
    )
    expect(outcomes(problemWithoutMeasure, text)).toEqual(['holds', 'fails'])
  })

  it.each([
    ['no problems', report('', '加强培训，提高人员水平。')],
    ['no measures', report('支出进度偏慢，资金支付滞后。', '')],
    ['problems about other matters', report('天气多变影响户外作业开展。', '加强培训，提高人员水平。')],
  ])('cannot be told with %s', (_, text) => {
    expect(outcomes(problemWithoutMeasure, text)).toEqual(['cannot-tell'])
  })
})

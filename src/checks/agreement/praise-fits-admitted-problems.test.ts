import { describe, expect, it } from 'vitest'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { praiseFitsAdmittedProblems } from './praise-fits-admitted-problems.ts'

const report = (conclusion: string, problem: string): string =>
  `一、自评结论\n\n${conclusion}\n\n二、存在的问题\n\n${problem}\n`

describe('indicators called met', () => {
  it('and admitted to be unclear are asked about', () => {
    const [verdict] = judging(
      praiseFitsAdmittedProblems,
      report('本年较好完成各项绩效指标。', '部分指标设置不够细化，难以衡量。'),
    )
    expect(verdict?.kind).toBe('fails')
    expect(quotesOf(verdict)[0]).toBe('较好完成各项绩效指标')
  })

  it('hold beside other problems', () => {
    expect(
      outcomes(praiseFitsAdmittedProblems, report('本年较好完成各项绩效指标。', '人员力量有待充实，培训还要加强。')),
    ).toEqual(['holds'])
  })

  it('cannot be told where none are', () => {
    expect(outcomes(praiseFitsAdmittedProblems, report('本年工作平稳有序推进。', '部分指标设置不够细化。'))).toEqual([
      'cannot-tell',
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { failuresIn, outcomes } from '#tests/fixtures/checks/reading.ts'
import { changesHaveABase } from './changes-have-a-base.ts'

describe('a change against another period', () => {
  it('has its figure beside it', () => {
    expect(outcomes(changesHaveABase, '税收收入3.2亿元，同比增长5.1%。')).toEqual(['holds'])
  })

  it('stands without the figure', () => {
    expect(failuresIn(changesHaveABase, '刑事警情同比下降2.6%。')).toEqual(['同比下降2.6%'])
  })

  it('in goals is left alone', () => {
    expect(outcomes(changesHaveABase, '一、绩效目标\n\n税收同比增长5%。\n')).toEqual(['cannot-tell'])
  })
})

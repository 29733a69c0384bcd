import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { scoreComponentsEqualTotal } from './score-components-equal-total.ts'

const body = '本节内容按照区委区政府的统一部署认真推进落实，各项工作有序开展，总体情况良好，居民群众普遍反映较好。'

describe('the components of a score', () => {
  it('add up to it', () => {
    expect(judging(scoreComponentsEqualTotal, '自评得分：92.5分，其中履职效能47.5分，管理效率45分。')).toMatchObject([
      { kind: 'holds', arithmetic: '47.5 + 45 = 92.5' },
    ])
  })

  it('do not add up', () => {
    expect(judging(scoreComponentsEqualTotal, '自评得分：95分，其中履职效能47分，管理效率45分。')).toMatchObject([
      { kind: 'fails', severity: 'warning', expected: '92', printed: '95', difference: '3', unit: '分' },
    ])
  })

  it('agree within their decimals', () => {
    expect(outcomes(scoreComponentsEqualTotal, '自评得分：93分，其中履职效能47.6分，管理效率45.2分。')).toEqual([
      'within-rounding',
    ])
  })

  it('in several paragraphs may be parts of something else', () => {
    const text = `自评得分：95分。\n\n履职效能47分，${body}\n\n管理效率45分，${body}`
    expect(outcomes(scoreComponentsEqualTotal, text)).toEqual(['fails note'])
  })

  it.each([['自评得分：95分。'], ['履职效能47分，管理效率45分。'], ['']])('cannot be told in “%s”', (text) => {
    expect(outcomes(scoreComponentsEqualTotal, text)).toEqual(['cannot-tell'])
  })
})

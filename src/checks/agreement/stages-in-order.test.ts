import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { stagesInOrder } from './stages-in-order.ts'

describe('stages of one procedure', () => {
  it.each([
    ['排查安全隐患80处，整改70处。'],
    ['受理来电300件，办结300件。'],
    ['立案9宗，作出处罚决定8宗。'],
    ['收到申请60份，审核通过55份。'],
    ['抓获嫌疑人12人，刑拘5人。'],
    ['应检企业40家，实检企业40家。'],
    ['登记失业人员90人，实现再就业60人。'],
    ['受理来电约300件，办结305件。'],
  ])('count no more later than before in “%s”', (text) => {
    expect(outcomes(stagesInOrder, text)).toEqual(['holds'])
  })

  it('are asked about where the later counts more: cases may be carried over', () => {
    expect(judging(stagesInOrder, '立案9宗，作出处罚决定11宗。')).toMatchObject([
      {
        kind: 'fails',
        severity: 'warning',
        arithmetic: '11宗 > 9宗',
        difference: '2',
        benign: { zh: '可能包括上年结转的案件或事项。' },
      },
    ])
    expect(outcomes(stagesInOrder, '立案约9宗，作出处罚决定11宗。')).toEqual(['fails note'])
  })

  it.each([
    ['查处隐患80处，发出整改通知书90份。'],
    ['受理参保业务50件，接待群众400人次，办结业务300件。'],
    ['检查场所80家次，整改隐患90处。'],
    ['办结300件，受理200件。'],
    ['立案9宗，处罚金额12万元。'],
    [''],
  ])('are not told of “%s”', (text) => {
    expect(outcomes(stagesInOrder, text)).toEqual(['cannot-tell'])
  })
})

import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { closedCasesReferent } from './closed-cases-referent.ts'

describe('a closed count', () => {
  it('is unclear behind two received counts of other units', () => {
    expect(judging(closedCasesReferent, '窗口受理总数500件，受理社保业务400人次，办结业务300件。')).toMatchObject([
      { kind: 'fails', arithmetic: '300件 ÷ 500件 = 60.000%；300件 ÷ 400人次 = 75.000%' },
    ])
  })

  it.each([
    ['受理总数500件，受理社保业务400件，办结300件。'],
    ['受理总数500件，受理社保业务400人次，办结社保300件。'],
    ['受理总数500件，受理社保业务200人次，办结业务300件。'],
    ['受理总数500件，办结业务300件。'],
    ['受理总数500件，受理社保业务400人次，办结业务约300件。'],
    [''],
  ])('is clear in “%s”', (text) => {
    expect(outcomes(closedCasesReferent, text)).toEqual(['cannot-tell'])
  })
})

import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { headOfficeAndUnits } from './head-office-and-units.ts'

describe('the number of units', () => {
  it('is the head office and the units below it', () => {
    expect(judging(headOfficeAndUnits, '部门决算包括6个预算单位，具体为街道办事处本部，下属单位5个。')).toMatchObject([
      { kind: 'holds', arithmetic: '1 + 5 = 6' },
    ])
  })

  it('is asked about where it is not', () => {
    expect(outcomes(headOfficeAndUnits, '预算单位共6个，包括局机关本级和下属6个事业单位。')).toEqual(['fails warning'])
  })

  it.each([
    ['预算单位共6个，下属单位5个。'],
    ['下属单位共6个，包括本级和下属分站5个。'],
    ['资金共6万元，由本级下属单位5个使用。'],
    ['本部和下属单位5个。'],
    [''],
  ])('is not told of “%s”', (text) => {
    expect(outcomes(headOfficeAndUnits, text)).toEqual(['cannot-tell'])
  })
})

import { describe, expect, it } from 'vitest'
import { outcomes } from '#tests/fixtures/checks/reading.ts'
import { surveyObject } from './survey-object.ts'

describe('the object of a survey', () => {
  it.each([
    ['公园绿化满意率达95.3%（开展道路照明满意度调查，其中对项目表示满意的占95.3%）。', ['fails']],
    ['公园绿化满意率达95.3%（开展道路照明满意度调查）。', ['fails']],
    ['公园绿化满意率达95.3%（开展公园绿化满意度调查，对公园绿化表示非常满意的占95.3%）。', ['holds']],
    ['公园绿化满意率达95.3%（开展公园绿化满意度调查）。', ['holds']],
    ['群众满意率达95.3%，开展群众满意度调查。', ['cannot-tell']],
    ['公园绿化满意率达95.3%。', ['cannot-tell']],
  ])('in “%s” gives %j', (text, kinds) => {
    expect(outcomes(surveyObject, text)).toEqual(kinds)
  })
})

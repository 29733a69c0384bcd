import { describe, expect, it } from 'vitest'
import { failuresIn, outcomes } from '#tests/fixtures/checks/reading.ts'
import { headingWithoutVerb } from './heading-without-verb.ts'

const report = (...headings: readonly string[]): string =>
  `一、主要成效\n\n${headings
    .map((heading, index) => `${index + 1}.${heading}\n\n全年完成各项任务，成效良好，群众反映较好，社会面保持稳定。\n`)
    .join('\n')}`

describe('headings that lost a word', () => {
  it('are errors when they open with half a word, in any list', () => {
    const text = report('不移推进改革工作', '社区服务情况')
    expect(outcomes(headingWithoutVerb, text)).toEqual(['fails error'])
    expect(failuresIn(headingWithoutVerb, text)).toEqual(['1.不移推进改革工作'])
  })

  it('are warnings when their siblings are verb–object twice and their first half has no verb', () => {
    const text = report('推动产业升级，提升发展质量', '公共安全底线，守护平安社区', '擦亮文化品牌，丰富群众生活')
    expect(outcomes(headingWithoutVerb, text)).toEqual(['fails'])
    expect(failuresIn(headingWithoutVerb, text)).toEqual(['2.公共安全底线，守护平安社区'])
  })

  it('name a model where the list has one', () => {
    const text = report('署落实各项工作，推动发展', '擦亮文化品牌，丰富群众生活')
    expect(failuresIn(headingWithoutVerb, text)).toEqual(['1.署落实各项工作，推动发展'])
  })

  it.each([
    [
      'a verb that is not in the list',
      ['推动产业升级，提升发展质量', '撬动社会资本，守护平安社区', '擦亮文化品牌，丰富群众生活'],
      ['holds'],
    ],
    [
      'verb–object throughout',
      ['推动产业升级，提升发展质量', '守住安全底线，守护平安社区', '擦亮文化品牌，丰富群众生活'],
      ['holds'],
    ],
    [
      'subject and predicate',
      ['推动产业升级，提升发展质量', '党建引领治理，守护平安社区', '擦亮文化品牌，丰富群众生活'],
      ['holds'],
    ],
    [
      'noun phrases throughout',
      ['产业升级情况，质量方面', '安全生产工作，平安方面', '文化体育事业，生活方面'],
      ['cannot-tell'],
    ],
    [
      'results in the second half',
      ['推动产业升级，经济稳中有进', '公共安全底线，社区更加平安', '擦亮品牌形象，群众生活丰富'],
      ['cannot-tell'],
    ],
    ['one half only', ['推动产业升级', '公共安全底线', '擦亮文化品牌'], ['cannot-tell']],
  ])('are not seen in %s', (_, headings, kinds) => {
    expect(outcomes(headingWithoutVerb, report(...headings))).toEqual(kinds)
  })
})

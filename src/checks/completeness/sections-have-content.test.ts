import { describe, expect, it } from 'vitest'
import { failuresIn, outcomes } from '#tests/fixtures/checks/reading.ts'
import { sectionsHaveContent } from './sections-have-content.ts'

const body = '本节内容按统一部署推进落实，情况良好。'

describe('a section', () => {
  it('has nothing below its heading', () => {
    expect(failuresIn(sectionsHaveContent, `一、自评结论\n\n二、存在的问题\n\n${body}\n`)).toEqual(['一、自评结论'])
  })

  it('of attachments may end the file', () => {
    expect(outcomes(sectionsHaveContent, `一、存在的问题\n\n${body}\n\n二、附件\n`)).toEqual(['fails note', 'holds'])
  })

  it('has content', () => {
    expect(outcomes(sectionsHaveContent, `一、存在的问题\n\n${body}\n`)).toEqual(['holds'])
  })

  it('cannot be told without headings', () => {
    expect(outcomes(sectionsHaveContent, body)).toEqual(['cannot-tell'])
  })

  it('may be the last, where the text breaks off in its heading', () => {
    expect(outcomes(sectionsHaveContent, '一、基本情况\n\n略。\n\n二、收支（预算\n')).toEqual(['holds'])
  })
})

import { describe, expect, it } from 'vitest'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { outlineStylesAgree } from './outline-styles-agree.ts'

const body = '本节内容按照区委区政府的统一部署认真推进落实，各项工作有序开展，总体情况良好，居民群众普遍反映较好。'
const chapters = (...headings: readonly string[]): string =>
  headings.map((heading) => `${heading}\n\n${body}\n\n`).join('')

describe('the way headings are numbered', () => {
  it('is the same', () => {
    expect(outcomes(outlineStylesAgree, chapters('一、基本情况', '二、存在的问题'))).toEqual(['holds'])
  })

  it('leaves headings out', () => {
    const [verdict] = judging(outlineStylesAgree, chapters('一、基本情况', '主要职责', '二、存在的问题'))
    expect(verdict?.kind).toBe('fails')
    expect(quotesOf(verdict)).toEqual(['主要职责'])
  })

  it('uses a style again below itself, with brackets of two widths', () => {
    const text = chapters(
      '一、基本情况',
      '（一）部门概况',
      '主要职责',
      '(一）负责统计工作',
      '(二）负责民政工作',
      '（二）收支情况',
      '二、存在的问题',
    )
    const messages = judging(outlineStylesAgree, text).flatMap((verdict) =>
      verdict.kind === 'fails' ? [verdict.message.zh] : [],
    )
    expect(messages.join()).toContain('再次使用上级标题的样式')
    expect(messages.join()).toContain('左右括号宽窄不一')
  })

  it('writes the numbers of one list in two ways', () => {
    const [verdict] = judging(outlineStylesAgree, chapters('一、基本情况', '二．收支情况', '三、存在的问题'))
    expect(verdict).toMatchObject({ kind: 'fails', message: { zh: '一级编号写法不一（、 ．）。' } })
  })

  it('cannot be told without numbers', () => {
    expect(outcomes(outlineStylesAgree, body)).toEqual(['cannot-tell'])
  })
})

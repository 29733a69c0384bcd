import { describe, expect, it } from 'vitest'
import { tableOf } from '#tests/fixtures/checks/indicator-table.ts'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { chaptersOpenWithSections } from './chapters-open-with-sections.ts'

const body = '本节内容按统一部署推进落实，情况良好。'
const report = (opening: string): string =>
  `一、自评情况\n\n${opening}（一）自评结论\n\n${body}\n\n（二）工作成效\n\n${body}\n\n二、存在的问题\n\n${body}\n`

describe('a chapter', () => {
  it('opens with its sections', () => {
    expect(outcomes(chaptersOpenWithSections, report(''))).toEqual(['holds'])
  })

  it('may lead over to them with a colon', () => {
    expect(outcomes(chaptersOpenWithSections, report('本单位本年度自评情况和主要做法报告如下：\n\n'))).toEqual([
      'holds',
    ])
  })

  it('holds text that belongs to no section', () => {
    const [verdict] = judging(chaptersOpenWithSections, report(`${body}\n\n`))
    expect(verdict).toMatchObject({ kind: 'fails' })
    expect(quotesOf(verdict)).toEqual(['一、自评情况', body])
  })

  it('holds a table that belongs to no section', () => {
    const [verdict] = judging(chaptersOpenWithSections, report(`${tableOf(['项目', '情况'], [['甲', '好']])}\n\n`))
    expect(verdict).toMatchObject({
      kind: 'fails',
      message: { zh: '“自评情况”与其下第一个标题之间有表格，不属于任何小节。' },
    })
  })

  it('cannot be told where none is divided', () => {
    expect(outcomes(chaptersOpenWithSections, `一、自评情况\n\n${body}\n`)).toEqual(['cannot-tell'])
  })
})

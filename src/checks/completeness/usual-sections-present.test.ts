import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { usualSectionsPresent } from './usual-sections-present.ts'

const title = '某某街道办事处2022年部门整体支出绩效自评报告\n\n'
const report = (...headings: readonly string[]): string =>
  title + headings.map((heading) => `${heading}\n\n本节内容按统一部署推进落实，情况良好。\n\n`).join('')

const all = [
  '一、部门职能',
  '二、重点工作任务',
  '三、收支情况',
  '四、绩效管理情况',
  '五、自评结论',
  '六、主要工作成效',
  '七、存在的问题',
  '八、改进措施',
  '九、附件',
]

describe('the usual sections', () => {
  it('are all there', () => {
    expect(outcomes(usualSectionsPresent, report(...all))).toEqual(['holds'])
  })

  it('lack one that matters', () => {
    const [verdict] = judging(
      usualSectionsPresent,
      report('一、部门职能', '二、重点工作任务', '三、收支情况', '四、自评结论', '五、主要工作成效'),
    )
    expect(verdict).toMatchObject({
      kind: 'fails',
      severity: 'warning',
      message: { zh: '没有单列的章节：绩效管理情况、存在的问题、改进措施、附件。' },
    })
  })

  it('lack only attachments, which are often filed apart', () => {
    expect(outcomes(usualSectionsPresent, report(...all.slice(0, -1)))).toEqual(['fails note'])
  })

  it('lack one whose number is gone too', () => {
    expect(outcomes(usualSectionsPresent, report(...all.filter((heading) => !heading.startsWith('七'))))).toEqual([
      'fails warning',
    ])
  })

  it('lack so many that the text is a part of a report', () => {
    expect(outcomes(usualSectionsPresent, report(...all.slice(0, 5)))).toEqual(['fails note'])
  })

  it('cannot be told where the text breaks off', () => {
    const text = `${report(...all.slice(0, 5))}六、主要工作成效\n\n街道坚持以群众需求为导向，全面推进各项工作，组织\n`
    expect(outcomes(usualSectionsPresent, text)).toEqual(['cannot-tell'])
  })

  it('cannot be told of another file or without headings', () => {
    expect(outcomes(usualSectionsPresent, '略')).toEqual(['cannot-tell'])
    expect(outcomes(usualSectionsPresent, report('一、部门职能'))).toEqual(['cannot-tell'])
  })
})

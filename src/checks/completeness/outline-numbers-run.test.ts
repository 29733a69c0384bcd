import { describe, expect, it } from 'vitest'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { outlineNumbersRun } from './outline-numbers-run.ts'

const chapter = (heading: string, text = '本节内容按统一部署推进落实，情况良好。'): string =>
  `${heading}\n\n${text}\n\n`
const chapters = (...headings: readonly string[]): string => headings.map((heading) => chapter(heading)).join('')

describe('the numbers of an outline', () => {
  it('run on in every list', () => {
    const text = chapters('一、基本情况', '（一）部门职能', '（二）收支情况', '二、存在的问题')
    expect(judging(outlineNumbersRun, text)).toMatchObject([
      { kind: 'holds', arithmetic: '1, 2' },
      { kind: 'holds', arithmetic: '1, 2' },
    ])
  })

  it('repeat', () => {
    const [, verdict] = judging(
      outlineNumbersRun,
      chapters('一、基本情况', '（一）部门职能', '（二）收支情况', '（二）绩效管理', '二、存在的问题'),
    )
    expect(verdict).toMatchObject({ kind: 'fails', printed: '1, 2, 2', expected: '1, 2, 3' })
    expect(quotesOf(verdict)).toEqual(['（二）收支情况', '（二）绩效管理'])
  })

  it('have a gap, which may be a lost heading', () => {
    const [verdict] = judging(outlineNumbersRun, chapters('一、基本情况', '四、改进措施', '五、附件'))
    expect(verdict).toMatchObject({ kind: 'fails', message: { zh: '全文的编号不连续：一、四、五。' } })
  })

  it('below a gap on the top level are only noted, and so is the gap', () => {
    const text = chapters('一、基本情况', '（一）部门职能', '（二）收支情况', '（二）绩效管理', '四、改进措施')
    expect(outcomes(outlineNumbersRun, text)).toEqual(['fails note', 'fails note'])
  })

  it('repeat on the top level too', () => {
    expect(outcomes(outlineNumbersRun, chapters('一、基本情况', '二、存在的问题', '二、改进措施'))).toEqual(['fails'])
  })

  it('of a single point that is not the first are only noted, and not where the title places it', () => {
    const text = (title: string): string =>
      chapters('一、基本情况', '（一）部门职能', '（二）收支情况', `（3）${title}`)
    expect(outcomes(outlineNumbersRun, text('其他需要写明的'))).toContain('fails note')
    expect(outcomes(outlineNumbersRun, text('绩效目标完成情况分析'))).not.toContain('fails note')
  })

  it('of a single point show nothing', () => {
    expect(outcomes(outlineNumbersRun, chapter('一、基本情况'))).toEqual(['cannot-tell'])
  })
})

import { describe, expect, it } from 'vitest'
import { failuresIn, judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { paragraphWithoutEnd } from './paragraph-without-end.ts'

const before = (paragraph: string): string => `一、主要成效\n\n${paragraph}\n\n二、存在问题\n\n预算编制不够细化。\n`

describe('unfinished paragraphs', () => {
  it.each([
    ['各项工作有序推进，服务得到加强。在文化体育方面的支出', '在文化体育方面的支出'],
    ['各项工作有序推进，服务得到加强。街道组织了培训、讲座和', '街道组织了培训、讲座和'],
  ])('are errors when the last sentence is a fragment: “%s”', (paragraph, fragment) => {
    expect(outcomes(paragraphWithoutEnd, before(paragraph))).toContain('fails error')
    expect(failuresIn(paragraphWithoutEnd, before(paragraph))).toEqual([fragment])
  })

  it('are pointed at by their last clause, cut where it is long', () => {
    const end = '街道组织了培训、讲座和'
    expect(failuresIn(paragraphWithoutEnd, before(`工作有序推进。今年以来服务得到加强，${end}`))).toEqual([end])
    const [quote = ''] = failuresIn(paragraphWithoutEnd, before(`工作有序推进。${'街道开展培训讲座'.repeat(40)}和`))
    expect(quote).toHaveLength(60)
  })

  it('are notes when only the full stop is missing', () => {
    expect(outcomes(paragraphWithoutEnd, before('各项工作有序推进。工会工作取得新成效'))).toContain('fails note')
  })

  it.each(['各项工作有序推进，服务得到加强。', '各项工作有序推进。（详见附件）', '各项工作有序推进。主要有：'])(
    'are not seen in “%s”',
    (paragraph) => {
      expect(failuresIn(paragraphWithoutEnd, before(paragraph))).toEqual([])
    },
  )

  it('are told once, with their number, where all is well', () => {
    const text = before('各项工作有序推进。').repeat(4)
    expect(judging(paragraphWithoutEnd, text)).toMatchObject([{ kind: 'holds', message: { zh: '8个段落完整收尾。' } }])
    expect(quotesOf(judging(paragraphWithoutEnd, text)[0])).toHaveLength(5)
  })

  it('cannot be told where no prose stands before a heading', () => {
    expect(outcomes(paragraphWithoutEnd, '一、附件\n\n部门整体支出绩效自评表\n')).toEqual(['cannot-tell'])
  })
})

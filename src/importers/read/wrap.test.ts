import { describe, expect, it } from 'vitest'
import { isHeading, isPassage } from '#domain/text/document.ts'
import { reading } from '#tests/fixtures/checks/reading.ts'

/** Lines of 25 characters, as a page prints them. */
const full = '本部门围绕年度重点工作持续推进各项任务落实并取得好的成'
const body = `${full.slice(0, 25)}\n`.repeat(8)

const passages = (text: string): readonly string[] =>
  reading(text).document.blocks.flatMap((block) => (isPassage(block) ? [block.text.text] : []))

describe('a numbered line that ends as titles do', () => {
  it.each(['（四）本部门整体财政收支情况（按照决算口径）', '（二）年度预算安排以及全年预算执行的有关情况'])(
    'is no beginning of a paragraph where the next word had room: %s',
    (title) => {
      const text = `${body}效。\n${title}\n${body}效。\n`
      expect(passages(text)).toContain(title)
      expect(reading(text).document.blocks.filter(isHeading)).toHaveLength(1)
    },
  )

  it.each(['（四）本部门整体财政收支情况全面完成绩效的有关情况', '（四）统筹推进财政收支，定期分析资金支付情况'])(
    'wraps where it is full, or tells more than a name: %s',
    (start) => {
      expect(
        passages(`${body}效。\n${start}\n良好，没有超支。\n`).some((text) => text.startsWith(`${start}良好`)),
      ).toBe(true)
    },
  )
})

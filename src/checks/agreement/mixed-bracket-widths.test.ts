import { describe, expect, it } from 'vitest'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { mixedBracketWidths } from './mixed-bracket-widths.ts'

describe('brackets of two widths', () => {
  it('are found in the text and in outline numbers, each once', () => {
    const [verdict] = judging(mixedBracketWidths, '一、概况\n\n(一）职能\n\n街道(办事处）负责，内设（5个)科室。\n')
    expect(verdict).toMatchObject({ kind: 'fails', printed: '3' })
    expect(quotesOf(verdict)).toEqual(['(一）', '(办事处）', '（5个)'])
  })

  it.each(['完成率(%)为95%，见附件（二）。', '（以下简称本街（办事处））负责。'])('are not seen in “%s”', (text) => {
    expect(outcomes(mixedBracketWidths, text)).toEqual(['holds'])
  })

  it('cannot be told of an empty file', () => {
    expect(outcomes(mixedBracketWidths, '')).toEqual(['cannot-tell'])
  })
})

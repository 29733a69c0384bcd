import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MappedText } from '#domain/text/mapped-text.ts'
import { clauseLimit, sentenceLimit, sentencesOf } from './sentences.ts'

const asIs = (text: string): MappedText => ({ text, runs: [{ at: 0, source: 0, length: text.length }] })
const sentences = (text: string) => sentencesOf(asIs(text), 0).map((sentence) => sentence.text)
const clauses = (text: string) => sentencesOf(asIs(text), 0).flatMap((sentence) => sentence.clauses.map((c) => c.text))

describe('sentences', () => {
  it.each([
    ['工作完成。成效明显！还缺什么？没有', ['工作完成。', '成效明显！', '还缺什么？', '没有']],
    ['他说“全部办结。”随后回访。', ['他说“全部办结。”', '随后回访。']],
    ['（详见附表。）下同', ['（详见附表。）', '下同']],
    ['整改12宗；处罚3宗。', ['整改12宗；处罚3宗。']],
    ['完成。。 ', ['完成。。']],
    ['  \n ', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })

  it('stand at their offsets, in order, without the spaces around them', () => {
    const text = fc.string({ unit: fc.constantFrom('办', '5', '，', '；', '。', '”', '“', '（', '）', ' ', '\n') })
    fc.assert(
      fc.property(text, (value) => {
        let end = 0
        for (const { from, to, text: sentence, block, clauses: parts } of sentencesOf(asIs(value), 7)) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(value.slice(from, to)).toBe(sentence)
          expect(sentence).toBe(sentence.trim())
          expect(block).toBe(7)
          for (const part of parts) expect(value.slice(part.from, part.to)).toBe(part.text)
          end = to
        }
        expect(sentences(value).join('').replaceAll(/\s/gu, '')).toBe(value.replaceAll(/\s/gu, ''))
      }),
    )
  })
})

describe('clauses', () => {
  it.each([
    ['受理88件，办结85件；其中：信访19件。', ['受理88件', '办结85件', '其中', '信访19件。']],
    ['发放44,700元,结余0元', ['发放44,700元', '结余0元']],
    ['支出１，２３４．５６万元，结余0元', ['支出１，２３４．５６万元', '结余0元']],
    ['比例3：2，时间9:30', ['比例3：2', '时间9:30']],
    [
      '三类资金（一般公共预算5万元，政府性基金3万元）用于建设，已完成',
      ['三类资金（一般公共预算5万元，政府性基金3万元）用于建设', '已完成'],
    ],
    ['混排括号（甲，乙)同样成对，完', ['混排括号（甲，乙)同样成对', '完']],
    ['推进“最多跑一次，一次办成”改革，已见效', ['推进“最多跑一次，一次办成”改革', '已见效']],
    ['引号“没有闭合，照样分句', ['引号“没有闭合', '照样分句']],
    [`会议强调“${'很长的讲话内容'.repeat(8)}，应当切开”`, [`会议强调“${'很长的讲话内容'.repeat(8)}`, '应当切开”']],
    ['嵌套（外（内，内），外）之后，完', ['嵌套（外（内，内），外）之后', '完']],
    ['，，空的，', ['空的']],
  ])('%s', (text, expected) => {
    expect(clauses(text)).toEqual(expected)
  })

  it('are bounded in number in any text', () => {
    expect(sentencesOf(asIs('短。'.repeat(sentenceLimit + 5)), 0)).toHaveLength(sentenceLimit)
    expect(clauses('短，'.repeat(clauseLimit + 5))).toHaveLength(clauseLimit + 1)
    expect(sentences('（'.repeat(100_000))).toHaveLength(1)
  })
})

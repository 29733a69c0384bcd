import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reading } from '#tests/fixtures/checks/reading.ts'
import { runChecks } from './run.ts'

const fragments = [
  ['一、', '（一）', '1.', '①', '一是', '三是', '。', '，', '；', '：', '（', '）', '“', '”', '\n', '\n\n', '\t', '| '],
  [
    '绩效目标',
    '重点工作任务',
    '工作成效',
    '存在的问题',
    '改进措施',
    '附件',
    '收支情况',
    '绩效管理',
    '自评得分',
    '优秀',
  ],
  [
    '全部完成',
    '截至11月',
    '全年',
    '同比下降',
    '满意率',
    '隐患',
    '整改',
    '执行数',
    '万元',
    '%',
    '项',
    '分',
    '100',
    '85.2',
    '≥90',
  ],
  [
    '三级指标 | 目标值 | 实际值 |\n| --- | --- | --- |\n',
    '500万元以上的项目9项',
    'XX街',
    '＿＿万元',
    '<td>',
    '\u0000',
    '𠮷',
  ],
].flat()
const texts = fc.array(fc.constantFrom(...fragments), { maxLength: 80 }).map((parts) => parts.join(''))

describe('any text', () => {
  it('is judged without a throw, every place quotes the source, every failure has one', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const filing = reading(text)
        for (const { verdict } of runChecks(filing).judged) {
          for (const { start, end, quote } of verdict.places) {
            expect(filing.document.source.text.slice(start, end)).toBe(quote)
          }
          if (verdict.kind === 'fails') expect(verdict.places).not.toEqual([])
        }
      }),
      { numRuns: 200 },
    )
  })
})

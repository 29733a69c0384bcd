import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checks } from '#checks/registry.ts'
import { reading } from '#tests/fixtures/checks/reading.ts'
import { nameOfSpoken, ownLead, ownTail, phraseOf, statementsOf } from './statements.ts'

const spokenIn = (text: string) => statementsOf(reading(text)).flatMap(({ spoken }) => spoken)

describe('the quantities of a sentence', () => {
  it('carry the words around them, cut at marks and open brackets', () => {
    const [first, second] = spokenIn('联合公安（含协警30人）、街道（本级）和下属单位5个站点，其中新建。')
    expect(first && [ownLead(first), ownTail(first), phraseOf(first)]).toEqual(['含协警', '', '含协警30人'])
    expect(second && ownLead(second)).toBe('街道（本级）和下属单位')
    expect(second && phraseOf(second)).toBe('街道（本级）和下属单位5个站点')
  })

  it('are named without filler', () => {
    expect(spokenIn('其中：投诉（含来电）办结率达到96%。').map(nameOfSpoken)).toEqual(['投诉办结率'])
  })

  it('are laid out once for each filing', () => {
    const filing = reading('受理3件。')
    expect(statementsOf(filing)).toBe(statementsOf(filing))
  })
})

const fragments = [
  '其中',
  '包括',
  '分别是：',
  '分为',
  '受理',
  '办结',
  '率',
  '占常住人口',
  '总面积',
  '全部完成',
  '按时办结率',
  '问卷调查',
  '满意的占',
  '一、基本情况\n',
  '（三）部门整体收支情况\n',
  '全年预算数',
  '执行数',
  '完成预算的',
  '年末结转和结余',
  '财政拨款',
  '一般公共预算',
  '合计\t',
  '3',
  '0',
  '12.50',
  '99.9',
  '约',
  '余',
  '多',
  '≥',
  '个',
  '件',
  '人',
  '万元',
  '亿元',
  '%',
  '公顷',
  '，',
  '、',
  '；',
  '。',
  '\n',
  '\n\n',
  '\t',
  '（',
  '）',
  '“',
  '”',
  '—',
  '三级',
  '两个镇街',
  '一是',
  '二是',
  '①',
  '预算单位',
  '本部',
  '下属',
  '项目名称\t预算数\t支出数\t执行率\n',
] as const

describe('any text', () => {
  it('is judged without a throw, and every place quotes the source', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...fragments), { maxLength: 60 }), (parts) => {
        const filing = reading(parts.join(''))
        for (const verdict of checks.flatMap((check) => check.judge(filing)))
          for (const { start, end, quote } of verdict.places)
            expect(filing.document.source.text.slice(start, end)).toBe(quote)
      }),
      { numRuns: 150 },
    )
  })
})

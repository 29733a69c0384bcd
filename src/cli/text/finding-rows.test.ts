import { describe, expect, it } from 'vitest'
import { fails } from '#checks/check.ts'
import { words } from '#domain/words/words.ts'
import { painter } from '../terminal/style.ts'
import { printTable } from '../terminal/table.ts'
import { findingLines, findingRows, printSides, sayingOf } from './finding-rows.ts'
import { distinctReasons } from './ledger-rows.ts'

const place = (line: number, quote: string) => ({ start: 0, end: quote.length, line, quote })
const title = words('合计', 'Sum')
const check = { id: 'sum', rule: 'R01', title, about: title, authority: 'arithmetic', severity: 'error' } as const
const judged = {
  check,
  severity: 'error',
  verdict: fails({
    message: words('合计不符', 'the parts do not add up'),
    places: [place(3, '支出\n10.00万元'), place(4, '甲\u001b[31m'), place(5, '长'.repeat(60)), place(6, '乙')],
    arithmetic: '4.00 + 5.00 = 9.00',
    expected: '9.00',
    printed: '10.00',
    difference: '1.00',
    unit: '万元',
    benign: words('口径可能不同', 'the scope may differ'),
    remedy: words('请核对', 'look again'),
  }),
} as const

describe('a finding on the terminal', () => {
  it('shows every side, quotes at most three places, and cannot command the terminal', () => {
    expect(printTable(findingRows([judged], sayingOf({ anchors: [] }, 'zh'), painter(false)), 80))
      .toMatchInlineSnapshot(`
      "序号  级别  规则  行  情况
      1     错误  R01   3   合计不符
                            计算：4.00 + 5.00 = 9.00
                            核得 9.00 · 所载 10.00 · 相差 1.00 万元
                            原文：第 3 行“支出 10.00万元”；第 4 行“甲�[31m”；第 5 行“
                            长长长长长长长长长长长长长长长长长长长长长长长长长长长长长
                            长长长长长长长长长长长长长长长长长长…”，另 1 处
                            也可能：口径可能不同
                            建议：请核对
                            核对：sum
      "
    `)
  })

  it('says the same in English', () => {
    expect(findingLines(judged, sayingOf({ anchors: [] }, 'en')).slice(0, 3)).toEqual([
      'the parts do not add up',
      'Arithmetic: 4.00 + 5.00 = 9.00',
      'expected 9.00 · printed 10.00 · difference 1.00 万元',
    ])
  })

  it('leaves out what the check did not give', () => {
    const bare = { ...judged, verdict: fails({ message: title, places: [] }) }
    expect(findingLines(bare, sayingOf({ anchors: [] }, 'zh'))).toEqual(['合计', '核对：sum'])
    expect(printSides({ message: title, places: [], printed: '1' }, 'zh')).toBe('所载 1')
  })
})

describe('reasons of the ledger', () => {
  it('are said once, with how often they were given', () => {
    const why = [words('没有', 'none'), words('没有', 'none'), words('不明', 'unclear')]
    expect(distinctReasons(why, 'zh')).toEqual(['没有（2 次）', '不明'])
    expect(distinctReasons(why, 'en')).toEqual(['none (2 times)', 'unclear'])
  })
})

import { describe, expect, it } from 'vitest'
import { emptyDraft } from '#domain/filing/draft.ts'
import { writeText } from '../../write/text.ts'
import { finalise } from '../../wanted.ts'
import type { FindingInput, FindingsInput } from './findings-input.ts'
import { findingsReport } from './findings-report.ts'
import { itemsOfDraft, itemsOfFindings } from './rectification-items.ts'

const finding: FindingInput = {
  weight: 'error',
  title: '分来源支出合计等于总支出',
  message: '按资金来源分列的支出之和与总支出不一致',
  sides: [
    { where: '第12行', quote: '执行数6600.83万元' },
    { where: '第14行', quote: `一般公共预算支出6286.86万元${'，其余略'.repeat(60)}` },
  ],
  arithmetic: '6286.86 + 245.84 + 0 + 92.20 = 6624.90',
  expected: '6624.90万元',
  printed: '6600.83万元',
  difference: '24.07万元',
  benign: '其他资金可能已含在上述来源中',
  remedy: '核对决算报表后统一口径',
  basis: '勾稽关系',
}

const input: FindingsInput = {
  organisation: '乙街道办事处',
  year: 2022,
  file: '自评报告.docx',
  findings: [
    finding,
    {
      ...finding,
      weight: 'note',
      title: '指标名称重复',
      sides: [],
      arithmetic: '',
      expected: '',
      printed: '',
      difference: '',
    },
  ],
  unchecked: [{ title: '结转结余衔接', reason: '没有上年报告' }],
  counts: { checks: 60, held: 41, withinRounding: 2 },
}

describe('检查结果说明', () => {
  const text = writeText(findingsReport(input))

  it('shows every side with its place, the arithmetic, the innocent reading and the remedy', () => {
    for (const part of [
      '第12行',
      '执行数6600.83万元',
      finding.arithmetic,
      '相差24.07万元',
      finding.benign,
      finding.remedy,
    ])
      expect(text).toContain(part)
    expect(text).toContain('（一）分来源支出合计等于总支出（应核改）')
    expect(text).toContain('……')
  })

  it('counts what was checked and lists what could not be', () => {
    expect(text).toContain('共核对60项，相符41处')
    expect(text).toContain('结转结余衔接\t没有上年报告')
    expect(text).toContain('三、供参考的提示')
  })

  it('without any finding says so, and is final', () => {
    const clean = findingsReport({ ...input, findings: [], unchecked: [], year: undefined })
    expect(writeText(clean)).toContain('未发现需要核改或说明的事项')
    expect(finalise(clean).kind).toBe('final')
  })
})

describe('lines of the 问题整改台账', () => {
  it('are the findings that must be put right, without owners or deadlines nobody named', () => {
    expect(itemsOfFindings(input)).toEqual([
      {
        problem: `${finding.title}：${finding.message}`,
        category: '应核改',
        basis: '勾稽关系',
        place: '第12行；第14行',
        requirement: finding.remedy,
        status: '未整改',
      },
    ])
  })

  it('are the problems a draft names, without measures that may belong to others', () => {
    const [item] = itemsOfDraft({ ...emptyDraft, problems: ['指标偏少'], measures: ['细化指标'] })
    expect(item).toMatchObject({ problem: '指标偏少', status: '未整改' })
    expect(item?.measure).toBeUndefined()
  })
})

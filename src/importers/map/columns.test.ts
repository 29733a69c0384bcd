import { describe, expect, it } from 'vitest'
import { columnKind } from './columns.ts'

describe('the head of a column', () => {
  it.each([
    ['监控期完成情况', 'actual'],
    ['1—7月完成情况', 'actual'],
    ['截至8月底累计完成值', 'actual'],
    ['上半年实际完成情况', 'actual'],
    ['监控期执行数', 'executed'],
    ['全年预计完成情况', 'forecast'],
    ['指标完成情况', 'completion'],
    ['目标完成情况', 'goal-completion'],
  ])('“%s” tells %s', (head, kind) => {
    expect(columnKind(head)).toBe(kind)
  })
})

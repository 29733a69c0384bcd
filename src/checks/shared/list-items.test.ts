import { describe, expect, it } from 'vitest'
import { countsOf, isOpenList, itemsOf, listAt } from './list-items.ts'

describe('a list', () => {
  it.each([
    ['甲、乙、丙', ['甲', '乙', '丙']],
    ['甲（含子、丑)、乙', ['甲（含子、丑)', '乙']],
    ['“甲、乙”行动、丙', ['“甲、乙”行动', '丙']],
    ['甲）、乙共', ['甲）', '乙']],
    ['、甲、', ['甲']],
  ])('“%s” parts at 、 outside brackets and quotes', (list, items) => {
    expect(itemsOf(list)).toEqual(items)
  })

  it('may count its last item once or twice', () => {
    expect(countsOf('综合中心、文化站和保障中心')).toEqual({ least: 2, most: 3 })
    expect(countsOf('综合中心、文化站')).toEqual({ least: 2, most: 2 })
  })

  it('ends at the first mark outside brackets', () => {
    expect(listAt('甲（子，丑）、乙；丙')).toBe('甲（子，丑）、乙')
    expect(listAt('甲、乙')).toBe('甲、乙')
  })

  it('is open with 等', () => {
    expect(isOpenList('甲、乙等单位')).toBe(true)
    expect(isOpenList('甲等、乙')).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { printDecimal } from '../../number/decimal.ts'
import { idsOf } from '../../words/ids-of.ts'
import { libraryLevel2Terms } from '../../words/library-terms.ts'
import { words } from '../../words/words.ts'
import { level1Of, plannedFrom, type LibraryIndicator } from './library-indicator.ts'

const lamps: LibraryIndicator = {
  id: 'lamp-working-rate',
  level2: 'quality',
  name: words('路灯亮灯率', 'share of lamps lit'),
  unit: '%',
  comparator: '>=',
  measure: words('亮灯盏数÷抽查盏数', 'lamps lit ÷ lamps checked'),
  evidence: ['inspection'],
  basis: ['industry', 'history'],
}

describe('an indicator of the library', () => {
  it('becomes a draft that has no target and no weight yet', () => {
    const { weight, ...planned } = plannedFrom(lamps, 'i1')
    expect(printDecimal(weight)).toBe('0')
    expect(planned).toEqual({
      id: 'i1',
      term: 'annual',
      level1: '产出指标',
      level2: '质量指标',
      name: '路灯亮灯率',
      comparator: '>=',
      target: undefined,
      targetText: '',
      unit: '%',
      origin: 'library',
      card: { basis: 'industry', source: '', series: [] },
    })
  })

  it('stands below one of the four first levels', () => {
    const levels = idsOf(libraryLevel2Terms).map((level2) => level1Of({ level2 }))
    expect(new Set(levels)).toEqual(new Set(['cost', 'output', 'benefit', 'satisfaction']))
  })
})

import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '#catalogue/load-catalogue.ts'
import { itemsOf, type Item } from '../../scheme/scheme.ts'
import { criterionFinder, findingsByRow } from './matters-of-row.ts'

describe('what belongs to a row of the score', () => {
  const schemes = loadCatalogue('catalogue').schemes.map(({ scheme }) => scheme)

  it('is an indicator by its name or its level, a choice by any of its options', () => {
    const [scheme] = schemes
    const item = scheme && itemsOf(scheme.indicators)[0]
    if (!scheme || !item) throw new Error('no scheme')
    const option = (id: string, names: readonly string[]): Item => ({ ...item, id, feed: { from: 'indicator', names } })
    const { kind: _kind, ...common } = item
    const choice = {
      ...common,
      kind: 'choose-one',
      id: 'choice',
      options: [option('o1', ['甲率']), option('o2', ['乙率'])],
    } as const
    const find = criterionFinder({ ...scheme, indicators: [choice, option('plain', ['丙率'])] })
    const criteria = ['乙率', '丙率', '丁率'].map((name) => find({ name, level1: '', level2: '' }))
    expect(criteria).toEqual(['choice', 'plain', ''])
  })

  it('is a finding that quotes its name, whatever the brackets; what names no row is about the whole', () => {
    const rows = [
      { criterion: 'c1', names: ['清疏管网长度', '率'] },
      { criterion: 'c2', names: ['“三公”经费控制率'] },
    ]
    const found = findingsByRow(rows, [
      { id: 'f1', quotes: ['全年清疏管网长度 80公里'] },
      { id: 'f2', quotes: ['三公经费控制率为100%', '清疏管网长度'] },
      { id: 'f3', quotes: ['执行率92%'] },
      { id: 'f4', quotes: [] },
    ])
    expect([...found]).toEqual([
      ['c1', ['f1', 'f2']],
      ['c2', ['f2']],
      ['', ['f3', 'f4']],
    ])
  })
})

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runChecks } from '#checks/run.ts'
import { readFiling } from '#importers/read-filing.ts'
import { parseDecimal, printDecimal, toDecimal } from '../number/decimal.ts'
import { correctFigures } from './correct-figures.ts'
import type { Filing } from './filing.ts'

const filing = readFiling(readFileSync('samples/longjin-2022.md'))
const table = readFiling(readFileSync('samples/xiaoguwei-2021.md'))

const failing = (of: Filing, check: string): number =>
  runChecks(of).judged.filter(({ check: { id }, verdict }) => id === check && verdict.kind === 'fails').length

const others = filing.finance.filter(({ figure }) => printDecimal(figure.value) === '92.20')

describe('figures corrected in a filing', () => {
  it('take a finding away where the sum is right afterwards', () => {
    expect(failing(filing, 'sources-equal-total')).toBe(2)
    const corrections = others.map(({ figure }) => ({ ...figure.place, value: toDecimal('68.13') }))
    expect(corrections.length).toBeGreaterThan(1)
    expect(failing(correctFigures(filing, corrections.slice(0, 1)), 'sources-equal-total')).toBe(1)
    expect(failing(correctFigures(filing, corrections), 'sources-equal-total')).toBe(0)
  })

  it('show the new number where the old one was quoted, and leave the document as it was read', () => {
    const [first] = others
    if (!first) throw new Error('the sample has other funds')
    const corrected = correctFigures(filing, [{ ...first.figure.place, value: toDecimal('68.13') }])
    const now = corrected.finance[filing.finance.indexOf(first)]
    expect(now?.figure.place.quote).toContain('68.13')
    expect(now?.figure.unit).toBe(first.figure.unit)
    expect(corrected.document).toBe(filing.document)
  })

  it('change the text of a cell along with its figure', () => {
    const [project] = table.projects
    if (project?.budget.kind !== 'written' || !project.budget.figure) throw new Error('the sample has budgets')
    const corrected = correctFigures(table, [{ ...project.budget.figure.place, value: toDecimal('7.00') }])
    expect(corrected.projects[0]?.budget).toMatchObject({ text: '7.00' })
    expect(corrected.projects[0]?.actual).toBe(project.actual)
    expect(corrected.projects[1]).toBe(table.projects[1])
  })

  it('are none where nothing stands at the place, and nothing is copied then', () => {
    expect(correctFigures(filing, [])).toBe(filing)
    const same = correctFigures(filing, [{ start: 0, end: 1, value: toDecimal('1') }])
    expect(same.finance).toBe(filing.finance)
    expect(same.claims).toBe(filing.claims)
  })

  it('hold for any number: what is corrected back is what it was', () => {
    const [item] = filing.finance
    if (!item) throw new Error('the sample has money')
    const { place, value } = item.figure
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 0, max: 6 }), (units, scale) => {
        const other = parseDecimal((units / 10 ** scale).toFixed(scale)) ?? toDecimal('0')
        const there = correctFigures(filing, [{ ...place, value: other }])
        expect(there.finance[0]?.figure.value).toEqual(other)
        expect(correctFigures(there, [{ ...place, value }]).finance).toEqual(filing.finance)
      }),
      { numRuns: 30 },
    )
  })
})

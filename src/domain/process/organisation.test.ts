import { describe, expect, it } from 'vitest'
import { district, organisation, organisations } from '#tests/fixtures/process/district.ts'
import { day } from './calendar/day.ts'
import { flawsOf } from './organisation-flaws.ts'
import {
  answersFor,
  below,
  chainOf,
  daysInYear,
  existsInYear,
  existsOn,
  organisationKinds,
  supervisorOf,
  treeOf,
} from './organisation.ts'

const ids = (of: readonly { readonly id: string }[]): readonly string[] => of.map(({ id }) => id)
const unit = organisation('street-unit', 'unit', { until: day(2025, 6, 30) })
const ring = [
  organisation('a', 'unit', { parent: 'b' }),
  organisation('b', 'unit', { parent: 'c' }),
  organisation('c', 'unit', { parent: 'b' }),
]

describe('the tree', () => {
  it('goes up and down', () => {
    expect(ids(chainOf(district, 'unit-office'))).toEqual(['unit-office', 'street-unit', 'street'])
    expect(ids(below(district, 'street'))).toEqual(['street-works', 'street-unit', 'unit-office'])
    expect(below(district, 'town')).toEqual([])
    expect(chainOf(district, 'nobody')).toEqual([])
  })

  it('ends at a ring in the data', () => {
    expect(ids(chainOf(treeOf(ring), 'a'))).toEqual(['a', 'b', 'c'])
    expect(ids(below(treeOf(ring), 'b'))).toEqual(['a', 'c'])
  })

  it('gives the section that supervises, from above where it has none itself', () => {
    expect(supervisorOf(district, 'unit-office')).toBe('section-a')
    expect(supervisorOf(district, 'bureau')).toBeUndefined()
  })

  it('names its kinds', () => {
    expect(organisationKinds).toContain('town-government')
  })
})

describe('a unit abolished within a year', () => {
  it('exists to its last day', () => {
    expect(existsOn(unit, day(2025, 6, 30))).toBe(true)
    expect(existsOn(unit, day(2025, 7, 1))).toBe(false)
    expect(existsOn(unit, day(2019, 12, 31))).toBe(false)
    expect(existsOn(organisation('x', 'department'), day(2190, 1, 1))).toBe(true)
  })

  it.each([
    [2019, 0],
    [2024, 366],
    [2025, 181],
    [2026, 0],
  ])('counts its days of %d: %d', (year, days) => {
    expect(daysInYear(unit, year)).toBe(days)
    expect(existsInYear(unit, year)).toBe(days > 0)
  })

  it('counts whole years while it has no end', () => {
    expect(daysInYear(organisation('x', 'department'), 2025)).toBe(365)
  })

  it('is answered for by the one above', () => {
    expect(answersFor(district, 'street-unit', day(2025, 6, 1))?.id).toBe('street-unit')
    expect(answersFor(district, 'street-unit', day(2025, 7, 1))?.id).toBe('street')
    expect(answersFor(district, 'street-unit', day(2019, 1, 1))).toBeUndefined()
  })
})

describe('flaws of a tree', () => {
  it('a sound district has none', () => {
    expect(flawsOf(organisations)).toEqual([])
  })

  it.each([
    ['a parent that does not exist', organisation('u', 'unit', { parent: 'gone' }), '“u”的上级不存在'],
    ['no parent where one is needed', organisation('u', 'office'), '“u”没有上级'],
    ['a wrong parent', organisation('u', 'department', { parent: 'street' }), '“u”不能设在“street”之下'],
    [
      'an end before the beginning',
      organisation('u', 'department', { until: day(2019, 1, 1) }),
      '“u”的撤销日期早于设立日期',
    ],
    [
      'a street with a town budget',
      organisation('u', 'department', { budgetLevel: 'town' }),
      '“u”的预算级次与单位类型不符',
    ],
  ])('%s', (_, added, problem) => {
    const flaws = flawsOf([...organisations, added])
    expect(flaws.map((flaw) => [flaw.organisation, flaw.problem.zh])).toEqual([['u', problem]])
  })

  it('names everyone in a ring', () => {
    expect(ids(flawsOf(ring).map((flaw) => ({ id: flaw.organisation })))).toEqual(['a', 'b', 'c'])
  })
})

import { expect, it } from 'vitest'
import { toDecimal } from '../../number/decimal.ts'
import { fromLastYear } from './from-last-year.ts'
import type { PlannedIndicator } from './planned-indicator.ts'

const indicator: PlannedIndicator = {
  id: 'old',
  term: 'annual',
  level1: '产出指标',
  level2: '质量指标',
  name: '路灯完好率',
  comparator: '>=',
  target: toDecimal('98'),
  targetText: '',
  unit: '%',
  weight: toDecimal('10'),
  origin: 'own',
  card: undefined,
}
const point = (year: number) => ({ year, target: toDecimal('97'), actual: toDecimal('97.5') })
const copy = (of: PlannedIndicator, actual?: string): PlannedIndicator | undefined =>
  fromLastYear([{ indicator: of, actual: actual === undefined ? undefined : toDecimal(actual) }], 2026, () => 'new')[0]

it('a copy from last year says so, and its basis card holds last year’s result', () => {
  expect(copy(indicator, '98.6')).toEqual({
    ...indicator,
    id: 'new',
    origin: 'last-year',
    card: {
      basis: 'history',
      source: '',
      series: [{ year: 2025, target: toDecimal('98'), actual: toDecimal('98.6') }],
    },
  })
})

it('the card keeps three years and its source; without a result it stays as it was', () => {
  const card = { basis: 'industry', source: '行业标准', series: [point(2022), point(2023), point(2024)] } as const
  expect(copy({ ...indicator, card }, '98.6')?.card).toMatchObject({
    basis: 'industry',
    source: '行业标准',
    series: [{ year: 2023 }, { year: 2024 }, { year: 2025 }],
  })
  expect(copy({ ...indicator, card })?.card).toEqual(card)
})

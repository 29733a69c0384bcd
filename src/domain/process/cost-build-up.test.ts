import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal, toDecimal } from '../number/decimal.ts'
import { moneyOf } from '../number/money.ts'
import { halfUp } from '../number/rounding.ts'
import { costOf, projectFlaws, totalCost } from './cost-build-up.ts'
import { runsIn, type CostLine, type Project } from './project.ts'

const line = (quantity: string, fen: bigint, more: Partial<CostLine> = {}): CostLine => ({
  name: '保洁',
  quantity: toDecimal(quantity),
  unit: '月',
  unitPrice: moneyOf(fen),
  basis: 'contract',
  explanation: '',
  ...more,
})
const project = (more: Partial<Project> = {}): Project => ({
  id: 'p1',
  code: '440113007001',
  name: '环卫保洁',
  organisation: 'street',
  office: 'street-works',
  category: 'specific',
  recurrence: 'recurring',
  firstYear: 2024,
  lastYear: undefined,
  sources: [{ source: 'general-budget', amount: moneyOf(1_200_000n) }],
  costLines: [line('12', 100_000n)],
  ...more,
})
const problems = (of: Project, year = 2025): readonly string[] =>
  projectFlaws(of, year, halfUp).map(({ problem }) => problem.zh)

describe('the cost build-up', () => {
  it('multiplies exactly and rounds parts of a 分 once', () => {
    expect(costOf(line('1.5', 333n), halfUp)).toBe(500n)
    expect(totalCost(project(), halfUp)).toBe(1_200_000n)
  })

  it('of whole quantities is never rounded', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10_000n), fc.bigInt(1n, 10_000_000n), (quantity, price) => {
        const whole = { ...line('1', price), quantity: decimal(quantity) }
        expect(costOf(whole, halfUp)).toBe(quantity * price)
      }),
    )
  })

  it('is fine where the lines sum to the sources', () => {
    expect(problems(project())).toEqual([])
  })

  it.each([
    ['no line', project({ costLines: [] }), ['没有成本测算明细']],
    ['a quantity of 0', project({ costLines: [line('12', 100_000n), line('0', 1n)] }), ['“保洁”的数量和单价须大于0']],
    [
      'a basis not explained',
      project({ costLines: [line('12', 100_000n, { basis: 'other' })] }),
      ['“保洁”的测算依据选了其他，但未说明'],
    ],
    [
      'another sum',
      project({ costLines: [line('11', 100_000n)] }),
      ['成本测算合计11000.00元，资金来源合计12000.00元，两者不等'],
    ],
    ['a period before the year', project({ lastYear: 2024 }), ['项目期不含2025年度']],
  ])('%s is named', (_, of, expected) => {
    expect(problems(of)).toEqual(expected)
  })

  it('is not asked of 人员 nor where another basis is explained', () => {
    expect(problems(project({ category: 'personnel', costLines: [] }))).toEqual([])
    const explained = line('12', 100_000n, { basis: 'other', explanation: '三家询价的平均' })
    expect(problems(project({ costLines: [explained] }))).toEqual([])
    expect(problems(project({ costLines: [line('12', 0n)] }))).toContain('“保洁”的数量和单价须大于0')
  })
})

it.each([
  [2023, false],
  [2024, true],
  [2030, true],
])('a project without a last year runs in %d: %s', (year, runs) => {
  expect(runsIn(project(), year)).toBe(runs)
})

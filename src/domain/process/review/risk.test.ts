import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printDecimal, toDecimal } from '../../number/decimal.ts'
import { percentIn, riskOf, type RiskFacts } from './risk.ts'

const calm: RiskFacts = {
  daysLate: 0,
  execution: toDecimal('98.5'),
  errors: 0,
  warnings: 0,
  results: 10,
  withoutEvidence: 0,
  sameAsLastYear: 2,
  score: toDecimal('90'),
  lastScore: toDecimal('88'),
  returns: 0,
}

describe('the risk of a submission', () => {
  it('is nothing where nothing stands out, or nothing is known', () => {
    expect(riskOf(calm)).toEqual({ points: 0, reasons: [] })
    const unknown = { execution: undefined, score: undefined, lastScore: undefined, results: 0, sameAsLastYear: 0 }
    expect(riskOf({ ...calm, ...unknown })).toEqual({ points: 0, reasons: [] })
    expect(riskOf({ ...calm, lastScore: undefined })).toEqual({ points: 0, reasons: [] })
  })

  it.each([
    [{ daysLate: 3 }, 'late', 13, '逾期3天报送'],
    [{ daysLate: 90 }, 'late', 25, '逾期90天报送'],
    [{ execution: toDecimal('89.99') }, 'execution', 10, '预算执行率89.99%'],
    [{ execution: toDecimal('79') }, 'execution', 20, '预算执行率79%'],
    [{ execution: toDecimal('12') }, 'execution', 30, '预算执行率12%'],
    [{ errors: 1, warnings: 3 }, 'findings', 16, '核对问题仍有1个错误、3个提醒'],
    [{ errors: 40, warnings: 40 }, 'findings', 40, '核对问题仍有40个错误、40个提醒'],
    [{ withoutEvidence: 4 }, 'evidence', 10, '10个指标中4个没有佐证'],
    [{ sameAsLastYear: 5 }, 'sameness', 12, '10个指标中5个完成值与上年完全相同'],
    [{ score: toDecimal('93') }, 'score', 15, '自评得分率93%，比上年认定高5个百分点'],
    [{ score: toDecimal('99') }, 'score', 25, '自评得分率99%，比上年认定高11个百分点'],
    [{ returns: 2 }, 'returned', 10, '已退回2次'],
    [{ returns: 9 }, 'returned', 15, '已退回9次'],
  ] as const)('of %o is one of %s', (more, ...[kind, points, zh]) => {
    const { reasons, points: total } = riskOf({ ...calm, ...more })
    expect(reasons.map((one) => [one.kind, one.points, one.why.zh])).toEqual([[kind, points, zh]])
    expect(total).toBe(points)
  })

  it('is the sum of its reasons, the heaviest first, and never falls as something gets worse', () => {
    const counts = fc.record({
      daysLate: fc.nat(60),
      errors: fc.nat(9),
      warnings: fc.nat(9),
      withoutEvidence: fc.nat(9),
      returns: fc.nat(5),
    })
    fc.assert(
      fc.property(
        counts,
        fc.constantFrom('daysLate', 'errors', 'warnings', 'withoutEvidence', 'returns'),
        (more, worse) => {
          const before = riskOf({ ...calm, ...more })
          expect(before.points).toBe(before.reasons.reduce((sum, { points }) => sum + points, 0))
          expect(before.reasons.map(({ points }) => points)).toEqual(
            before.reasons.map(({ points }) => points).toSorted((a, b) => b - a),
          )
          expect(riskOf({ ...calm, ...more, [worse]: more[worse] + 1 }).points).toBeGreaterThanOrEqual(before.points)
        },
      ),
    )
  })

  it('counts rates to two decimals, and none of nothing', () => {
    const rate = percentIn(toDecimal('2'), toDecimal('3'))
    expect(rate && printDecimal(rate)).toBe('66.67')
    expect(percentIn(toDecimal('5'), toDecimal('0'))).toBeUndefined()
  })
})

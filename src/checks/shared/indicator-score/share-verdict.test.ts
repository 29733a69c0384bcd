import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judging } from '#tests/fixtures/checks/reading.ts'
import { asGrid } from '#tests/fixtures/forms/print-form.ts'
import { projectForm } from '#tests/fixtures/forms/sound-forms.ts'
import { indicatorScore } from '../../footing/indicator-score.ts'

const note = '注：定量指标未完成的按实际值与指标值的比例计分。'

/** The row 养护及时率 counts 件 instead: `actual` of `target`, scored in hundredths of ten points. */
const row = (target: number, actual: number, hundredths: number): string =>
  `${asGrid(projectForm)
    .replace('<td>养护及时率</td>', '<td>修复路牌</td>')
    .replace('<td>100%</td><td>96%</td>', `<td>≥${target}块</td><td>${actual}块</td>`)
    .replace('<td>9.6</td>', `<td>${(hundredths / 100).toFixed(2)}</td>`)}\n${note}\n`

const cases = fc
  .tuple(fc.integer({ min: 2, max: 4000 }), fc.integer({ min: 0, max: 4000 }))
  .filter(([target, actual]) => actual < target && Math.round((actual * 1000) / target) < 990)

describe('the part of the points a part of the target gives', () => {
  it('holds at the proportion rounded half up, and is rounded off one hundredth beside it at most', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: -2, max: 2 }), ([target, actual], off) => {
        // Half up in whole numbers: (2 × 1000 × actual + target) ÷ (2 × target).
        const due = Math.floor((2000 * actual + target) / (2 * target))
        fc.pre(due + off >= 0)
        const kind = judging(indicatorScore, row(target, actual, due + off))[0]?.kind
        if (off === 0) return kind === 'holds'
        return Math.abs(off) === 1 ? kind === 'within-rounding' || kind === 'fails' : kind === 'fails'
      }),
      { numRuns: 60 },
    )
  })

  it('is not rounded twice', () => {
    // 10 × 1301 ÷ 1952 = 6.66496: to four digits it would be 6.6650, and 6.67 from there.
    expect(judging(indicatorScore, row(1952, 1301, 666))[0]?.kind).toBe('holds')
  })

  it('never accuses a unit of more where it gave itself less', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 999 }), ([target, actual], score) => {
        const [verdict] = judging(indicatorScore, row(target, actual, score))
        const isMore = score * target > 1000 * actual
        return verdict?.kind !== 'fails' || verdict.severity === (isMore ? 'warning' : 'note')
      }),
      { numRuns: 60 },
    )
    expect(indicatorScore.severity).toBe('warning')
  })
})

import { describe, expect, it } from 'vitest'
import { outcomes, judging } from '#tests/fixtures/checks/reading.ts'
import { asGrid } from '#tests/fixtures/forms/print-form.ts'
import { projectForm } from '#tests/fixtures/forms/sound-forms.ts'
import { indicatorScore } from '../../footing/indicator-score.ts'

const bands = '注：定性指标分三档，在100%-80%（含80%）、80%-50%（含50%）、50%-0%内确定分值。'

/** The row of 可持续影响 with words for figures; the other rows reach their targets. */
const graded = (actual: string, score: string, notes = ''): string =>
  `${asGrid(projectForm, { '96%': '100%', 9.6: '10', '≥85%': '队伍稳定' }).replace(
    '<td>90%</td><td>15</td><td>15</td>',
    `<td>${actual}</td><td>15</td><td>${score}</td>`,
  )}\n${notes}\n`

describe('the band of a result told in words', () => {
  it.each([
    ['达成预期指标', '15', 'holds'],
    ['达成预期指标', '12', 'holds'],
    ['达成预期指标', '11.9', 'fails note'],
    ['部分达成', '12', 'holds'],
    ['部分达成', '13', 'fails note'],
    ['部分达成', '9', 'holds'],
    ['部分达成', '8.9', 'fails note'],
    ['未达成', '9', 'holds'],
    ['未达成', '10', 'fails note'],
  ])('is that of the national table where its points are printed: %s with %s', (actual, score, expected) => {
    expect(outcomes(indicatorScore, graded(actual, score))).toEqual([expected])
  })

  it.each([
    ['部分达成', '7.5', 'holds'],
    ['部分达成', '13', 'fails warning'],
    ['达成预期指标', '11', 'fails note'],
    ['未达成', '9', 'fails warning'],
  ])('is the one printed: %s with %s', (actual, score, expected) => {
    expect(outcomes(indicatorScore, graded(actual, score, bands))).toEqual([expected])
  })

  it('shows the range', () => {
    expect(judging(indicatorScore, graded('部分达成', '13.5', bands))).toMatchObject([
      { kind: 'fails', printed: '13.5', expected: '7.50～12.00' },
    ])
  })

  it.each(['基本达成', '效果明显', '', '90%'])('is not told by “%s”', (actual) => {
    expect(outcomes(indicatorScore, graded(actual, '10'))).toEqual(['cannot-tell'])
  })

  it('is not known without rules, and full marks for a part are worth a look all the same', () => {
    const without = (actual: string, score: string): string =>
      graded(actual, score).replace(
        '<td>60.00</td><td>54.00</td><td>10</td>',
        '<td>60.00</td><td>54.00</td><td>20</td>',
      )
    expect(outcomes(indicatorScore, without('部分达成', '15'))).toEqual(['fails note'])
    expect(outcomes(indicatorScore, without('部分达成', '14'))).toEqual(['cannot-tell'])
    expect(outcomes(indicatorScore, without('达成', '15'))).toEqual(['cannot-tell'])
  })
})

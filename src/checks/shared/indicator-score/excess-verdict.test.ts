import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { asGrid } from '#tests/fixtures/forms/print-form.ts'
import { projectForm } from '#tests/fixtures/forms/sound-forms.ts'
import { indicatorScore } from '../../footing/indicator-score.ts'

const rule = '注：定量指标未完成的按比例计分，完成值超过指标值30%以上的酌情扣分。'

const far = (changes: Readonly<Record<string, string>>, notes = rule): string =>
  `${asGrid(projectForm, { '96%': '100%', 9.6: '10', ...changes })}\n${notes}\n`

describe('a value far above its target', () => {
  it('has full marks without a reason, where the document prints how far is too far', () => {
    expect(judging(indicatorScore, far({ '52公里': '80公里' }))).toMatchObject([
      { kind: 'fails', severity: 'note', arithmetic: '80公里 / ≥48公里' },
    ])
  })

  it('begins behind the limit itself', () => {
    expect(outcomes(indicatorScore, far({ '≥48公里': '≥50处', '52公里': '66处' }))).toEqual(['fails note'])
  })

  it.each([
    [{ '52公里': '62公里' }],
    [{ '≥48公里': '≥50处', '52公里': '65处' }],
    [{ '≥48公里': '≤98公里', '52公里': '20公里' }],
    [{ '≥48公里': '＜20公里', '52公里': '2公里' }],
    [{ '≥48公里': '≥0公里', '52公里': '80公里' }],
    [{ '52公里': '路面完好' }],
  ])('is not there: %j', (changes) => {
    expect(outcomes(indicatorScore, far(changes))).toEqual(['cannot-tell'])
  })

  it('is no matter where no limit is printed, points were taken off or a reason is given', () => {
    const above = { '52公里': '80公里' }
    expect(outcomes(indicatorScore, far(above, ''))).toEqual(['cannot-tell'])
    const row = '<td>80公里</td><td>15</td><td>15</td><td></td>'
    for (const other of [
      row.replace('<td>15</td><td></td>', '<td>14</td><td></td>'),
      row.replace('<td></td>', '<td>灾后抢修</td>'),
    ])
      expect(outcomes(indicatorScore, far(above).replace(row, other))).toEqual(['cannot-tell'])
  })
})

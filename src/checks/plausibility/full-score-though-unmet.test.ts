import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { asGrid } from '#tests/fixtures/forms/print-form.ts'
import { hubeiForm, projectForm } from '#tests/fixtures/forms/sound-forms.ts'
import { fullScoreThoughUnmet } from './full-score-though-unmet.ts'

describe('a target missed', () => {
  it('loses points', () => {
    expect(outcomes(fullScoreThoughUnmet, asGrid(projectForm))).toEqual(['holds'])
  })

  it('keeps full marks', () => {
    expect(judging(fullScoreThoughUnmet, asGrid(projectForm, { '9.6': '10' }))).toMatchObject([
      { kind: 'fails', arithmetic: '96% / 100%' },
    ])
  })

  it.each(['差错率', '学生辍学率', '病区空置率', '信访件数', '能耗控制数', '平均等候时长'])(
    'is not told of %s, whose target may be a ceiling',
    (name) => {
      expect(outcomes(fullScoreThoughUnmet, asGrid(projectForm, { 养护及时率: name, '9.6': '10' }))).toEqual([
        'cannot-tell',
      ])
    },
  )

  it.each([asGrid(hubeiForm), asGrid(projectForm, { '96%': '100%' }), asGrid(projectForm, { 9.6: '—' }), ''])(
    'is not there',
    (text) => {
      expect(outcomes(fullScoreThoughUnmet, text)).toEqual(['cannot-tell'])
    },
  )
})

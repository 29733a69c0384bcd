import { describe, expect, it } from 'vitest'
import { tableOf } from '#tests/fixtures/checks/indicator-table.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { asGrid } from '#tests/fixtures/forms/print-form.ts'
import { departmentForm } from '#tests/fixtures/forms/sound-forms.ts'
import { scoreIsExplained } from './score-is-explained.ts'

const parts = '自评得分：95分，其中履职效能48分，管理效率47分。'

describe('a score', () => {
  it('comes without components and reasons', () => {
    expect(judging(scoreIsExplained, '自评得分：94.3分，自评等级为优秀。')).toMatchObject([
      { kind: 'fails', arithmetic: '100 − 94.3 = 5.7' },
    ])
    expect(judging(scoreIsExplained, '自评得分：100分。')).toMatchObject([
      { kind: 'fails', message: { zh: '总分100分没有分项得分。' } },
    ])
  })

  it('has components but no reasons', () => {
    expect(outcomes(scoreIsExplained, parts)).toEqual(['fails note'])
  })

  it.each([
    [`${parts}扣分原因是资料不齐。`],
    ['自评得分：100分，其中履职效能50分，管理效率50分。'],
    [
      `自评得分：95分。\n\n${tableOf(['三级指标', '目标值', '实际值', '分值', '得分', '偏差原因'], [['办结率', '90%', '85%', '10', '9', '案件量增加']])}\n`,
    ],
  ])('is explained in %j', (text) => {
    expect(outcomes(scoreIsExplained, text)).toEqual(['holds'])
  })

  it('is explained where the execution of the money alone loses points', () => {
    expect(outcomes(scoreIsExplained, asGrid(departmentForm))).toEqual(['holds'])
    expect(outcomes(scoreIsExplained, asGrid(departmentForm, { '99.5': '98.5' }))).toEqual(['fails note'])
    expect(outcomes(scoreIsExplained, asGrid(departmentForm, { '9.5': '—' }))).toEqual(['fails note'])
    expect(outcomes(scoreIsExplained, asGrid(departmentForm, { '9.5': '较好' }))).toEqual(['fails note'])
    expect(outcomes(scoreIsExplained, asGrid(departmentForm, { 合计: '共计' }))).toEqual(['cannot-tell'])
    const rows = departmentForm.rows.filter((row) => !row.includes('年初预算数') && !row.includes('900.00'))
    expect(outcomes(scoreIsExplained, asGrid({ ...departmentForm, rows }))).toEqual(['fails note'])
  })

  it('cannot be told where there is none', () => {
    expect(outcomes(scoreIsExplained, '自评等级为优秀。')).toEqual(['cannot-tell'])
  })
})

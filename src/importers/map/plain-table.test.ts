import { describe, expect, it } from 'vitest'
import { applyRecipe } from '#domain/recipe/apply-recipe.ts'
import { tableOf } from '#tests/fixtures/checks/indicator-table.ts'
import { reading } from '#tests/fixtures/checks/reading.ts'
import { asGrid } from '#tests/fixtures/forms/print-form.ts'
import { departmentForm, projectForm } from '#tests/fixtures/forms/sound-forms.ts'
import { plainTablesOf } from './plain-table.ts'

const entries = tableOf(
  ['预算单位', '项目名称', '指标金额', '支付数'],
  [
    ['青山镇', '村道养护', '600,000.00', '540,000.00'],
    ['青山镇', '水渠维修', '80,000.00', '—'],
  ],
)

describe('the plain tables of a document', () => {
  it('are those whose heads name what an export holds', () => {
    const filing = reading(`用款台账\n\n${entries}`)
    const [found, ...others] = plainTablesOf(filing, '用款台账')
    expect(others).toEqual([])
    expect(found?.proposal.recipe.columns.map(({ field }) => field)).toEqual([
      'unit-name',
      'project-name',
      'annual-budget',
      'executed',
    ])
    expect(found && applyRecipe(found.proposal.recipe, found.table, filing.document.source)).toMatchObject({
      kind: 'applied',
      totals: { executed: 54_000_000n, 'annual-budget': 68_000_000n },
    })
  })

  it('are no forms', () => {
    for (const form of [projectForm, departmentForm]) expect(plainTablesOf(reading(asGrid(form)), '')).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { tableOf } from '#tests/fixtures/checks/indicator-table.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { asGrid } from '#tests/fixtures/forms/print-form.ts'
import { departmentForm, projectForm } from '#tests/fixtures/forms/sound-forms.ts'
import { projectTableCoverage } from './project-table-coverage.ts'

const table = tableOf(
  ['项目名称', '预算数（万元）', '支出数（万元）'],
  [
    ['道路养护', '600', '600'],
    ['垃圾收运', '200', '200'],
  ],
)
const report = (finance: string): string => `一、收支情况\n\n${finance}\n\n二、项目支出情况\n\n${table}\n`

describe('the project table', () => {
  it('covers a part of the spending', () => {
    const [verdict] = judging(projectTableCoverage, report('全年预算数2000万元，执行数1600万元。'))
    expect(verdict).toMatchObject({ kind: 'fails', severity: 'note', arithmetic: '800 / 1600 = 50.00%' })
  })

  it('covers all spending on projects', () => {
    const text = '执行数1600万元，按支出性质看，基本支出800万元，项目支出800万元。'
    expect(outcomes(projectTableCoverage, report(text))).toEqual(['holds'])
  })

  it('is set against the fiscal money where nothing else is printed', () => {
    const text = '财政拨款收入1700万元。财政拨款年度决算数1600万元，其中:基金预算年度决算数100万元。'
    expect(outcomes(projectTableCoverage, report(text))).toEqual(['fails note'])
  })

  it('exceeds the spending', () => {
    expect(outcomes(projectTableCoverage, report('全年预算数700万元，执行数600万元。'))).toEqual(['fails warning'])
  })

  it('cannot be told without spending, without projects or with nothing spent', () => {
    expect(outcomes(projectTableCoverage, table)).toEqual(['cannot-tell'])
    expect(outcomes(projectTableCoverage, '全年预算数700万元，执行数600万元。')).toEqual(['cannot-tell'])
    expect(outcomes(projectTableCoverage, report('全年预算数700万元，执行数0万元。'))).toEqual(['cannot-tell'])
  })

  it('is no matter of the form of one project', () => {
    expect(outcomes(projectTableCoverage, asGrid(projectForm))).toEqual(['cannot-tell'])
    expect(outcomes(projectTableCoverage, `${asGrid(departmentForm)}\n\n${table}`)).not.toEqual(['cannot-tell'])
  })
})

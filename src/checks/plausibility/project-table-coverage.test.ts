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
const report = (finance: string, projects = table): string =>
  `一、收支情况\n\n${finance}\n\n二、项目支出情况\n\n${projects}\n`
const listed = (...rows: readonly (readonly string[])[]): string =>
  tableOf(['项目名称', '预算数（万元）', '支出数（万元）'], rows)

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

  it('is set against the spending by what was spent: a year in which less was spent than planned is no excess', () => {
    const projects = listed(['道路养护', '600', '450'], ['垃圾收运', '200', '150'])
    expect(outcomes(projectTableCoverage, report('全年预算数800万元，执行数600万元。', projects))).toEqual(['holds'])
    const [verdict] = judging(projectTableCoverage, report('全年预算数900万元，执行数700万元。', projects))
    expect(verdict).toMatchObject({ kind: 'fails', severity: 'note', arithmetic: '600 / 700 = 85.71%' })
  })

  it('is only told of where a project states no spending, for its budget may lawfully exceed it', () => {
    const projects = listed(['道路养护', '600', '450'], ['垃圾收运', '200', ''])
    const [verdict] = judging(projectTableCoverage, report('全年预算数800万元，执行数600万元。', projects))
    expect(verdict).toMatchObject({ kind: 'fails', severity: 'note', arithmetic: '650 / 600 = 108.33%' })
    const budgets = tableOf(['项目名称', '预算数（万元）'], [['道路养护', '900']])
    const finance = '全年预算数900万元，执行数600万元。'
    expect(outcomes(projectTableCoverage, report(finance, budgets))).toEqual(['fails note'])
  })

  it('is only told of where it exceeds the fiscal money, for projects may have other money', () => {
    expect(outcomes(projectTableCoverage, report('财政拨款年度决算数700万元。'))).toEqual(['fails note'])
  })

  it('allows for what rounding does to a sum, and for a hundredth of a percent', () => {
    const projects = listed(['甲项目', '1.11', '1.11'], ['乙项目', '1.11', '1.11'], ['丙项目', '1.11', '1.11'])
    expect(outcomes(projectTableCoverage, report('执行数3.32万元。', projects))).toEqual(['holds'])
    const large = listed(['甲项目', '60000.00', '60000.00'], ['乙项目', '40000.03', '40000.03'])
    expect(outcomes(projectTableCoverage, report('执行数100000.00万元。', large))).toEqual(['holds'])
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

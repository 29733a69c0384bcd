import { describe, expect, it } from 'vitest'
import { reading } from '#tests/fixtures/checks/reading.ts'
import { asCells, asGrid, asTabs } from '#tests/fixtures/forms/print-form.ts'
import { projectForm } from '#tests/fixtures/forms/sound-forms.ts'

/** Words of heads stand in the names of most projects. */
const names = [
  '2023年村道养护补助资金项目',
  '51092324T000010263357-镇区道路改造项目',
  '预算绩效管理经费',
  '预算编制费',
  '绩效目标管理专项',
  '指标体系建设',
  '农村环境整治目标考核奖补资金',
]

const renamed = (name: string): typeof projectForm => ({
  ...projectForm,
  rows: projectForm.rows.map((row) =>
    row.map((cell) => (typeof cell === 'object' && cell.text === '202-村级道路养护' ? { ...cell, text: name } : cell)),
  ),
})

describe('the project of a form', () => {
  it.each(names)('is named although the name holds words of a head: %s', (name) => {
    for (const print of [asGrid, asTabs, asCells]) {
      const bare = name.replace(/^\d+T\d+-/u, '')
      const filing = reading(print(renamed(name)))
      expect(filing.forms.map((form) => form.name?.text)).toEqual([bare])
      expect(filing.projects.map((project) => project.name)).toEqual([bare])
    }
  })

  it('is named where the amount of money stands in the same row', () => {
    const text = asGrid(renamed('村道养护项目')).replace(
      '<td colspan="8" rowspan="1">村道养护项目</td>',
      '<td colspan="4">村道养护项目</td><td colspan="2">预算金额（万元）</td><td colspan="2">60.00</td>',
    )
    expect(reading(text).forms.map(({ name }) => name?.text)).toEqual(['村道养护项目'])
  })

  it.each([
    ['项目名称', '预算数', '执行数', '执行率'],
    ['项目名称', '项目内容', '年初预算数（万元）', '执行数（万元）'],
    ['项目名称', '主要内容', '预算金额'],
    ['项目名称', '预算金额（万元）'],
    ['项目名称', '绩效目标', '完成情况'],
  ])('is none in the head of a list of projects: %s, %s', (...head) => {
    const line = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
    const filled = (name: string): string => line([name, ...head.slice(1).map(() => '50')])
    const text = `重点项目情况\n\n<table>${line(head)}\n${filled('村道养护')}\n${filled('渠道清淤')}</table>\n`
    expect(reading(text).forms).toEqual([])
  })
})

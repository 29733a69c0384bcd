import { describe, expect, it } from 'vitest'
import type { AccountTable } from '#domain/filing/accounts.ts'
import { reading } from '#tests/fixtures/checks/reading.ts'

const cars = '公务用车购置及运行维护费'
const upper = ['合计', '因公出国（境）费', cars, '公务接待费']
const lower = ['', '', '小计', '公务用车购置费', '公务用车运行维护费', '']
const amounts = ['12.00', '', '8.00', '', '8.00', '4.00', '10.53', '', '7.53', '', '7.53', '3.00']

const tableOf = (rows: readonly (readonly string[])[]): AccountTable | undefined => {
  const text = `财政拨款“三公”经费支出决算表\n\n单位：万元\n${rows.map((row) => row.join('\t')).join('\n')}\n`
  return reading(`某某局2023年度部门决算\n\n${text}`).accounts[0]
}
const pathsOf = (table: AccountTable | undefined): readonly string[] =>
  (table?.columns ?? []).map(({ path }) => path.join('›'))

describe('a head whose wide cells lost the empty ones behind them', () => {
  it('is put back over a row that kept its own', () => {
    const table = tableOf([['预算数', '决算数'], [...upper, ...upper], [...lower, ...lower], amounts])
    expect(pathsOf(table).slice(6)).toEqual([
      '决算数›合计',
      '决算数›因公出国（境）费',
      `决算数›${cars}›小计`,
      `决算数›${cars}›公务用车购置费`,
      `决算数›${cars}›公务用车运行维护费`,
      '决算数›公务接待费',
    ])
    expect(table?.isWhole).toBe(true)
  })

  it.each([
    ['too few cells', [...upper, '合计', '因公出国（境）费', cars]],
    ['too many cells', [...upper, ...upper, '其他', '备注']],
  ])('names no column where it has %s', (_, row) => {
    const table = tableOf([row, [...lower, ...lower], amounts])
    expect(pathsOf(table).some((path) => path.includes('公务接待费') || path.includes(cars))).toBe(false)
    expect(table?.isWhole).toBe(false)
  })

  const codes = ['功能分类科目编码', '科目名称', '小计', '基本支出', '项目支出']
  const titled = (title: string, rows: readonly (readonly string[])[]): AccountTable | undefined =>
    reading(`某某局2023年度部门决算\n\n${title}\n\n单位：万元\n${rows.map((row) => row.join('\t')).join('\n')}\n`)
      .accounts[0]

  it('is put back by the names of codes and the parts of spending', () => {
    const table = titled('一般公共预算财政拨款支出决算表', [
      ['项目', '本年支出'],
      codes,
      ['合计', '', '9.00', '5.00', '4.00'],
      ['201', '一般公共服务支出', '9.00', '5.00', '4.00'],
    ])
    expect(pathsOf(table)).toEqual(['本年支出›小计', '本年支出›基本支出', '本年支出›项目支出'])
    expect(table?.isWhole).toBe(true)
  })

  it('is put back where columns of their own stand beside the wide ones', () => {
    const table = titled('政府性基金预算财政拨款收入支出决算表', [
      ['项目', '年初结转和结余', '本年收入', '本年支出', '年末结转和结余'],
      codes,
      ['合计', '', '1.00', '9.00', '8.00', '', '8.00', '2.00'],
      ['229', '其他支出', '1.00', '9.00', '8.00', '', '8.00', '2.00'],
    ])
    expect(pathsOf(table)).toEqual([
      '年初结转和结余',
      '本年收入',
      '本年支出›小计',
      '本年支出›基本支出',
      '本年支出›项目支出',
      '年末结转和结余',
    ])
  })

  it.each([
    [
      ['支出功能分类科目编码', '科目名称'],
      ['类', '款', '项'],
    ],
    [
      ['支出功能分类科目编码', '', '', '科目名称', '', '', ''],
      ['类', '款', '项', '', '', '', ''],
    ],
    [
      ['支出功能分类科目编码', '科目名称'],
      ['类', '款', '项', '', '', '', ''],
    ],
  ])('is put back over the levels of a code', (coded, levels) => {
    const table = titled('支出决算表', [
      ['项目', '本年支出合计', '基本支出', '项目支出'],
      coded,
      levels,
      ['栏次', '', '', '', '1', '2', '3'],
      ['合计', '', '', '', '9.00', '5.00', '4.00'],
      ['201', '', '', '一般公共服务支出', '9.00', '5.00', '4.00'],
      ['201', '03', '', '政府办公厅事务', '9.00', '5.00', '4.00'],
    ])
    expect(pathsOf(table)).toEqual(['本年支出合计', '基本支出', '项目支出'])
    expect(table?.rows.map(({ code, name }) => `${code} ${name}`)).toEqual([
      ' 合计',
      '201 一般公共服务支出',
      '20103 政府办公厅事务',
    ])
    expect(table?.isWhole).toBe(true)
  })
})

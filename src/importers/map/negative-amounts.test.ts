import { describe, expect, it } from 'vitest'
import { printDecimal } from '#domain/number/decimal.ts'
import { reading } from '#tests/fixtures/checks/reading.ts'

const line = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
const table = (rows: readonly (readonly string[])[]): string => `<table>${rows.map(line).join('')}</table>\n`

const negatives = [
  ['(1,234.00)', '-1234.00'],
  ['（1,234.00）', '-1234.00'],
  ['（1，234.00）', '-1234.00'],
  ['(35.20)', '-35.20'],
  ['-35.20', '-35.20'],
  ['−35.20', '-35.20'],
  ['35.20', '35.20'],
] as const

describe('an amount in brackets', () => {
  it.each(negatives)('is below nothing in a table of money by source: %s', (printed, value) => {
    const text = `一、收支情况\n\n单位：万元\n\n${table([
      ['资金来源', '年初预算数', '全年执行数'],
      ['合计', '100.00', '50.00'],
      ['财政拨款', '60.00', '40.00'],
      ['其他资金', '40.00', printed],
    ])}`
    const amounts = reading(text).finance.filter(({ stage, source }) => stage === 'execution' && source === 'other')
    expect(amounts.map(({ figure }) => printDecimal(figure.value))).toEqual([value])
    expect(amounts[0]?.figure.place.quote).toBe(printed)
  })

  it.each(negatives)('is below nothing in a table of accounts: %s', (printed, value) => {
    const text = `收入决算表\n\n单位：万元\n\n${table([
      ['功能分类科目编码', '科目名称', '本年收入合计', '财政拨款收入', '其他收入'],
      ['合计', '', '100.00', '100.00', printed],
      ['201', '一般公共服务支出', '100.00', '100.00', printed],
    ])}`
    const cells = reading(text).accounts.flatMap(({ rows }) => rows.flatMap((row) => row.amounts.at(-1) ?? []))
    expect(
      cells.map((cell) => (cell.kind === 'written' && cell.figure ? printDecimal(cell.figure.value) : cell.kind)),
    ).toEqual([value, value])
  })

  it.each(negatives)('is below nothing in the money of a form: %s', (printed, value) => {
    const text = `项目支出绩效自评表\n\n${table([
      ['项目名称', '村道养护', '', '', ''],
      ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数'],
      ['', '年度资金总额', '100.00', '100.00', '90.00'],
      ['', '其他资金', '0.00', '0.00', printed],
    ])}`
    const executed = reading(text).forms[0]?.money?.rows[1]?.cells.executed
    expect(executed?.kind === 'written' && executed.figure && printDecimal(executed.figure.value)).toBe(value)
  })

  it('is no amount where it may be a number of a column or a year', () => {
    const text = `收入决算表\n\n单位：万元\n\n${table([
      ['功能分类科目编码', '科目名称', '本年收入合计', '财政拨款收入'],
      ['合计', '', '100.00', '100.00'],
      ['201', '一般公共服务支出', '100.00', '(3)'],
    ])}`
    const cells = reading(text).accounts.flatMap(({ rows }) => rows.flatMap((row) => row.amounts.at(-1) ?? []))
    expect(cells.map((cell) => cell.kind === 'written' && cell.figure !== undefined)).toEqual([true, false])
  })
})

describe('the horizontal bar', () => {
  it('reads like a dash', () => {
    const text = `项目支出绩效自评表\n\n${table([
      ['项目名称', '村道养护', '', '', ''],
      ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数'],
      ['', '年度资金总额', '100.00', '100.00', '90.00'],
      ['', '其他资金', '―', '――', '—'],
    ])}`
    const cells = reading(text).forms[0]?.money?.rows[1]?.cells
    expect([cells?.opening, cells?.annual, cells?.executed].map((cell) => cell?.kind)).toEqual(['dash', 'dash', 'dash'])
  })
})

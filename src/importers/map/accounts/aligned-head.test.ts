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
})

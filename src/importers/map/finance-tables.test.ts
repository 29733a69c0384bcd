import { describe, expect, it } from 'vitest'
import type { FinanceItem } from '#domain/filing/finance.ts'
import { printDecimal } from '#domain/number/decimal.ts'
import { decode } from '../read/decode.ts'
import { documentOf } from '../read/document.ts'
import { tabledFinance } from './finance-tables.ts'

const read = (text: string): readonly FinanceItem[] =>
  tabledFinance(documentOf(decode(new TextEncoder().encode(text))), 10, { kind: 'other', forms: [] })

const told = (items: readonly FinanceItem[]): string[] =>
  items.map(
    ({ stage, source, nature, figure, breakdown }) =>
      `${stage} ${source} ${nature ?? ''} ${printDecimal(figure.value)}${figure.unit} ${breakdown ? `${breakdown.phrase} ${breakdown.totalIndex}` : ''}`,
  )

describe('tables of money by source or nature', () => {
  it('give an amount per column and row, each part with its total', () => {
    const text =
      '单位：万元\n项目\t全年预算数\t执行数\t执行率\n合计\t100.00\t90.00\t90%\n一般公共预算\t\t80.00\t\n其他资金\t\t10.00\t\n基本支出\t\t60.00\t\n项目支出\t\t30.00\t\n'
    expect(told(read(text))).toEqual([
      'annual-budget total  100.00万元 ',
      'execution total  90.00万元 ',
      'execution general-budget  80.00万元 资金来源 11',
      'execution other  10.00万元 资金来源 11',
      'execution total basic 60.00万元 支出性质 11',
      'execution total project 30.00万元 支出性质 11',
    ])
  })

  it('link the single budgets to 财政拨款 where it has a row of its own', () => {
    const text =
      '单位：元\n资金来源\t决算数\n总计\t300\n财政拨款\t280\n一般公共预算\t200\n政府性基金\t80\n其他资金\t20\n'
    expect(told(read(text)).map((line) => line.split(' ').at(-1))).toEqual(['', '10', '11', '11', '10'])
    expect(read(text)[0]?.figure.unit).toBe('元')
  })

  it('read the money block of the official project form, 上年结转 as a source of its own', () => {
    const text =
      '项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分\n\t年度资金总额：\t50\t60\t54\t10\t90%\t9\n\t其中：当年财政拨款\t50\t50\t44\t—\t\t—\n\t上年结转资金\t\t10\t10\t—\t\t—\n'
    expect(told(read(text)).filter((line) => line.startsWith('execution'))).toEqual([
      'execution total  54万元 ',
      'execution fiscal  44万元 资金来源 15',
      'execution carry-over  10万元 资金来源 15',
    ])
  })

  it('are not taken from tables of projects', () => {
    expect(read('项目名称\t预算数\t支出数\n某某工程\t5\t5\n某某经费\t6\t6\n')).toEqual([])
  })
})

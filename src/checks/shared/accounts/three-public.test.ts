import { describe, expect, it } from 'vitest'
import { accountPage } from '#tests/fixtures/accounts/account-page.ts'
import { reading } from '#tests/fixtures/checks/reading.ts'
import { printDecimal } from '#domain/number/decimal.ts'
import { spokenSet } from './sets.ts'
import { threePublicOf, type ThreePublicMeasure } from './three-public.ts'

const title = '财政拨款“三公”经费支出决算表'

const asked = (
  rows: readonly (readonly string[])[],
  measure: ThreePublicMeasure,
  stage: 'budget' | 'final-account' = 'final-account',
) => {
  const set = spokenSet(reading(accountPage(title, rows)))
  const found = set && threePublicOf(set, measure, stage)
  return found && printDecimal(found.figure.value)
}

const inRows = [
  ['项目', '预算数', '决算数'],
  ['合计', '9.00', '7.00'],
  ['1.因公出国（境）费', '0', '—'],
  ['2.公务接待费', '4.00', '3.00'],
  ['3.公务用车购置及运行费', '5.00', '4.00'],
]
const inColumns = [
  ['合计', '因公出国（境）费', '公务接待费'],
  ['7.00', '4.00', '3.00'],
]

describe('the table of the three public expenses', () => {
  it.each([
    ['total', 'final-account', '7.00'],
    ['total', 'budget', '9.00'],
    ['reception', 'final-account', '3.00'],
    ['vehicles', 'budget', '5.00'],
    ['overseas', 'budget', '0'],
    ['overseas', 'final-account', undefined],
    ['vehicle-purchase', 'budget', undefined],
  ] as const)('with one item a row gives %s of the %s as %s', (measure, stage, expected) => {
    expect(asked(inRows, measure, stage)).toBe(expected)
  })

  it.each([
    ['reception', 'final-account', '3.00'],
    ['reception', 'budget', undefined],
    ['vehicles', 'final-account', undefined],
  ] as const)('with one row of amounts gives %s of the %s as %s', (measure, stage, expected) => {
    expect(asked(inColumns, measure, stage)).toBe(expected)
  })

  it('gives nothing where an account has none', () => {
    expect(threePublicOf({ stage: 'final-account', tables: new Map() }, 'total', 'budget')).toBeUndefined()
  })

  it('without rows gives nothing', () => {
    expect(
      asked(
        [
          ['合计', '公务接待费'],
          ['说明：本表无数据。', ''],
        ],
        'total',
      ),
    ).toBeUndefined()
  })
})

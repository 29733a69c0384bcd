import { describe, expect, it } from 'vitest'
import { findScheme, loadCatalogue } from '#catalogue/load-catalogue.ts'
import { printDecimal, toDecimal } from '#domain/number/decimal.ts'
import { noInputs, type FiledRow, type SchemeInputs } from '#domain/scheme/measure.ts'
import type { Scheme } from '#domain/scheme/scheme.ts'
import { leversOf, scoreTrial, trialTotal } from './trial.ts'

const schemeOf = (id: string): Scheme => {
  const found = findScheme(loadCatalogue('catalogue'), id)
  if (!found) throw new Error(id)
  return found.scheme
}
const scheme = schemeOf('guangdong-department-2022')
const row: FiledRow = {
  slot: 'output-completion',
  name: '清疏管网长度',
  comparator: '>=',
  points: undefined,
  measure: { target: toDecimal('100'), actual: toDecimal('80') },
}
const inputs: SchemeInputs = {
  ...noInputs,
  rows: [row],
  measures: new Map([
    ['output-completion', { rows: [row] }],
    ['spending-rate', { target: toDecimal('100'), actual: toDecimal('50') }],
  ]),
}

describe('a trial of the score', () => {
  it('offers every figure once, indicators by their own', () => {
    expect(leversOf(scheme, inputs).map(({ name, kind }) => `${name.zh} ${kind}`)).toEqual([
      '部门预算资金支出率 actual',
      '清疏管网长度 actual',
    ])
  })

  it('scores as if it had come out so, and changes none of the inputs', () => {
    const [spending, length] = leversOf(scheme, inputs)
    const now = trialTotal(scheme, scoreTrial(scheme, inputs, {}), [])
    const trial = { [spending?.key ?? '']: '100', [length?.key ?? '']: '100' }
    const then = trialTotal(scheme, scoreTrial(scheme, inputs, trial), [])
    expect([now, then].map(({ score }) => printDecimal(score))).toEqual(['21.00', '30.00'])
    expect(inputs.measures.get('spending-rate')?.actual).toEqual(toDecimal('50'))
    expect(row.measure.actual).toEqual(toDecimal('80'))
  })

  it('keeps an adjustment unless what it adjusted comes out otherwise', () => {
    const result = scoreTrial(scheme, inputs, {})
    const stored = {
      criterion: 'spending-rate',
      position: 0,
      name: '',
      points: toDecimal('10'),
      computed: toDecimal('5.00'),
      adjusted: toDecimal('8'),
      reason: '',
      trace: undefined,
      version: 1,
    }
    const [spending] = leversOf(scheme, inputs)
    const total = (trial: Readonly<Record<string, string>>) =>
      printDecimal(trialTotal(scheme, scoreTrial(scheme, inputs, trial), [stored]).score)
    expect(printDecimal(trialTotal(scheme, result, [stored]).score)).toBe('24.00')
    expect(total({ [spending?.key ?? '']: '90' })).toBe('25.00')
  })
})

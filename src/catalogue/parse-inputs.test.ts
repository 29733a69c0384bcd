import { describe, expect, it } from 'vitest'
import { toDecimal } from '#domain/number/decimal.ts'
import { parseInputs } from './parse-inputs.ts'
import { problemsOf } from './problems-of.ts'

describe('inputs written by hand', () => {
  it('become measures, rows, facts and counts, with absent keys absent', () => {
    const parsed = parseInputs({
      measures: { a: { target: '1', checks: { one: true } } },
      rows: [{ name: '甲', comparator: '>=', measure: { actual: '2' } }],
      facts: { f: false },
      counts: { prize: '2' },
      coefficient: '0.98',
    })
    expect(parsed).toEqual({
      ok: true,
      value: {
        measures: new Map([['a', { target: toDecimal('1'), checks: new Map([['one', true]]) }]]),
        rows: [{ slot: '', name: '甲', comparator: '>=', points: undefined, measure: { actual: toDecimal('2') } }],
        facts: new Map([['f', false]]),
        counts: new Map([['prize', toDecimal('2')]]),
        coefficient: toDecimal('0.98'),
      },
    })
  })

  it('with an unknown name for a figure are refused', () => {
    const parsed = parseInputs({ measures: { a: { goal: '1' } } })
    expect(parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path} ${message.en}`)).toEqual([
      '$.measures.a unknown key: goal',
    ])
  })
})

describe('a problem', () => {
  it('with a choice of no named kinds still has words', () => {
    const [told] = problemsOf([{ code: 'invalid_union', errors: [], path: ['x'], message: '' }])
    expect(told?.message.en).toBe('the kind is unknown')
  })
})

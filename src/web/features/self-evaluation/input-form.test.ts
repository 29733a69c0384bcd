import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseInputs } from '#catalogue/parse-inputs.ts'
import { formOf, inputsOf, type InputForm } from './input-form.ts'

const criteria = ['a', 'b']
const decimal = fc.integer({ min: 0, max: 99_999 }).map((value) => String(value / 100))
const perCriterion = <T>(value: fc.Arbitrary<T>) =>
  fc.dictionary(fc.constantFrom(...criteria), value, { noNullPrototype: true })

const forms: fc.Arbitrary<InputForm> = fc.record({
  grades: perCriterion(fc.constantFrom('优', '良')),
  checks: fc.constant({}),
  shares: perCriterion(fc.integer({ min: 0, max: 100 }).map(String)),
  targets: perCriterion(decimal),
  actuals: perCriterion(decimal),
  facts: fc.dictionary(fc.constantFrom('f', 'g'), fc.boolean(), { noNullPrototype: true }),
  counts: fc.dictionary(fc.constantFrom('n'), decimal, { noNullPrototype: true }),
  coefficient: fc.constantFrom('', '1.02'),
})

describe('answers about management', () => {
  it('come back from what is saved as they were given', () => {
    fc.assert(
      fc.property(forms, (form) => {
        expect(formOf(inputsOf(form, {}, criteria))).toEqual(form)
      }),
    )
  })

  it('are saved so that the scheme can be scored on them', () => {
    fc.assert(
      fc.property(forms, (form) => {
        expect(parseInputs(inputsOf(form, {}, criteria)).ok).toBe(true)
      }),
    )
  })

  it('give shares in per cent, keep what is no number as it was typed, and leave the rest alone', () => {
    const form = { ...formOf({}), shares: { a: '85' }, actuals: { b: '若干' } }
    const before = { rows: [], measures: { other: { grade: '优' }, b: { target: '3' } } }
    const saved = inputsOf(form, before, criteria)
    expect(saved).toMatchObject({
      rows: [],
      measures: { other: { grade: '优' }, a: { judged: '0.85' }, b: { actual: '若干' } },
    })
    expect(parseInputs(saved)).toMatchObject({ ok: false, problems: [{ path: expect.stringContaining('actual') }] })
    expect(formOf(inputsOf({ ...form, shares: { a: '很高' } }, {}, criteria)).shares).toEqual({ a: '很高' })
  })
})

import { divide, hundred, multiply, normalise, parseDecimal, printDecimal } from '#domain/number/decimal.ts'
import { halfUp } from '#domain/number/rounding.ts'
import type { Whole } from './queries.ts'

/** Answers about management as they are typed; shares in per cent, everything else as the scheme names it. */
export type InputForm = {
  readonly grades: Readonly<Record<string, string>>
  readonly checks: Readonly<Record<string, Readonly<Record<string, boolean>>>>
  readonly shares: Readonly<Record<string, string>>
  readonly targets: Readonly<Record<string, string>>
  readonly actuals: Readonly<Record<string, string>>
  readonly facts: Readonly<Record<string, boolean>>
  readonly counts: Readonly<Record<string, string>>
  readonly coefficient: string
}

type Json = Readonly<Record<string, unknown>>

const objectOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const byKey = <T>(record: Json, pick: (value: unknown) => T | undefined): Readonly<Record<string, T>> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => {
      const picked = pick(value)
      return picked === undefined ? [] : [[key, picked]]
    }),
  )

const textAt =
  (field: string) =>
  (measure: unknown): string | undefined => {
    const text = textOf(objectOf(measure)[field])
    return text === '' ? undefined : text
  }

const inPercent = (text: string | undefined): string | undefined => {
  const value = text === undefined ? undefined : parseDecimal(text)
  return value ? printDecimal(normalise(multiply(value, hundred))) : text
}

const yesNo = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined)

/** What was saved, as fields. */
export const formOf = (inputs: Whole['inputs']): InputForm => {
  const measures = objectOf(inputs['measures'])
  return {
    grades: byKey(measures, textAt('grade')),
    checks: byKey(measures, (measure) => {
      const checks = byKey(objectOf(objectOf(measure)['checks']), yesNo)
      return Object.keys(checks).length > 0 ? checks : undefined
    }),
    shares: byKey(measures, (measure) => inPercent(textAt('judged')(measure))),
    targets: byKey(measures, textAt('target')),
    actuals: byKey(measures, textAt('actual')),
    facts: byKey(objectOf(inputs['facts']), yesNo),
    counts: byKey(objectOf(inputs['counts']), (value) => textOf(value) || undefined),
    coefficient: textOf(inputs['coefficient']),
  }
}

/** A share that is no number is kept as it was typed: the problem then stands at its field. */
const asShare = (text: string): string => {
  const value = parseDecimal(text.trim())
  return value ? printDecimal(normalise(divide(value, hundred, { scale: 8, rounding: halfUp }))) : text
}

const given = (text: string | undefined): string | undefined => {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? undefined : trimmed
}

const withoutEmpty = (json: Json): Json =>
  Object.fromEntries(Object.entries(json).filter(([, value]) => value !== undefined))

const measureOf = (form: InputForm, criterion: string): Json => {
  const share = given(form.shares[criterion])
  return withoutEmpty({
    grade: given(form.grades[criterion]),
    checks: form.checks[criterion],
    judged: share === undefined ? undefined : asShare(share),
    target: given(form.targets[criterion]),
    actual: given(form.actuals[criterion]),
  })
}

/** The fields as they are saved; what the form does not ask for stays as it was. */
export const inputsOf = (form: InputForm, before: Whole['inputs'], criteria: readonly string[]): Json => {
  const measures = { ...objectOf(before['measures']) }
  for (const criterion of criteria) {
    const measure = measureOf(form, criterion)
    if (Object.keys(measure).length > 0) measures[criterion] = measure
    else delete measures[criterion]
  }
  const counts = withoutEmpty(byKey(form.counts, (value) => given(textOf(value))))
  const coefficient = given(form.coefficient)
  const { coefficient: _old, ...rest } = before
  return { ...rest, measures, facts: form.facts, counts, ...(coefficient === undefined ? {} : { coefficient }) }
}

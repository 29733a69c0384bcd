import type { z } from 'zod'
import { parseDecimal, toDecimal } from '#domain/number/decimal.ts'
import { qualitativeLevels } from '#domain/scheme/measure.ts'
import type { tryInputs } from '#contract/scheme-shapes.ts'
import type { Scheme, SchemePart } from './queries.ts'

/** What is typed for one part. */
export type Typed = {
  readonly target?: string
  readonly actual?: string
  readonly level?: string
  readonly grade?: string
  readonly checks?: Readonly<Record<string, boolean>>
}

export type TryDraft = Readonly<Record<string, Typed>>

type Inputs = z.output<typeof tryInputs>
type Measure = Inputs['measures'][string]

/** Parts that take something of their own. */
export const askedParts = ({ parts }: Scheme): readonly SchemePart[] =>
  parts.filter(({ asks }) => asks && (asks.figures || asks.level || asks.grades.length > 0 || asks.checks.length > 0))

type Asks = NonNullable<SchemePart['asks']>

const exampleMeasure = ({ figures, level, grades }: Asks, isHalf: boolean): Typed => {
  if (figures) return { target: '100', actual: isHalf ? '70' : '96' }
  const grade = isHalf ? grades.at(-1) : grades[0]
  return { ...(level ? { level: isHalf ? 'partly' : 'achieved' } : {}), ...(grade === undefined ? {} : { grade }) }
}

const exampleChecks = ({ checks }: Asks, isHalf: boolean): Typed =>
  checks.length === 0 ? {} : { checks: Object.fromEntries(checks.map(({ id }, at) => [id, !(isHalf && at === 0)])) }

/** Figures anybody can follow: nearly everything done, and some things half done. */
export const exampleOf = (scheme: Scheme): TryDraft =>
  Object.fromEntries(
    askedParts(scheme).flatMap(({ id, asks }, at) => {
      const isHalf = at % 4 === 3
      return asks ? [[id, { ...exampleMeasure(asks, isHalf), ...exampleChecks(asks, isHalf) }]] : []
    }),
  )

const decimal = (text: string | undefined) => (text === undefined ? undefined : parseDecimal(text.trim()))

const measureOf = ({ target, actual, level, grade, checks }: Typed): Measure => {
  const [goal, done] = [decimal(target), decimal(actual)]
  const known = qualitativeLevels.find((one) => one === level)
  return {
    ...(goal ? { target: goal } : {}),
    ...(done ? { actual: done } : {}),
    ...(known ? { level: known } : {}),
    ...(grade ? { grade } : {}),
    ...(checks && Object.keys(checks).length > 0 ? { checks } : {}),
  }
}

/** Two filed indicators stand for those a unit would have; only where the scheme takes filed ones. */
const filedRows = ({ parts }: Scheme): Inputs['rows'] => {
  const slots = parts.filter(({ kind, asks }) => kind === 'filed' || asks?.rows)
  return slots.map(({ id, name }, at) => ({
    slot: id,
    name: name.zh,
    comparator: '>=' as const,
    measure: { target: toDecimal('100'), actual: toDecimal(at % 3 === 2 ? '80' : '100') },
  }))
}

/** What a call takes of what was typed. */
export const inputsOf = (scheme: Scheme, draft: TryDraft): Inputs => ({
  measures: Object.fromEntries(Object.entries(draft).map(([id, typed]) => [id, measureOf(typed)])),
  rows: filedRows(scheme),
  facts: Object.fromEntries(scheme.facts.map(({ id, assumed }) => [id, assumed])),
  counts: {},
})

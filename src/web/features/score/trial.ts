import { equals, maximum, multiply, one, parseDecimal, toDecimal, type Decimal } from '#domain/number/decimal.ts'
import { criteriaOf, totalOf, type Standing, type Total } from '#domain/process/self-evaluation/criteria.ts'
import type { FiledRow, Measure, SchemeInputs } from '#domain/scheme/measure.ts'
import { prepareScheme } from '#domain/scheme/prepare.ts'
import { itemsOf, type Scheme } from '#domain/scheme/scheme.ts'
import { scoreScheme, type ScoreResult } from '#domain/scheme/score.ts'
import { words, type Words } from '#domain/words/words.ts'
import type { WholeScore } from '../self-evaluation/queries.ts'

/** Something that may be tried otherwise: a result, or the share of the points a judge gives. */
export type Lever = {
  readonly key: string
  readonly name: Words
  readonly kind: 'actual' | 'judged'
  readonly now: Decimal | undefined
  readonly target: Decimal | undefined
  readonly most: Decimal
}

/** What is tried, as typed, by the key of its lever. */
export type Trial = Readonly<Record<string, string>>

const half = toDecimal('1.5')
const nothing = toDecimal('0')

const rowKey = ({ slot, name }: FiledRow): string => `row ${slot} ${name}`
const measureKey = (id: string): string => `measure ${id}`

const mostOf = ({ target, actual }: Measure): Decimal =>
  maximum(target ? multiply(target, half) : nothing, maximum(actual ?? nothing, one))

const rowLever = (row: FiledRow): Lever => ({
  key: rowKey(row),
  name: words(row.name, row.name),
  kind: 'actual',
  now: row.measure.actual,
  target: row.measure.target,
  most: mostOf(row.measure),
})

/** Everything of the inputs that is a figure: results of indicators, execution, judged shares. */
export const leversOf = (scheme: Scheme, inputs: SchemeInputs): readonly Lever[] => {
  const rows = inputs.rows.filter(({ measure }) => measure.target).map(rowLever)
  const named = itemsOf(scheme.indicators).flatMap((item): readonly Lever[] => {
    const measure = inputs.measures.get(item.id) ?? {}
    if (measure.rows) return []
    const common = { key: measureKey(item.id), name: item.name }
    if (item.rule.kind === 'qualitative-bands')
      return [{ ...common, kind: 'judged', now: measure.judged, target: undefined, most: one }]
    const isFigure = measure.target !== undefined || measure.actual !== undefined
    return isFigure
      ? [{ ...common, kind: 'actual', now: measure.actual, target: measure.target, most: mostOf(measure) }]
      : []
  })
  return [...named, ...rows]
}

const tried = (trial: Trial, key: string): Decimal | undefined => {
  const text = trial[key]
  return text === undefined ? undefined : parseDecimal(text)
}

const rowTried = (row: FiledRow, trial: Trial): FiledRow => {
  const actual = tried(trial, rowKey(row))
  return actual ? { ...row, measure: { ...row.measure, actual } } : row
}

const measureTried = (scheme: Scheme, [id, measure]: readonly [string, Measure], trial: Trial): Measure => {
  const value = tried(trial, measureKey(id))
  const rows = measure.rows ? { rows: measure.rows.map((row) => rowTried(row, trial)) } : {}
  if (!value) return { ...measure, ...rows }
  const item = itemsOf(scheme.indicators).find((one) => one.id === id)
  return item?.rule.kind === 'qualitative-bands' ? { ...measure, judged: value } : { ...measure, actual: value }
}

/** Scores as if it had come out as is tried; nothing is kept anywhere. */
export const scoreTrial = (scheme: Scheme, inputs: SchemeInputs, trial: Trial): ScoreResult => {
  const judged = itemsOf(scheme.indicators).flatMap(({ id }): readonly (readonly [string, Measure])[] => {
    const measure = inputs.measures.get(id)
    return measure || trial[measureKey(id)] !== undefined ? [[id, measure ?? {}]] : []
  })
  const measures = new Map(judged.map((pair) => [pair[0], measureTried(scheme, pair, trial)]))
  const rows = inputs.rows.map((row) => rowTried(row, trial))
  return scoreScheme(prepareScheme(scheme), { ...inputs, measures, rows })
}

const same = (a: Decimal | undefined, b: Decimal | undefined): boolean => (a && b ? equals(a, b) : a === b)

/** The total of what is tried: an adjustment holds on where its criterion comes out as before. */
export const trialTotal = (scheme: Scheme, result: ScoreResult, scores: readonly WholeScore[]): Total => {
  const standings = criteriaOf(result).map(({ criterion, points, computed }): Standing => {
    const stored = scores.find((score) => score.criterion === criterion)
    return { points, computed, adjusted: stored && same(stored.computed, computed) ? stored.adjusted : undefined }
  })
  return totalOf(scheme, standings)
}

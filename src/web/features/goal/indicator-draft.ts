import { normalise, parseDecimal, printDecimal, toDecimal } from '#domain/number/decimal.ts'
import { comparators, type Comparator } from '#domain/scheme/measure.ts'
import { words, type Words } from '#domain/words/words.ts'
import type { Indicator } from './queries.ts'

export type Card = NonNullable<Indicator['card']>

/** An indicator as it is being typed. */
export type IndicatorDraft = {
  readonly term: Indicator['term']
  readonly level1: string
  readonly level2: string
  readonly name: string
  readonly comparator: Comparator
  /** A number, or words where it is qualitative. */
  readonly target: string
  readonly unit: string
  readonly weight: string
  readonly basis: Card['basis'] | ''
  readonly source: string
}

export const signs: Readonly<Record<Comparator, Words>> = {
  '>=': words('≥', '≥'),
  '<=': words('≤', '≤'),
  '=': words('=', '='),
  '>': words('>', '>'),
  '<': words('<', '<'),
  qualitative: words('定性', 'in words'),
}

export const comparatorOf = (value: string): Comparator => comparators.find((one) => one === value) ?? '>='

export const draftOfIndicator = (indicator: Indicator): IndicatorDraft => {
  const { term, level1, level2, name, comparator, target, targetText, unit, weight, card } = indicator
  return {
    term,
    level1,
    level2,
    name,
    comparator,
    unit,
    target: target ? printDecimal(normalise(target)) : targetText,
    weight: printDecimal(normalise(weight)),
    basis: card?.basis ?? '',
    source: card?.source ?? '',
  }
}

/** What a draft says of its target: a number where it is one and the indicator is measured. */
const targetOf = ({ comparator, target }: IndicatorDraft) => {
  const parsed = comparator === 'qualitative' ? undefined : parseDecimal(target)
  return parsed ? { target: parsed, targetText: '' } : { targetText: target }
}

/** What is sent. A weight that is no number yet is none. */
export const contentOfIndicator = (draft: IndicatorDraft, before: Indicator) => {
  const { term, level1, level2, name, comparator, unit, weight, basis, source } = draft
  const card = basis === '' ? {} : { card: { basis, source, series: before.card?.series ?? [] } }
  return {
    term,
    level1,
    level2,
    name,
    comparator,
    unit,
    ...targetOf(draft),
    weight: parseDecimal(weight) ?? toDecimal('0'),
    ...card,
  }
}

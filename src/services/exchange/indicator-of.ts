import type { ExchangeProjectIndicator } from '#domain/exchange/tables.ts'
import { normalise, parseDecimal, zero } from '#domain/number/decimal.ts'
import type { PlannedIndicator } from '#domain/process/indicator/planned-indicator.ts'
import type { Comparator } from '#domain/scheme/measure.ts'
import { defined } from './defined.ts'

/** What both tables of indicators have alike. */
export type IndicatorRecord = Omit<
  ExchangeProjectIndicator,
  'agencyCode' | 'agencyName' | 'departmentCode' | 'departmentName' | 'projectCode' | 'projectName'
>

const signs: Readonly<Record<string, Comparator>> = {
  '≥': '>=',
  '≤': '<=',
  '＝': '=',
  '=': '=',
  '＞': '>',
  '>': '>',
  '＜': '<',
  '<': '<',
}

type Target = Pick<PlannedIndicator, 'comparator' | 'target' | 'targetText' | 'unit'>

/** A target as other systems write it, in one text: ≥90%. What is no figure stays as the words it is. */
export const targetIn = (text: string): Target => {
  const [, sign = '', number = '', unit = ''] =
    /^([≥≤=＝>＞<＜]?)\s*(\d{1,20}(?:\.\d{1,10})?)\s*(\D{0,20})$/u.exec(text.trim()) ?? []
  const target = parseDecimal(number)
  if (!target) return { comparator: 'qualitative', target: undefined, targetText: text.trim(), unit: '' }
  return { comparator: signs[sign] ?? '=', target, targetText: '', unit: unit.trim() }
}

const targetOf = ({ comparator, target, unit = '', value = '' }: IndicatorRecord): Target => {
  if (comparator === undefined) return { ...targetIn(value), ...(unit === '' ? {} : { unit }) }
  return { comparator, target, targetText: target ? '' : value, unit }
}

const cardOf = (
  { basis, basisSource = '' }: IndicatorRecord,
  was: PlannedIndicator | undefined,
): PlannedIndicator['card'] => (basis ? { basis, source: basisSource, series: was?.card?.series ?? [] } : was?.card)

const namesOf = ({ level1 = '', level2 = '', level3, content = '' }: IndicatorRecord) => ({
  level1,
  level2,
  name: level3 ?? content,
})

const fresh = { weight: zero, origin: 'own' } as const

/** The indicator a record describes; the figures behind its basis are not exchanged and stay as they were. */
export const indicatorOf = (
  record: IndicatorRecord,
  { id, was }: { readonly id: string; readonly was: PlannedIndicator | undefined },
): PlannedIndicator => {
  const { term = 'annual', weight, origin } = record
  const kept = { ...fresh, ...(was && { weight: was.weight, origin: was.origin }), ...defined({ weight, origin }) }
  const { origin: from } = kept
  const said = { ...namesOf(record), ...targetOf(record) }
  return { ...said, id, term, weight: normalise(kept.weight), origin: from, card: cardOf(record, was) }
}

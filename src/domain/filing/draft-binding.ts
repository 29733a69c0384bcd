import { decimal } from '../number/decimal.ts'
import type { DraftFiling, DraftRate } from './draft.ts'
import { convertFigure, findAmount, rateOf } from './draft-amount.ts'
import { absent, figureValue, printDraftValue, printFigure, wordsValue, type DraftValue } from './draft-value.ts'
import { fundSources, type FundSource } from './finance.ts'

/** What a binding prints. A missing one is never guessed: the report shows where it belongs. */
export type Bound =
  | { readonly kind: 'figure'; readonly key: string; readonly text: string }
  | { readonly kind: 'words'; readonly key: string; readonly text: string }
  | { readonly kind: 'missing'; readonly key: string }

const rateKinds: readonly DraftRate['kind'][] = ['execution', 'share', 'change', 'other']

const namedRate = (draft: DraftFiling, name: string): DraftValue | undefined => {
  const [kindWord = '', sourceWord = 'total'] = name.split('.')
  const kind = rateKinds.find((known) => known === kindWord)
  const source: FundSource | undefined = fundSources.find((known) => known === sourceWord)
  return kind && source && rateOf(draft, kind, source)
}

const counted = (count: number, unit: string): DraftValue =>
  count > 0 ? figureValue(decimal(BigInt(count)), unit) : absent

const plain: ReadonlyMap<string, (draft: DraftFiling) => DraftValue> = new Map([
  ['organisation', ({ organisation }) => wordsValue(organisation.name)],
  ['short', ({ organisation }) => wordsValue(organisation.shortName || organisation.name)],
  ['division', ({ organisation }) => wordsValue(organisation.division)],
  ['year', ({ year }) => wordsValue(year === undefined ? '' : `${year}`)],
  ['units', ({ organisation }) => organisation.unitCount],
  ['staff', ({ organisation }) => organisation.staffCount],
  ['score', ({ score }) => score.total],
  ['grade', ({ score }) => wordsValue(score.grade)],
  ['count:goals', ({ goals }) => counted(goals.length, '项')],
  ['count:indicators', ({ indicators }) => counted(indicators.length, '个')],
  ['count:projects', ({ projects }) => counted(projects.length, '个')],
])

/** Keys that every draft knows, whatever it holds. */
export const plainKeys: readonly string[] = [...plain.keys()]

const scored = (draft: DraftFiling, key: string): DraftValue | undefined =>
  key.startsWith('score:') ? draft.score.components.find(({ name }) => `score:${name}` === key)?.value : undefined

/** The fact a key names: rate:…, score:…, count:…, an amount, one of the plain words, or a fact of the draft by its id. */
export const findFact = (draft: DraftFiling, key: string): DraftValue | undefined =>
  (key.startsWith('rate:') ? namedRate(draft, key.slice('rate:'.length)) : undefined) ??
  scored(draft, key) ??
  plain.get(key)?.(draft) ??
  findAmount(draft, key) ??
  draft.facts.find(({ id }) => id === key)?.value

const printed = (key: string, value: DraftValue): Bound => {
  const text = printDraftValue(value)
  if (text === '') return { kind: 'missing', key }
  return { kind: value.kind === 'figure' ? 'figure' : 'words', key, text }
}

/** Resolves a binding; `execution@亿元` prints the same fact in another unit. */
export const bind = (draft: DraftFiling, key: string): Bound => {
  const [name = '', unit] = key.split('@')
  const value = findFact(draft, name)
  if (!value) return { kind: 'missing', key }
  if (unit === undefined) return printed(key, value)
  const converted = value.kind === 'figure' ? convertFigure(value.figure, unit) : undefined
  return converted ? { kind: 'figure', key, text: printFigure(converted) } : { kind: 'missing', key }
}

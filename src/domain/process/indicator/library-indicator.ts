import { zero } from '../../number/decimal.ts'
import type { Comparator } from '../../scheme/measure.ts'
import { type indicatorEvidenceTerms, libraryLevel1Terms, libraryLevel2Terms } from '../../words/library-terms.ts'
import type { Words } from '../../words/words.ts'
import type { PlannedIndicator, ValueBasis } from './planned-indicator.ts'

export type LibraryLevel1 = keyof typeof libraryLevel1Terms
export type LibraryLevel2 = keyof typeof libraryLevel2Terms
export type IndicatorEvidence = keyof typeof indicatorEvidenceTerms

/** An indicator to choose from: what it counts and how. It never carries a target; that is for whoever spends the money. */
export type LibraryIndicator = {
  readonly id: string
  readonly level2: LibraryLevel2
  readonly name: Words
  readonly unit: string
  readonly comparator: Exclude<Comparator, 'qualitative'>
  /** The definition as a formula in words. */
  readonly measure: Words
  readonly evidence: readonly IndicatorEvidence[]
  /** What a target mostly rests on, the usual one first. */
  readonly basis: readonly [ValueBasis, ...ValueBasis[]]
}

const parents: Readonly<Record<LibraryLevel2, LibraryLevel1>> = {
  'economic-cost': 'cost',
  'social-cost': 'cost',
  'environmental-cost': 'cost',
  quantity: 'output',
  quality: 'output',
  timeliness: 'output',
  'economic-benefit': 'benefit',
  'social-benefit': 'benefit',
  'ecological-benefit': 'benefit',
  'lasting-effect': 'benefit',
  satisfaction: 'satisfaction',
}

export const level1Of = ({ level2 }: Pick<LibraryIndicator, 'level2'>): LibraryLevel1 => parents[level2]

/** A draft of the year’s goal from the library: target, weight and source are still to be given. */
export const plannedFrom = (indicator: LibraryIndicator, id: string): PlannedIndicator => ({
  id,
  term: 'annual',
  level1: libraryLevel1Terms[level1Of(indicator)].zh,
  level2: libraryLevel2Terms[indicator.level2].zh,
  name: indicator.name.zh,
  comparator: indicator.comparator,
  target: undefined,
  targetText: '',
  unit: indicator.unit,
  weight: zero,
  origin: 'library',
  card: { basis: indicator.basis[0], source: '', series: [] },
})

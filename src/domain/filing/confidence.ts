import type { Words } from '../words/words.ts'

/** sure: read as printed under its own name · likely: some step was inferred · doubtful: please compare with the source. */
export const confidenceLevels = ['sure', 'likely', 'doubtful'] as const
export type ConfidenceLevel = (typeof confidenceLevels)[number]

/** How a fact was found, most certain first. */
export const confidenceReasons = [
  'exact-header',
  'own-sentence',
  'key-of-form',
  'in-title',
  'header-synonym',
  'named-before',
  'first-in-text',
  'shifted-cells',
  'only-named',
  'position-only',
  'cells-from-lines',
  'run-on-cells',
  'no-figure',
] as const
export type ConfidenceReason = (typeof confidenceReasons)[number]

export type Confidence = { readonly level: ConfidenceLevel; readonly reason: ConfidenceReason; readonly why: Words }

const levels = {
  'exact-header': 'sure',
  'own-sentence': 'sure',
  'key-of-form': 'sure',
  'in-title': 'sure',
  'header-synonym': 'likely',
  'named-before': 'likely',
  'first-in-text': 'likely',
  'shifted-cells': 'likely',
  'only-named': 'doubtful',
  'position-only': 'doubtful',
  'cells-from-lines': 'doubtful',
  'run-on-cells': 'doubtful',
  'no-figure': 'doubtful',
} as const satisfies Readonly<Record<ConfidenceReason, ConfidenceLevel>>

export const levelOfReason = (reason: ConfidenceReason): ConfidenceLevel => levels[reason]

/** The least sure of several: a fact is as sure as its weakest part. */
export const leastSure = (first: Confidence, ...others: readonly Confidence[]): Confidence =>
  others.reduce(
    (least, other) => (confidenceLevels.indexOf(other.level) > confidenceLevels.indexOf(least.level) ? other : least),
    first,
  )

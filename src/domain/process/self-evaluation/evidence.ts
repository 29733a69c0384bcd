import type { Decimal } from '../../number/decimal.ts'
import { maximum, one } from '../../number/decimal.ts'
import { idsOf } from '../../words/ids-of.ts'
import { evidenceClassTerms } from '../../words/self-evaluation-terms.ts'
import { words, type Words } from '../../words/words.ts'
import { isDay, type Day } from '../calendar/day.ts'

export type EvidenceClass = keyof typeof evidenceClassTerms
/** Strongest first. */
export const evidenceClasses = idsOf(evidenceClassTerms)

/** One piece of evidence; a survey states how many were asked. */
export type Evidence = {
  readonly attachment: string
  readonly of: EvidenceClass
  readonly sample: number | undefined
  readonly day: Day | undefined
}

/** The share of the points each class of evidence allows, 0–1, and the share without any. */
export type EvidenceRules = {
  readonly ceilings: Readonly<Record<EvidenceClass, Decimal>>
  readonly without: Decimal
  readonly smallestSample: number
}

export const strongest = (evidence: readonly Evidence[]): EvidenceClass | undefined =>
  evidenceClasses.find((of) => evidence.some((piece) => piece.of === of))

/** The highest share of the points the evidence allows. */
export const ceilingOf = (evidence: readonly Evidence[], { ceilings, without }: EvidenceRules): Decimal =>
  evidence.length === 0 ? without : evidence.map(({ of }) => ceilings[of]).reduce(maximum)

/** No ceiling at all: schemes that set none. */
export const noCeiling: EvidenceRules = {
  ceilings: { system: one, acceptance: one, survey: one, ledger: one, statement: one },
  without: one,
  smallestSample: 1,
}

/** What a piece of evidence lacks. */
export const evidenceGap = ({ of, sample, day }: Evidence, { smallestSample }: EvidenceRules): Words | undefined => {
  if (of === 'survey' && (sample === undefined || sample < smallestSample)) {
    return words(
      `问卷须注明样本量，且不少于${smallestSample}份`,
      `A survey states its sample, at least ${smallestSample}`,
    )
  }
  return day && isDay(day) ? undefined : words('佐证材料须注明日期', 'Evidence states its day')
}

import type { BasisCard, IndicatorOrigin, PlannedIndicator } from '#domain/process/indicator/planned-indicator.ts'
import type { Decimal } from '#domain/number/decimal.ts'

/** What people write of an indicator. Anything may still be missing or wrong: the check-up says so, saving does not. */
export type IndicatorContent = Omit<PlannedIndicator, 'id' | 'origin' | 'target' | 'card'> & {
  readonly target?: Decimal | undefined
  readonly card?:
    | (Omit<BasisCard, 'series'> & {
        readonly series: readonly {
          readonly year: number
          readonly target?: Decimal | undefined
          readonly actual: Decimal
        }[]
      })
    | undefined
}

const cardOf = ({ card }: IndicatorContent): BasisCard | undefined =>
  card && {
    basis: card.basis,
    source: card.source,
    series: card.series.map(({ year, target, actual }) => ({ year, target, actual })),
  }

/** The indicator that content gives; what else the input holds is left behind. */
export const indicatorFrom = (
  content: IndicatorContent,
  { id, origin }: { readonly id: string; readonly origin: IndicatorOrigin },
): PlannedIndicator => ({
  id,
  term: content.term,
  level1: content.level1,
  level2: content.level2,
  name: content.name,
  comparator: content.comparator,
  target: content.target,
  targetText: content.targetText,
  unit: content.unit,
  weight: content.weight,
  origin,
  card: cardOf(content),
})

/** Indicators a goal may have: the largest filed ones have a third of them. */
export const mostIndicators = 300

import { normalise, printDecimal, type Decimal } from '#domain/number/decimal.ts'
import type { BasisCard, PlannedIndicator } from '#domain/process/indicator/planned-indicator.ts'
import type { Snapshot } from '#store/audit-changes.ts'

/** 5 and 5.0 are one figure: printed the same way, they are no change. */
const figureText = (value: Decimal | undefined): string | null => (value ? printDecimal(normalise(value)) : null)

const describeCard = ({ basis, source, series }: BasisCard): Snapshot => ({
  basis,
  source,
  series: series.map(({ year, target, actual }) => ({
    year,
    target: figureText(target),
    actual: figureText(actual),
  })),
})

/** An indicator in the words of the audit trail. */
export const describeIndicator = (indicator: PlannedIndicator): Snapshot => ({
  term: indicator.term,
  level1: indicator.level1,
  level2: indicator.level2,
  name: indicator.name,
  comparator: indicator.comparator,
  target: figureText(indicator.target),
  targetText: indicator.targetText,
  unit: indicator.unit,
  weight: figureText(indicator.weight),
  origin: indicator.origin,
  card: indicator.card ? describeCard(indicator.card) : null,
})

/** A set of indicators, field by field under the id of each, so that only changed fields of changed rows are kept. */
export const describeIndicators = (indicators: readonly PlannedIndicator[]): Snapshot =>
  Object.fromEntries(
    indicators.flatMap((indicator) =>
      Object.entries(describeIndicator(indicator)).map(([field, value]) => [`${indicator.id}.${field}`, value]),
    ),
  )

/** The order of two sets as far as they have it in common; nothing where that stayed. */
export const describeOrders = (before: readonly string[], after: readonly string[]): readonly [Snapshot, Snapshot] => {
  const [earlier, later] = [new Set(before), new Set(after)]
  const kept = before.filter((id) => later.has(id)).join()
  return kept === after.filter((id) => earlier.has(id)).join() ? [{}, {}] : [{ order: before }, { order: after }]
}

import { equals } from '../../number/decimal.ts'
import { targetOf } from './advice.ts'
import type { PlannedIndicator } from './planned-indicator.ts'

export type IndicatorField = 'name' | 'level1' | 'level2' | 'target' | 'weight'

/** What a revision, or a year, changed against the one before. */
export type IndicatorChange =
  | { readonly kind: 'added'; readonly indicator: PlannedIndicator }
  | { readonly kind: 'removed'; readonly indicator: PlannedIndicator }
  | {
      readonly kind: 'changed'
      readonly before: PlannedIndicator
      readonly after: PlannedIndicator
      readonly fields: readonly IndicatorField[]
    }

const fieldsChanged = (a: PlannedIndicator, b: PlannedIndicator): readonly IndicatorField[] => [
  ...(['name', 'level1', 'level2'] as const).filter((field) => a[field] !== b[field]),
  ...(targetOf(a) === targetOf(b) ? [] : (['target'] as const)),
  ...(equals(a.weight, b.weight) ? [] : (['weight'] as const)),
]

/** Changes by id: first what is new or different in the order of `after`, then what is gone. */
export const indicatorChanges = (
  before: readonly PlannedIndicator[],
  after: readonly PlannedIndicator[],
): readonly IndicatorChange[] => {
  const old = new Map(before.map((indicator) => [indicator.id, indicator]))
  const kept = new Set(after.map(({ id }) => id))
  const changes = after.flatMap((indicator): IndicatorChange[] => {
    const was = old.get(indicator.id)
    if (!was) return [{ kind: 'added', indicator }]
    const fields = fieldsChanged(was, indicator)
    return fields.length === 0 ? [] : [{ kind: 'changed', before: was, after: indicator, fields }]
  })
  const removed = before.filter(({ id }) => !kept.has(id))
  return [...changes, ...removed.map((indicator): IndicatorChange => ({ kind: 'removed', indicator }))]
}

import { indicatorChanges, type IndicatorChange } from '#domain/process/indicator/indicator-changes.ts'
import { plainName, type PlannedIndicator } from '#domain/process/indicator/planned-indicator.ts'

const nameKey = ({ term, name }: PlannedIndicator): string => `${term} ${plainName(name)}`

/** What a year changed against the one before. Indicators of two years are the same where their names are. */
export const changesSinceLastYear = (
  lastYear: readonly PlannedIndicator[],
  now: readonly PlannedIndicator[],
): readonly IndicatorChange[] => {
  const idByName = new Map(now.map((indicator) => [nameKey(indicator), indicator.id]))
  const aligned = lastYear.map((indicator) => ({ ...indicator, id: idByName.get(nameKey(indicator)) ?? indicator.id }))
  return indicatorChanges(aligned, now)
}

/** Those of last year that the draft does not have yet. */
export const missingFrom = <Item extends { readonly indicator: PlannedIndicator }>(
  lastYear: readonly Item[],
  now: readonly PlannedIndicator[],
): readonly Item[] => {
  const names = new Set(now.map(nameKey))
  return lastYear.filter(({ indicator }) => !names.has(nameKey(indicator)))
}

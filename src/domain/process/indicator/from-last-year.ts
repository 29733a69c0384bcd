import type { Decimal } from '../../number/decimal.ts'
import type { PlannedIndicator } from './planned-indicator.ts'

/** Last year’s indicator with what was reached: undefined while there is no result. */
export type LastYearIndicator = { readonly indicator: PlannedIndicator; readonly actual: Decimal | undefined }

/** Years a basis card keeps. */
const seriesLength = 3

/**
 * Drafts for a new year from last year’s indicators: names and weights as they were, the basis card moved on by the
 * year that ended. Targets are copied too, for the check-up to ask about.
 */
export const fromLastYear = (
  indicators: readonly LastYearIndicator[],
  year: number,
  newId: (before: PlannedIndicator) => string,
): readonly PlannedIndicator[] =>
  indicators.map(({ indicator, actual }) => {
    const before = indicator.card?.series ?? []
    const added = actual ? [...before, { year: year - 1, target: indicator.target, actual }] : before
    const series = added.slice(-seriesLength)
    const card = { basis: 'history', source: '', ...indicator.card, series } as const
    return { ...indicator, id: newId(indicator), origin: 'last-year', card }
  })

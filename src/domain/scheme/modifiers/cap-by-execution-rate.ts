import { minimum, one, type Decimal } from '../../number/decimal.ts'
import { fractionOf, lessThan, portion } from '../fraction.ts'
import type { Measure } from '../measure.ts'

/** Below this share of execution (exclusive) the total cannot exceed the ceiling; the first matching step counts. */
export type ExecutionCeiling = { readonly below: Decimal; readonly ceiling: Decimal }
export type CapByExecutionRate = { readonly item: string; readonly ceilings: readonly ExecutionCeiling[] }

/** undefined: execution is not known; null: known, and no ceiling applies. */
export const ceilingFor = (cap: CapByExecutionRate, execution: Measure | undefined): Decimal | null | undefined => {
  const { target, actual } = execution ?? {}
  if (target === undefined || actual === undefined || target.units <= 0n) return undefined
  const rate = portion(one, actual, target)
  return cap.ceilings.find(({ below }) => lessThan(rate, fractionOf(below)))?.ceiling ?? null
}

/** The lowest of the ceilings: what the total is sure to reach when execution is not known. */
export const lowestCeiling = ({ ceilings }: CapByExecutionRate, total: Decimal): Decimal =>
  ceilings.map(({ ceiling }) => ceiling).reduce(minimum, total)

export const underCeiling = (total: Decimal, ceiling: Decimal | null): Decimal =>
  ceiling === null ? total : minimum(total, ceiling)

import { comparatorSigns } from '#domain/exchange/code-tables.ts'
import { printDecimal, type Decimal } from '#domain/number/decimal.ts'

/** The parts of a target; the standard has one text for all of them. */
export type TargetParts = {
  readonly comparator: string | null
  readonly target: Decimal | string | null | undefined
  readonly targetText: string | null
  readonly unit: string | null
}

const signOf = (comparator: string | null): string =>
  comparatorSigns.codes.find(({ id }) => id === comparator)?.code ?? ''

/** A target as one text: ≥90%, or the words it is. */
export const targetText = ({ comparator, target, targetText: words, unit }: TargetParts): string | undefined => {
  if (target === null || target === undefined) return words || undefined
  const sign = comparator === 'qualitative' ? '' : signOf(comparator)
  return `${sign}${typeof target === 'string' ? target : printDecimal(target)}${unit ?? ''}`
}

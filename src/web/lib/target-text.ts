import { toDecimal, type Decimal } from '#domain/number/decimal.ts'
import { targetOf } from '#domain/process/indicator/advice.ts'
import type { Comparator } from '#domain/scheme/measure.ts'

type Target = {
  readonly comparator: Comparator
  readonly target?: Decimal | undefined
  readonly targetText: string
  readonly unit: string
}

const blank = {
  id: '',
  term: 'annual',
  level1: '',
  level2: '',
  name: '',
  weight: toDecimal('0'),
  card: undefined,
  origin: 'own',
} as const

/** ≥95%: a target as it would be written. */
export const targetTextOf = ({ comparator, target, targetText, unit }: Target): string =>
  targetOf({ ...blank, comparator, target, targetText, unit })

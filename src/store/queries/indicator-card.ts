import { printDecimal, toDecimal } from '#domain/number/decimal.ts'
import type { BasisCard } from '#domain/process/indicator/planned-indicator.ts'
import type { StoredCard } from '../schema/goal.ts'

/** A basis card as JSON: figures as text, because those of JSON are floats. */
export const toCard = ({ basis, source, series }: BasisCard): StoredCard => ({
  basis,
  source,
  series: series.map(({ year, target, actual }) => ({
    year,
    ...(target ? { target: printDecimal(target) } : {}),
    actual: printDecimal(actual),
  })),
})

export const fromCard = ({ basis, source, series }: StoredCard): BasisCard => ({
  basis,
  source,
  series: series.map(({ year, target, actual }) => ({
    year,
    target: target === undefined ? undefined : toDecimal(target),
    actual: toDecimal(actual),
  })),
})

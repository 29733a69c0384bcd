import { convertFigure } from '#domain/filing/draft-amount.ts'
import type { DraftValue } from '#domain/filing/draft-value.ts'
import { normalise, type Decimal } from '#domain/number/decimal.ts'
import { isMoney } from '#domain/number/unit.ts'

/** Money in 万元 as a number of the sheet; undefined for anything else, a qualified figure among it. */
export const inTenThousands = (value: DraftValue): Decimal | undefined => {
  if (value.kind !== 'figure' || value.figure.qualifier !== '') return undefined
  if (value.figure.unit === '' || value.figure.unit === '万元') return value.figure.value
  const converted = isMoney(value.figure.unit) ? convertFigure(value.figure, '万元', 6) : undefined
  return converted && normalise(converted.value)
}

/** Points as a number (10 or 10分), undefined for anything else. */
export const pointsOf = (value: DraftValue): Decimal | undefined =>
  value.kind === 'figure' && value.figure.qualifier === '' && (value.figure.unit === '' || value.figure.unit === '分')
    ? value.figure.value
    : undefined

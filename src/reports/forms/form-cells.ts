import { normalise, type Decimal } from '#domain/number/decimal.ts'
import { convertFigure } from '#domain/filing/draft-amount.ts'
import { printDraftValue, type DraftValue } from '#domain/filing/draft-value.ts'
import { isMoney } from '#domain/number/unit.ts'
import { numberValue, textValue, type CellLook, type SheetCell, type SheetValue } from '../write/sheet.ts'

export type Area = { readonly row: number; readonly column: number; readonly rows?: number; readonly columns?: number }

export const put = (area: Area, value: SheetValue | string, look: CellLook): SheetCell => ({
  row: area.row,
  column: area.column,
  rows: area.rows ?? 1,
  columns: area.columns ?? 1,
  value: typeof value === 'string' ? textValue(value) : value,
  look,
})

/** Money in 万元 as a number of the sheet; undefined for anything else, a qualified figure among it. */
export const inTenThousands = (value: DraftValue): Decimal | undefined => {
  if (value.kind !== 'figure' || value.figure.qualifier !== '') return undefined
  if (value.figure.unit === '' || value.figure.unit === '万元') return value.figure.value
  const converted = isMoney(value.figure.unit) ? convertFigure(value.figure, '万元', 6) : undefined
  return converted && normalise(converted.value)
}

/** An amount cell: a number where it is one, else the fact as printed. */
export const moneyValue = (value: DraftValue): SheetValue => {
  const amount = inTenThousands(value)
  return amount ? numberValue(amount) : textValue(printDraftValue(value))
}

/** Points as a number (10 or 10分), undefined for anything else. */
export const pointsOf = (value: DraftValue): Decimal | undefined =>
  value.kind === 'figure' && value.figure.qualifier === '' && (value.figure.unit === '' || value.figure.unit === '分')
    ? value.figure.value
    : undefined

export const pointsValue = (value: DraftValue): SheetValue => {
  const points = pointsOf(value)
  return points ? numberValue(points) : textValue(printDraftValue(value))
}

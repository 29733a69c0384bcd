import { printDecimal } from '#domain/number/decimal.ts'
import type { Change, Period, StatedFigure } from '#domain/number/stated.ts'
import type { Cell } from '#domain/filing/indicator.ts'
import type { Placing } from './placing.ts'
import { placeJson, type PlaceJson } from './place-json.ts'

export type FigureJson = {
  /** Decimal as printed: "92.20". */
  readonly value: string
  readonly unit: string
  readonly qualifier: string | null
  readonly qualifierPrinted: string
  readonly change: ChangeJson | null
  readonly period: PeriodJson | null
  readonly place: PlaceJson
}
type PeriodJson = {
  readonly kind: Period['kind']
  readonly fromMonth: number | null
  readonly toMonth: number | null
  readonly toDay: number | null
  readonly year: number | null
  readonly place: PlaceJson
}
type ChangeJson = Omit<Change, 'value'> & { readonly value: string }

export type CellJson =
  | { readonly kind: 'absent' }
  | { readonly kind: 'empty' | 'dash' | 'not-applicable'; readonly place: PlaceJson }
  | { readonly kind: 'written'; readonly text: string; readonly figure: FigureJson | null; readonly place: PlaceJson }

const changeJson = (change: Change): ChangeJson => ({ ...change, value: printDecimal(change.value) })

const periodJson = (period: Period, at: Placing): PeriodJson => ({
  kind: period.kind,
  fromMonth: period.fromMonth ?? null,
  toMonth: period.toMonth ?? null,
  toDay: period.toDay ?? null,
  year: period.year ?? null,
  place: placeJson(period.place, at),
})

export const figureJson = (figure: StatedFigure, at: Placing): FigureJson => ({
  value: printDecimal(figure.value),
  unit: figure.unit,
  qualifier: figure.qualifier ?? null,
  qualifierPrinted: figure.qualifierPrinted,
  change: figure.change ? changeJson(figure.change) : null,
  period: figure.period ? periodJson(figure.period, at) : null,
  place: placeJson(figure.place, at),
})

export const figureOrNull = (figure: StatedFigure | undefined, at: Placing): FigureJson | null =>
  figure ? figureJson(figure, at) : null

export const cellJson = (cell: Cell, at: Placing): CellJson => {
  if (cell.kind === 'absent') return { kind: 'absent' }
  const place = placeJson(cell.place, at)
  return cell.kind === 'written'
    ? { kind: 'written', text: cell.text, figure: figureOrNull(cell.figure, at), place }
    : { kind: cell.kind, place }
}

import type { StatedFigure } from '../number/stated.ts'
import type { MappedText } from '../text/mapped-text.ts'
import type { Place } from '../text/place.ts'

/** A table cell as filed: not there, empty, a dash, 不适用, or something written. The four are different facts. */
export type Cell =
  | { readonly kind: 'absent' }
  | { readonly kind: 'empty'; readonly place: Place }
  | { readonly kind: 'dash'; readonly place: Place }
  | { readonly kind: 'not-applicable'; readonly place: Place }
  | {
      readonly kind: 'written'
      readonly text: string
      readonly mapped: MappedText
      /** The figure in the cell, with its comparator as qualifier; undefined where the cell is words only. */
      readonly figure: StatedFigure | undefined
      readonly place: Place
    }

export const absentCell: Cell = { kind: 'absent' }

/** One row of an indicator table. Level names are those in force for the row (merged cells carried down). */
export type IndicatorRow = {
  readonly table: number
  readonly row: number
  readonly level1: string
  readonly level2: string
  /** Name without its unit in brackets. */
  readonly name: string
  readonly namePrinted: string
  /** Unit printed with the name: 订购党报(份) → 份; ''. */
  readonly unit: string
  readonly target: Cell
  readonly actual: Cell
  readonly completion: Cell
  readonly points: Cell
  readonly score: Cell
  readonly reason: Cell
  readonly namePlace: Place
  readonly place: Place
}

export type IndicatorTable = {
  readonly block: number
  readonly columns: readonly string[]
  readonly hasTargetColumn: boolean
  readonly hasActualColumn: boolean
  readonly headerPlace: Place
  /** Goal → completion cells that stand beside several indicators (预期目标 | 目标完成情况). */
  readonly goals: readonly { readonly goal: string; readonly completion: Cell; readonly place: Place }[]
}

import type { Refusal } from '#domain/process/result.ts'
import { words } from '#domain/words/words.ts'
import type { RefusedRow } from './import-input.ts'

/** A row of the table with its place in the file. */
export type Located = { readonly row: number; readonly at: string }

export const refuseRow = (
  { row, at }: Located,
  why: readonly [string, string],
  remedy: readonly [string, string],
): RefusedRow => ({ row, place: at, why: words(...why), remedy: words(...remedy) })

export const refuseBy = ({ row, at }: Located, { why, remedy }: Refusal): RefusedRow => ({
  row,
  place: at,
  why,
  remedy,
})

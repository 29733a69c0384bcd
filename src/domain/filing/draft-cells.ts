import type { DraftIndicator } from './draft.ts'
import { absent, dash, figureValue, notApplicable, parseDraftValue, type DraftValue } from './draft-value.ts'
import type { Cell, IndicatorRow } from './indicator.ts'

/** A read cell as a draft's value: what is not there and what was left empty are both still to be given. */
export const cellValue = (read: Cell): DraftValue => {
  switch (read.kind) {
    case 'absent':
    case 'empty':
      return absent
    case 'dash':
      return dash
    case 'not-applicable':
      return notApplicable
    case 'written':
      return parseDraftValue(read.text)
  }
}

/** A figure in a money column without its own unit is in that of the table: 万元, as the tables of the field are, unless told. */
export const moneyCell = (read: Cell, unit = '万元'): DraftValue => {
  const value = cellValue(read)
  return value.kind === 'figure' && value.figure.unit === ''
    ? figureValue(value.figure.value, unit, value.figure.qualifier)
    : value
}

export const indicatorOf = (row: IndicatorRow): DraftIndicator => ({
  level1: row.level1,
  level2: row.level2,
  name: row.name,
  unit: row.unit,
  target: cellValue(row.target),
  actual: cellValue(row.actual),
  completion: cellValue(row.completion),
  points: cellValue(row.points),
  score: cellValue(row.score),
  reason: cellValue(row.reason),
})

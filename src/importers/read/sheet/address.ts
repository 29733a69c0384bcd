/** The largest sheet any spreadsheet writes. */
export const mostRows = 1_048_576
export const mostColumns = 16_384

/** Letters of a column, from 0: 0 → A, 27 → AB. */
export const columnName = (column: number): string => {
  const rest = Math.floor(column / 26)
  return (rest === 0 ? '' : columnName(rest - 1)) + String.fromCharCode(65 + (column % 26))
}

const names = Array.from({ length: 702 }, (_, column) => columnName(column))

export const cellName = (row: number, column: number): string => (names[column] ?? columnName(column)) + String(row + 1)

export type Address = { readonly row: number; readonly column: number }

const address = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u

const columnOf = (letters: string): number => {
  let column = 0
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - 64
  return column - 1
}

/** `B7` or `$B$7` → row 6, column 1. Outside the largest sheet, or not an address: undefined. */
export const parseAddress = (text: string): Address | undefined => {
  const [, letters, digits] = address.exec(text) ?? []
  if (letters === undefined) return undefined
  const [row, column] = [Number(digits) - 1, columnOf(letters)]
  return row >= 0 && row < mostRows && column < mostColumns ? { row, column } : undefined
}

/** Both corners of `B7:D9`, first the upper left; `B7` alone is a range of one cell. */
export const parseRange = (text: string): { readonly from: Address; readonly to: Address } | undefined => {
  const colon = text.indexOf(':')
  const from = parseAddress(colon === -1 ? text : text.slice(0, colon))
  const to = colon === -1 ? from : parseAddress(text.slice(colon + 1))
  return from && to && from.row <= to.row && from.column <= to.column ? { from, to } : undefined
}

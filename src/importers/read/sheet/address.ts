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

const [dollar, letterA, letterZ, digit0, digit9] = [36, 65, 90, 48, 57]
const isLetter = (code: number): boolean => code >= letterA && code <= letterZ
const isDigit = (code: number): boolean => code >= digit0 && code <= digit9

type Read = { readonly value: number; readonly end: number }

/** Read sign by sign, since a large file has a million addresses: a pattern takes three times as long. */
const readSigns = (text: string, start: number, kind: (code: number) => boolean): Read => {
  const [base, zero] = kind === isLetter ? [26, letterA - 1] : [10, digit0]
  let at = text.charCodeAt(start) === dollar ? start + 1 : start
  let value = 0
  for (; at < text.length && kind(text.charCodeAt(at)); at += 1) value = value * base + text.charCodeAt(at) - zero
  return { value, end: at }
}

/** `B7` or `$B$7` → row 6, column 1. Outside the largest sheet, or not an address: undefined. */
export const parseAddress = (text: string): Address | undefined => {
  const letters = readSigns(text, 0, isLetter)
  const digits = readSigns(text, letters.end, isDigit)
  const [row, column] = [digits.value - 1, letters.value - 1]
  const isWhole = digits.end === text.length && row >= 0 && column >= 0
  return isWhole && row < mostRows && column < mostColumns ? { row, column } : undefined
}

/** Both corners of `B7:D9`, first the upper left; `B7` alone is a range of one cell. */
export const parseRange = (text: string): { readonly from: Address; readonly to: Address } | undefined => {
  const colon = text.indexOf(':')
  const from = parseAddress(colon === -1 ? text : text.slice(0, colon))
  const to = colon === -1 ? from : parseAddress(text.slice(colon + 1))
  return from && to && from.row <= to.row && from.column <= to.column ? { from, to } : undefined
}

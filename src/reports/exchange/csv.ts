import type { Decimal } from '#domain/number/decimal.ts'
import { joinBytes } from './join-bytes.ts'
import { csvCell } from './safe-cell.ts'

const mark = '\uFEFF'
const chunk = 1_000

/** Rows as CSV: UTF-8 with a byte order mark, so that Excel reads Chinese, and CRLF. */
export const writeCsv = (rows: readonly (readonly (string | Decimal)[])[]): Uint8Array => {
  const encoder = new TextEncoder()
  const parts = [encoder.encode(mark)]
  for (let from = 0; from < rows.length; from += chunk) {
    const lines = rows.slice(from, from + chunk).map((row) => `${row.map(csvCell).join(',')}\r\n`)
    parts.push(encoder.encode(lines.join('')))
  }
  return joinBytes(parts)
}

import { padEnd, textWidth, wrap } from './width.ts'

/** One cell may hold several paragraphs, each wrapped on its own; `paint` colours finished lines. */
export type TableCell = { readonly lines: readonly string[]; readonly paint?: (line: string) => string }

export const cell = (text: string, paint?: (line: string) => string): TableCell => ({
  lines: [text],
  ...(paint && { paint }),
})

const gap = 2

/** Natural widths of all columns but the last; the last takes what the terminal leaves. */
const columnWidths = (rows: readonly (readonly TableCell[])[], columns: number): number[] => {
  const count = Math.max(0, ...rows.map((row) => row.length))
  const natural = Array.from({ length: count }, (_, at) =>
    Math.max(...rows.flatMap((row) => (row[at]?.lines ?? ['']).map(textWidth))),
  )
  const used = natural.slice(0, -1).reduce((sum, width) => sum + width + gap, 0)
  return [...natural.slice(0, -1), Math.max(24, columns - used)]
}

const printRow = (row: readonly TableCell[], widths: readonly number[]): string[] => {
  const wrapped = row.map(({ lines }, at) => lines.flatMap((line) => wrap(line, widths[at] ?? 0)))
  const height = Math.max(...wrapped.map(({ length }) => length))
  return Array.from({ length: height }, (_, line) =>
    row
      .map(({ paint = (text: string) => text }, at) => {
        const text = wrapped[at]?.[line] ?? ''
        const padding = at === row.length - 1 ? '' : padEnd(text, (widths[at] ?? 0) + gap).slice(text.length)
        return (text === '' ? '' : paint(text)) + padding
      })
      .join('')
      .trimEnd(),
  )
}

/** Rows as aligned text lines, two spaces between columns, the last column wrapped to the terminal. */
export const printTable = (rows: readonly (readonly TableCell[])[], columns: number): string => {
  const widths = columnWidths(rows, columns)
  return rows.flatMap((row) => printRow(row, widths)).join('\n')
}

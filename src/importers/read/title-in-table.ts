import type { MappedText } from '#domain/text/mapped-text.ts'
import type { SourceText } from '#domain/text/place.ts'
import type { FoundTable } from './grid-tables.ts'
import type { Line } from './lines.ts'

type Range = { readonly from: number; readonly to: number }

/** Lines of tables that the file holds as such which are rows of several cells. */
export const givenRows = (
  source: SourceText,
  lines: readonly Line[],
  given: readonly FoundTable[],
): ReadonlySet<Line> => {
  const several = ({ start, end }: Line): boolean =>
    source.text
      .slice(start, end)
      .split('\t')
      .filter((cell) => cell.trim() !== '').length > 1
  return new Set(given.flatMap(({ from, to }) => lines.slice(from, to).filter((line) => line.hasTab && several(line))))
}

const startOf = ({ runs }: MappedText): number => runs[0]?.source ?? -1

/** What is left of a table whose first rows are the title of the document; undefined where the title does not stand there. */
export const belowTitle = (
  { from, to, table }: FoundTable,
  title: Range,
  lines: readonly Line[],
): FoundTable | undefined => {
  const below = lines[title.to]
  if (title.from > from || title.to <= from || title.to >= to || !below) return undefined
  const first = table.rows.findIndex((row) => row.some((cell) => startOf(cell) >= below.start))
  const rows = first === -1 ? [] : table.rows.slice(first)
  const headerRows = Math.max(1, table.headerRows - Math.max(first, 0))
  return { from: title.to, to, table: { ...table, rows, headerRows } }
}

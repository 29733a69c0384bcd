const delimiters = ['\t', ',', ';'] as const

/** Lines looked at: an export shows its columns at once. */
const lookedAt = 50
const longestCell = 60

/** The first records without what stands in quotes: a delimiter or a line end in there is none. */
const recordsOf = (text: string): string[] =>
  text
    .replaceAll(/"[^"]*"/gu, '')
    .split(/\r\n?|\n/u)
    .filter((line) => line.trim() !== '')
    .slice(0, lookedAt)

const mostFrequent = (counts: readonly number[]): { readonly value: number; readonly times: number } => {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  const [value, most] = [...times].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0]
  return { value, times: most }
}

/** Cells of a record; empty ones at its end are what a program writes for columns that are not there. */
const widthOf = (record: string, delimiter: string): number => {
  const cells = record.split(delimiter)
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1
}

/** Nine of ten records have the same columns, three or more, or two throughout; and cells are no sentences. */
const isEvenTable = (records: readonly string[], delimiter: string): boolean => {
  const { value, times } = mostFrequent(records.map((record) => record.split(delimiter).length))
  if (records.length < 2 || value < 2) return false
  const isEven = value === 2 ? times === records.length && records.length > 2 : times * 10 >= records.length * 9
  return isEven && records.join('').length < records.length * value * longestCell
}

const longestHead = 20
const isHead = (cell: string): boolean =>
  cell.trim() !== '' && cell.length <= longestHead && !/[。；！？]|^[\d.\s]+$/u.test(cell)

/** A head of three columns or more, each named shortly, and below it rows that are no wider: empty ends were left out. */
const isUnderHead = ([head = '', ...rows]: readonly string[], delimiter: string): boolean => {
  const width = widthOf(head, delimiter)
  if (rows.length === 0 || width < 3 || !head.split(delimiter).slice(0, width).every(isHead)) return false
  const widths = rows.map((row) => widthOf(row, delimiter))
  const isSentence = rows.some((row) => /[。！？]\s*$/u.test(row))
  return !isSentence && widths.every((one) => one > 1 && one <= width)
}

const isTable = (records: readonly string[], delimiter: string): boolean =>
  isEvenTable(records, delimiter) || isUnderHead(records, delimiter)

/** One line without any delimiter above a table is its title. */
const fits = (records: readonly string[], delimiter: string): boolean => {
  const [first = '', ...rest] = records
  const isTitled = rest.length > 1 && !delimiters.some((one) => first.includes(one))
  return isTable(records, delimiter) || (isTitled && isTable(rest, delimiter) && widthOf(rest[0] ?? '', delimiter) > 2)
}

/** Is a text one delimited table from its first line on? A title above it is one odd line among many. */
export const isCsv = (text: string): boolean => {
  const records = recordsOf(text)
  return delimiters.some((delimiter) => fits(records, delimiter))
}

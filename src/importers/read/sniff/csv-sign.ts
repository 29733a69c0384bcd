const delimiters = ['\t', ',', ';'] as const

/** Lines looked at: an export shows its columns at once. */
const lookedAt = 50
const longestCell = 60

/** The first records without what stands in quotes: a delimiter or a line end in there is none. */
const recordsOf = (text: string): string[] =>
  text
    .replaceAll(/"[^"]*"/gu, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, lookedAt)

const mostFrequent = (counts: readonly number[]): { readonly value: number; readonly times: number } => {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  const [value, most] = [...times].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0]
  return { value, times: most }
}

/** Nine of ten records have the same columns, three or more, or two throughout; and cells are no sentences. */
const fits = (records: readonly string[], delimiter: string): boolean => {
  const { value, times } = mostFrequent(records.map((record) => record.split(delimiter).length))
  if (records.length < 2 || value < 2) return false
  const isEven = value === 2 ? times === records.length && records.length > 2 : times * 10 >= records.length * 9
  return isEven && records.join('').length < records.length * value * longestCell
}

/** Is a text one delimited table from its first line on? A title above it is one odd line among many. */
export const isCsv = (text: string): boolean => {
  const records = recordsOf(text)
  return delimiters.some((delimiter) => fits(records, delimiter))
}

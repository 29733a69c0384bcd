/** Edits (insert, delete, replace, swap neighbours) between two short words. */
const distance = (a: string, b: string): number => {
  const rows = [Array.from({ length: b.length + 1 }, (_, at) => at)]
  const cell = (row: number, column: number): number => rows[row]?.[column] ?? Infinity
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    rows.push(row)
    for (let j = 1; j <= b.length; j += 1) {
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const replace = cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, replace, isSwap ? cell(i - 2, j - 2) + 1 : Infinity))
    }
  }
  return cell(a.length, b.length)
}

/** The nearest known word when it is near enough to be meant, else undefined. */
export const suggest = (written: string, known: readonly string[]): string | undefined => {
  const ranked = known
    .map((word) => ({ word, edits: word.startsWith(written) && written.length > 1 ? 1 : distance(written, word) }))
    .toSorted((a, b) => a.edits - b.edits)
  const [best] = ranked
  return best && best.edits <= Math.max(1, Math.floor(best.word.length / 3)) ? best.word : undefined
}

/** Edit distance of two short texts, given up above `limit` (then limit + 1). */
export const editDistance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = Number(previous[j - 1]) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(swap, Number(previous[j]) + 1, Number(row[j - 1]) + 1))
    }
    if (Math.min(...row) > limit) return limit + 1
    previous = row
  }
  return Math.min(limit + 1, Number(previous[b.length]))
}

export type Difference = { readonly left: string; readonly right: string }

/** What remains of two texts when what they share at the head and at the tail is taken off. */
export const differenceOf = (a: string, b: string): Difference => {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1
  return { left: a.slice(head, a.length - tail), right: b.slice(head, b.length - tail) }
}

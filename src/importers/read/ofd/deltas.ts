const mostPlain = 100_000

/**
 * Distances between characters as GB/T 33190 shortens them: `g 3 5 2` stands for 5 5 5 2. No more than `most` are given,
 * whatever the figures promise.
 */
export const deltasOf = (text: string | undefined, most: number): number[] => {
  if (text === undefined) return []
  const marks = text.slice(0, mostPlain).split(/[\s,]+/u)
  const deltas: number[] = []
  for (let at = 0; at < marks.length && deltas.length < most; at += 1) {
    const mark = marks[at] ?? ''
    if (mark === 'g') {
      const [count, value] = [Number(marks[at + 1]), Number(marks[at + 2])]
      for (let left = Math.min(count, most - deltas.length); left > 0; left -= 1) deltas.push(finite(value))
      at += 2
    } else if (mark !== '') deltas.push(finite(Number(mark)))
  }
  return deltas
}

const finite = (value: number): number => (Math.abs(value) < 1e6 ? value : 0)

/** Sorted runs of whole numbers, both ends in it: [2, 2], [5, 900000]. A million rows alike are one run. */
export type Runs = readonly (readonly [from: number, to: number])[]

/** Collects numbers that mostly come in order; runs that touch become one. */
export class RunCollector {
  #runs: [number, number][] = []
  #sorted = true

  add(from: number, to = from): void {
    const last = this.#runs.at(-1)
    if (last && from >= last[0] && from <= last[1] + 1) last[1] = Math.max(last[1], to)
    else {
      if (last && from < last[0]) this.#sorted = false
      this.#runs.push([from, to])
    }
  }

  runs(): Runs {
    if (this.#sorted) return this.#runs
    const joined = new RunCollector()
    for (const [from, to] of this.#runs.toSorted((a, b) => a[0] - b[0])) joined.add(from, to)
    return joined.runs()
  }
}

/** The run that holds a number. */
export const runAt = (runs: Runs, at: number): readonly [number, number] | undefined => {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.[1] ?? 0) < at) low = middle + 1
    else high = middle
  }
  const run = runs[low]
  return run && run[0] <= at ? run : undefined
}

export const isIn = (runs: Runs, at: number): boolean => runAt(runs, at) !== undefined

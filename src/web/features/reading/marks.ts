/** A span of the source that stands for something: a fact, or what is pointed at. */
export type Mark = { readonly key: string; readonly start: number; readonly end: number }

/** A text with the way back to the source: at, source, length. */
type Mapped = { readonly text: string; readonly runs: readonly (readonly [number, number, number])[] }

/** A stretch of a text; the narrowest mark over it, and whether it is what is pointed at. */
export type Stretch = { readonly text: string; readonly key: string | undefined; readonly isTarget: boolean }

type Range = { readonly from: number; readonly to: number; readonly width: number; readonly key: string }

const rangesOf = ({ runs }: Mapped, { key, start, end }: Mark): readonly Range[] =>
  runs.flatMap(([at, source, length]) => {
    const from = Math.max(start, source)
    const to = Math.min(end, source + length)
    return to > from ? [{ from: at + from - source, to: at + to - source, width: end - start, key }] : []
  })

const narrowest = (ranges: readonly Range[], at: number): Range | undefined => {
  let found: Range | undefined
  for (const range of ranges) {
    if (range.from <= at && at < range.to && (!found || range.width < found.width)) found = range
  }
  return found
}

const bounds = (mapped: Mapped): readonly [number, number] => {
  const [first, last] = [mapped.runs[0], mapped.runs.at(-1)]
  return first && last ? [first[1], last[1] + last[2]] : [0, 0]
}

/** Cuts a text at the marks that touch it. */
export const stretchesOf = (mapped: Mapped, marks: readonly Mark[], target: Mark | undefined): readonly Stretch[] => {
  const [start, end] = bounds(mapped)
  const touching = (mark: Mark): boolean => mark.start < end && mark.end > start
  const ranges = marks.filter(touching).flatMap((mark) => rangesOf(mapped, mark))
  const aimed = target && touching(target) ? rangesOf(mapped, target) : []
  const cuts = new Set([0, mapped.text.length, ...[...ranges, ...aimed].flatMap(({ from, to }) => [from, to])])
  const edges = [...cuts].toSorted((a, b) => a - b)
  return edges.slice(0, -1).map((from, index) => ({
    text: mapped.text.slice(from, edges[index + 1]),
    key: narrowest(ranges, from)?.key,
    isTarget: narrowest(aimed, from) !== undefined,
  }))
}

/** The block an offset of the source stands in: the last that begins at or before it. */
export const blockAt = (starts: readonly number[], offset: number): number => {
  let [low, high] = [0, starts.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low
}

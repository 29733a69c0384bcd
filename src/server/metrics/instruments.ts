import { seriesOf, type Labels, type Metric, type Sample } from './registry.ts'

type Named = { readonly name: string; readonly help: string }

export type Counter = { readonly metric: Metric; readonly add: (labels: Labels, by?: number) => void }

/** Something that only grows. */
export const makeCounter = ({ name, help }: Named): Counter => {
  const series = seriesOf(() => ({ value: 0 }))
  return {
    metric: {
      name,
      help,
      kind: 'counter',
      samples: () => series.all().map(({ labels, of }) => ({ labels, value: of.value })),
    },
    add: (labels, by = 1) => {
      series.find(labels).value += by
    },
  }
}

/** Something read when it is asked for. */
export const makeGauge = (
  { name, help }: Named,
  read: () => number | readonly Sample[] | Promise<number | readonly Sample[]>,
): Metric => ({
  name,
  help,
  kind: 'gauge',
  samples: async () => {
    const value = await read()
    return typeof value === 'number' ? [{ labels: {}, value }] : value
  },
})

export type Histogram = { readonly metric: Metric; readonly observe: (labels: Labels, value: number) => void }

/** Upper bounds in seconds: from a point read to a report that takes its time. */
export const secondBounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60] as const

/** How values are spread; each bucket counts what is at most its bound. */
export const makeHistogram = ({ name, help }: Named, bounds: readonly number[] = secondBounds): Histogram => {
  const series = seriesOf(() => ({ sum: 0, count: 0, buckets: bounds.map(() => 0) }))
  const samplesOf = ({ labels, of }: ReturnType<typeof series.all>[number]): readonly Sample[] => [
    ...bounds.map((bound, at) => ({
      suffix: '_bucket',
      labels: { ...labels, le: String(bound) },
      value: of.buckets[at] ?? 0,
    })),
    { suffix: '_bucket', labels: { ...labels, le: '+Inf' }, value: of.count },
    { suffix: '_sum', labels, value: of.sum },
    { suffix: '_count', labels, value: of.count },
  ]
  return {
    metric: { name, help, kind: 'histogram', samples: () => series.all().flatMap(samplesOf) },
    observe: (labels, value) => {
      const one = series.find(labels)
      one.sum += value
      one.count += 1
      for (const [at, bound] of bounds.entries()) if (value <= bound) one.buckets[at] = (one.buckets[at] ?? 0) + 1
    },
  }
}

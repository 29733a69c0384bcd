import type { CallFigures, PhaseFigures } from './messages.ts'

/** Times and outcomes of calls. */
export type Tally = {
  readonly took: (call: { readonly kind: string; readonly isWrite: boolean; readonly milliseconds: number }) => void
  readonly refused: (what: string) => void
  readonly failed: (what: string) => void
  readonly figures: (name: string, seconds: number) => PhaseFigures
}

type Times = { readonly isWrite: boolean; readonly all: number[] }

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0

const figuresOf = (kind: string, { isWrite, all }: Times): CallFigures => {
  const sorted = all.toSorted((a, b) => a - b)
  const [p50, p95, p99] = [at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99)]
  return { kind, isWrite, count: sorted.length, p50, p95, p99, worst: sorted.at(-1) ?? 0 }
}

const add = (counts: Map<string, number>, what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1)

/** A new tally. */
export const makeTally = (): Tally => {
  const times = new Map<string, Times>()
  const [refusals, errors] = [new Map<string, number>(), new Map<string, number>()]
  const together = (isWrite: boolean): CallFigures => {
    const all = [...times.values()].filter((one) => one.isWrite === isWrite).flatMap((one) => one.all)
    return figuresOf(isWrite ? 'writes' : 'reads', { isWrite, all })
  }
  return {
    took: ({ kind, isWrite, milliseconds }) => {
      const known = times.get(kind) ?? { isWrite, all: [] }
      times.set(kind, known)
      known.all.push(milliseconds)
    },
    refused: (what) => add(refusals, what),
    failed: (what) => add(errors, what),
    figures: (name, seconds) => ({
      name,
      seconds,
      calls: [...times].map(([kind, of]) => figuresOf(kind, of)).toSorted((a, b) => b.count - a.count),
      reads: together(false),
      writes: together(true),
      refusals: Object.fromEntries(refusals),
      errors: Object.fromEntries(errors),
    }),
  }
}

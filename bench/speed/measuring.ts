import { arch, cpus, platform, totalmem } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Milliseconds of each round after a warm-up; the median stands for the work. */
export type Timing = { readonly median: number; readonly fastest: number; readonly rounds: number }

const timingOf = (times: readonly number[]): Timing => {
  const sorted = times.toSorted((a, b) => a - b)
  return { median: sorted[sorted.length >> 1] ?? 0, fastest: sorted[0] ?? 0, rounds: sorted.length }
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const once = async (work: () => unknown): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Rounds of one kind in a row: long enough to run warm, short enough to share the machine's moods. */
const inARow = 10

/**
 * Several kinds of work by turns, a few rounds each, so that the machine's moods hit all of them. Each is warmed up by
 * itself, and before each turn the heap is collected: no work pays for the garbage of another.
 */
export const inTurn = async <Name extends string>(
  works: Readonly<Record<Name, () => unknown>>,
  rounds: { readonly warm: number; readonly timed: number },
): Promise<Readonly<Record<Name, Timing>>> => {
  const names = Object.keys(works) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (const name of names) for (let round = 0; round < rounds.warm; round += 1) await once(works[name])
  for (let round = 0; round < rounds.timed; round += inARow)
    for (const name of names) {
      collect()
      for (let turn = 0; turn < inARow; turn += 1) times[name].push(await once(works[name]))
    }
  return Object.fromEntries(names.map((name) => [name, timingOf(times[name])])) as Record<Name, Timing>
}

/** Megabytes of live heap after a full collection. */
export const liveHeap = (): number => {
  collect()
  return process.memoryUsage().heapUsed / 1_048_576
}

export const machine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 1_073_741_824)} GiB, ` +
  `${platform()} ${arch()}, Node ${process.versions.node}`

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`
export const times = (value: number): string => `${value.toFixed(1)} ×`

import { arch, cpus, platform, totalmem } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Milliseconds of each round after a warm-up; the median stands for the work. */
export type Timing = { readonly median: number; readonly fastest: number; readonly rounds: number }

const timingOf = (times: readonly number[]): Timing => {
  const sorted = times.toSorted((a, b) => a - b)
  return { median: sorted[sorted.length >> 1] ?? 0, fastest: sorted[0] ?? 0, rounds: sorted.length }
}

const once = async (work: () => unknown): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Several kinds of work in turn, round after round, so that the machine's moods hit all of them. */
export const inTurn = async <Name extends string>(
  works: Readonly<Record<Name, () => unknown>>,
  rounds: { readonly warm: number; readonly timed: number },
): Promise<Readonly<Record<Name, Timing>>> => {
  const names = Object.keys(works) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round < rounds.warm + rounds.timed; round += 1)
    for (const name of names) {
      const time = await once(works[name])
      if (round >= rounds.warm) times[name].push(time)
    }
  return Object.fromEntries(names.map((name) => [name, timingOf(times[name])])) as Record<Name, Timing>
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

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

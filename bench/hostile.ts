import { readFileSync } from 'node:fs'
import { openPool, type Pool } from '#importers/child/pool.ts'
import { broken, died } from '#importers/child/refusal.ts'
import { residentMegabytes } from '#importers/child/resident.ts'
import type { Extract } from '#importers/read/extract.ts'
import { usualLimits } from '#importers/read/limits.ts'
import { sniff } from '#importers/read/sniff.ts'
import { answerOf } from '#tests/hostile/answer.ts'
import { builtChild } from '#tests/hostile/built-child.ts'
import { families } from '#tests/hostile/families.ts'
import { mutated, mutatedKinds } from '#tests/hostile/make/mutate.ts'
import { machine, ms } from './speed/measuring.ts'

/** Inputs changed at random that are tried where no other number is asked for. */
const usualCount = 20_000

type Fate = 'read' | 'noted' | 'refused' | 'thrown' | 'time' | 'memory' | 'crash'
type Tally = { readonly fates: Map<Fate, number>; worst: number; worstName: string; total: number }

const deaths = ['time', 'memory', 'crash'] as const

/** What became of a file; a reader that threw and a child that was killed are told by what the refusal says. */
const fateOf = (bytes: Uint8Array, extract: Extract): Fate => {
  const said = extract.notes[0]?.why.zh
  const kind = sniff(bytes)
  if (extract.blocks.length > 0) return answerOf(extract)
  if (said === broken(kind).notes[0]?.why.zh) return 'thrown'
  return deaths.find((why) => said === died(kind, why, usualLimits).notes[0]?.why.zh) ?? 'refused'
}

const newTally = (): Tally => ({ fates: new Map(), worst: 0, worstName: '', total: 0 })

const tryOne = async (
  pool: Pool,
  tally: Tally,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<Fate> => {
  const start = performance.now()
  const extract = await pool.read(bytes)
  const spent = performance.now() - start
  const fate = fateOf(bytes, extract)
  tally.fates.set(fate, (tally.fates.get(fate) ?? 0) + 1)
  tally.total += 1
  if (spent > tally.worst) Object.assign(tally, { worst: spent, worstName: name })
  return fate
}

const shown = ({ fates, total, worst, worstName }: Tally): string =>
  `${total} files: ${[...fates].map(([fate, count]) => `${count} ${fate}`).join(', ')}; worst ${ms(worst)} (${worstName})`

/** Watches the memory of this process's children (Linux); the highest seen, in megabytes. */
const watchChildren = (): (() => number) => {
  let peak = 0
  const look = (): void => {
    const pids = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ').map(Number)
    for (const pid of pids) peak = Math.max(peak, residentMegabytes(pid) ?? 0)
  }
  const timer = process.platform === 'linux' ? setInterval(look, 20) : undefined
  return () => {
    clearInterval(timer)
    return peak
  }
}

const runCorpus = async (pool: Pool): Promise<void> => {
  for (const { family, files } of families) {
    const tally = newTally()
    const slow: string[] = []
    for (const { name, make } of files) {
      const bytes = make('large')
      // oxlint-disable-next-line no-await-in-loop -- the time of a file is to be its own
      const fate = await tryOne(pool, tally, { name, bytes })
      if (fate === 'thrown' || fate === 'crash') slow.push(`${fate}: ${name}`)
    }
    console.log(`${family}: ${shown(tally)}${slow.map((line) => `\n  ${line}`).join('')}`)
  }
}

const runMutations = async (pool: Pool, count: number): Promise<void> => {
  const perKind = Math.ceil(count / mutatedKinds.length)
  const start = performance.now()
  for (const kind of mutatedKinds) {
    const tally = newTally()
    const odd: string[] = []
    const worker = async (first: number): Promise<void> => {
      for (let seed = first; seed <= perKind; seed += 2) {
        const name = `seed ${seed}`
        // oxlint-disable-next-line no-await-in-loop -- two at a time, as many as there are children
        const fate = await tryOne(pool, tally, { name, bytes: mutated(kind, seed) })
        if (!['read', 'noted', 'refused'].includes(fate)) odd.push(`${fate} ${seed}`)
      }
    }
    // oxlint-disable-next-line no-await-in-loop -- kind after kind, so that each has its own figures
    await Promise.all([worker(1), worker(2)])
    console.log(`${kind}: ${shown(tally)}${odd.length > 0 ? `\n  ${odd.slice(0, 20).join(', ')}` : ''}`)
  }
  const seconds = (performance.now() - start) / 1000
  console.log(`${perKind * mutatedKinds.length} changed files in ${seconds.toFixed(0)} s`)
}

/** The whole hostile corpus at its full size, then files changed at random: what became of them, worst time, memory. */
export const runHostile = async ([count = String(usualCount)]: readonly string[]): Promise<void> => {
  console.log(machine())
  const { entry, remove } = builtChild()
  const peak = watchChildren()
  const pool = openPool({ size: 2, entry })
  await runCorpus(pool)
  await runMutations(pool, Number(count))
  await pool.close()
  console.log(
    `highest memory of a child: ${peak().toFixed(0)} MB; of the host now: ${(process.memoryUsage.rss() / 1_048_576).toFixed(0)} MB`,
  )
  remove()
}

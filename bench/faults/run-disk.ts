import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectAdmin } from '#store/bootstrap.ts'
import { personNumber, tokenOf, year } from '../deadline/district.ts'
import { detach, fillDisk, fillToTheBrim, freeDisk, makeDisk, type Disk } from './disks.ts'
import { connectionOf, newHouse, readiness, type House, type Serving } from './house.ts'
import { strike, type Fault } from './kills.ts'
import { report } from './report.ts'
import { serveUnderLoad, withFolder } from './under-load.ts'

type Reads = { right: number; readonly other: Map<string, number> }

/** Somebody looks at a list again and again while the disk is full. */
const readFor = async ({ url }: House, milliseconds: number, reads: Reads): Promise<void> => {
  const headers = { Cookie: `jiheng=${tokenOf(personNumber(1011, 'handler'))}` }
  const end = performance.now() + milliseconds
  while (performance.now() < end) {
    const signal = AbortSignal.timeout(30_000)
    const answer = await fetch(`${url}/api/parts?year=${year}`, { headers, signal }).catch(String)
    const what = typeof answer === 'string' ? answer : `${answer.status} ${(await answer.text()).slice(0, 120)}`
    if (what.startsWith('200')) reads.right += 1
    else reads.other.set(what, (reads.other.get(what) ?? 0) + 1)
    await sleep(50)
  }
}

/** Writes journal as if something else did, until the database finds no room for more of it and stops. */
const writeJournal = async (house: House): Promise<void> => {
  const client = await connectAdmin(connectionOf(house)).catch(() => undefined)
  const text = `SELECT pg_logical_emit_message(false, 'faults', repeat('x', 1000000)) FROM generate_series(1, 40)`
  await client?.query(text).catch(() => undefined)
  await client?.end().catch(() => undefined)
}

type Filling = (disk: Disk, house: House) => Promise<void>

const ways: readonly (readonly [string, Filling])[] = [
  ['nearly full', async (disk) => fillDisk(disk, 40_000_000)],
  ['full to the last byte', async (disk) => fillToTheBrim(disk)],
  [
    'full, and no room for the journal',
    async (disk, house) => {
      fillToTheBrim(disk)
      await writeJournal(house)
    },
  ],
]

const fill =
  (disk: Disk, filling: Filling, reads: Reads) =>
  async ({ house, serving }: Fault): Promise<Serving> => {
    await filling(disk, house)
    await readFor(house, 4_000, reads)
    console.log(`  while full: ready says ${JSON.stringify(await readiness(house))}`)
    freeDisk(disk)
    return serving
  }

const runWay = ([name, filling]: (typeof ways)[number], count: number): Promise<void> =>
  withFolder(async (base) => {
    const disk = makeDisk(base, 700)
    try {
      // Its log lies on the same disk: that must not end it either.
      const house = await newHouse({ data: join(disk.mount, 'data') })
      await serveUnderLoad(house, async (fault) => {
        const reads: Reads = { right: 0, other: new Map() }
        const outcome = await strike(fault, fill(disk, filling, reads), count)
        report(`disk ${name}`, outcome)
        console.log(`  while full ${reads.right} reads were answered, not: ${JSON.stringify([...reads.other])}`)
        return outcome.serving
      })
    } finally {
      await detach(disk)
    }
  })

/** Fills the disk so many times in each of three ways. Needs an administrator and loop devices. */
export const runDisk = async (count: number): Promise<void> => {
  for (const way of ways) await runWay(way, count)
}

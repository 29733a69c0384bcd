import { appendFileSync, chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedHouse, serve, stop, untilReady, type House, type Serving } from './house.ts'
import type { Fault } from './kills.ts'
import { startLoad } from './load.ts'
import { run } from './system.ts'

const departments = 4

/** A folder of its own, which the account of the database may enter. */
export const withFolder = async <T>(work: (base: string) => Promise<T>): Promise<T> => {
  const base = mkdtempSync(join(tmpdir(), 'jiheng-faults-'))
  chmodSync(base, 0o755)
  console.log(base)
  const result = await work(base)
  // What went wrong is left to be looked at.
  if (process.exitCode === undefined || process.exitCode === 0) rmSync(base, { recursive: true, force: true })
  return result
}

/** The setting itself is written through: what is lost must be the district's data. */
const beHasty = ({ data }: House): void => {
  const file = join(data, 'postgres/postgresql.conf')
  appendFileSync(file, 'fsync = off\n')
  run('sync', file)
}

/** Serves a house with its district, and starts the load on it; `work` says which server is the last. */
export const serveUnderLoad = async (house: House, work: (fault: Fault) => Promise<Serving>): Promise<void> => {
  seedHouse(house, departments)
  if (house.isHasty) beHasty(house)
  let serving = serve(house)
  await untilReady(house, serving)
  const load = await startLoad({ url: house.url, offices: 8, pause: 0 }, departments)
  try {
    serving = await work({ house, serving, load })
  } finally {
    load.end()
    await stop(serving)
  }
}

export const underLoad = (
  make: (base: string) => Promise<House>,
  work: (fault: Fault) => Promise<Serving>,
): Promise<void> => withFolder(async (base) => serveUnderLoad(await make(base), work))

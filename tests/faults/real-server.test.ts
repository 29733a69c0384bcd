import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  buildProgram,
  newHouse,
  readiness,
  removeProgram,
  runCommand,
  seedHouse,
  serve,
  stop,
  untilReady,
} from '../../bench/faults/house.ts'
import { killUnderLoad, type Fault } from '../../bench/faults/kills.ts'
import { startLoad } from '../../bench/faults/load.ts'
import { cutUpload, duplicatePosts, twoEditors, visitTo } from '../../bench/faults/people.ts'

// A short version of `npm run bench -- faults`, on the real command with real writing through.
describe('the server, while offices save, hand in and ask for jobs', { timeout: 180_000 }, () => {
  const base = mkdtempSync(join(tmpdir(), 'jiheng-faults-'))
  // An administrator's database runs under another account, which must be able to enter.
  chmodSync(base, 0o755)
  let fault: Fault
  beforeAll(async () => {
    buildProgram()
    const house = await newHouse({ data: join(base, 'data') })
    seedHouse(house, 3)
    const serving = serve(house)
    await untilReady(house, serving)
    fault = { house, serving, load: await startLoad({ url: house.url, offices: 3, pause: 20 }, 3) }
  }, 180_000)
  afterAll(async () => {
    fault.load.end()
    await stop(fault.serving)
    rmSync(base, { recursive: true, force: true })
    removeProgram()
  })

  const complaints = async (work: (visit: ReturnType<typeof visitTo>) => Promise<void>): Promise<unknown[]> => {
    const heard: unknown[] = []
    await work(visitTo(fault.house, (what, seen) => void heard.push([what, seen])))
    return heard
  }

  it('shows who comes second what the first one saved, and takes nothing from a stale page', async () => {
    expect(await complaints(twoEditors)).toEqual([])
  })

  it('does a post once that came eight times at once', async () => {
    expect(await complaints(duplicatePosts)).toEqual([])
  })

  it('keeps nothing of an upload that was cut off', async () => {
    expect(await complaints(cutUpload)).toEqual([])
  })

  it('comes back by itself when its database is killed, tells people so meanwhile, and has lost and doubled nothing', async () => {
    const before = fault.serving.pid
    const { wrong, ledger, serving } = await killUnderLoad(fault, 'database', 2)
    expect([wrong, serving.pid, serving.child.exitCode]).toEqual([[], before, null])
    const seen = Object.keys(ledger.faults).filter((what) => !what.startsWith('connection'))
    expect(seen.filter((what) => what !== '503 unavailable, with remedy')).toEqual([])
    expect(ledger.longest).toBeLessThan(30_000)
    expect(await readiness(fault.house)).toMatchObject({ status: 200 })
  })

  it('has lost and doubled nothing after it was killed with and without its database', async () => {
    for (const victim of ['server', 'both'] as const) {
      const { wrong, serving } = await killUnderLoad(fault, victim, 1)
      fault = { ...fault, serving }
      expect(wrong).toEqual([])
    }
    expect((await fault.load.look()).acknowledged).toBeGreaterThan(20)
    expect(runCommand(fault.house, ['audit', 'verify']).status).toBe(0)
  })
})

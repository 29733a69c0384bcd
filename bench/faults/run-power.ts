import { newHouse, databasePid, kill, serve, untilGone, type Serving } from './house.ts'
import { bootAgain, bootCopy, copyDevice, cutPower, endMachine, makeMachine, type Machine } from './disks.ts'
import { strike, type Fault } from './kills.ts'
import { report } from './report.ts'
import { serveUnderLoad, withFolder } from './under-load.ts'

const killAll = async ({ house, serving }: Fault): Promise<void> => {
  kill(serving.pid)
  kill(databasePid(house))
  await untilGone(serving)
}

/** Everything stops being written at one moment; then the machine boots. */
const cut =
  (machine: Machine) =>
  async (fault: Fault): Promise<Serving> => {
    const database = databasePid(fault.house)
    cutPower(machine)
    kill(fault.serving.pid)
    kill(database)
    await untilGone(fault.serving)
    await bootAgain(machine)
    return serve(fault.house)
  }

/** The machine goes on with a copy of its device that was taken without flushing it. */
const copied =
  (machine: Machine) =>
  async (fault: Fault): Promise<Serving> => {
    // What was acknowledged after the copy would rightly be missing from it.
    await fault.load.hold()
    copyDevice(machine)
    await killAll(fault)
    await bootCopy(machine)
    return serve(fault.house)
  }

const kinds = [
  ['power cut, everything that was not flushed is lost', cut],
  ['power cut, the unflushed device is copied', copied],
] as const

const runKind = ([name, how]: (typeof kinds)[number], count: number, isHasty = false): Promise<void> =>
  withFolder(async (base) => {
    const machine = makeMachine(base)
    try {
      const house = await newHouse({
        data: `${machine.disk.mount}/data`,
        log: `${base}/serve.log`,
        isHasty,
      })
      await serveUnderLoad(house, async (fault) => {
        const outcome = await strike(fault, how(machine), count)
        report(name, outcome)
        return outcome.serving
      })
    } finally {
      await endMachine(machine)
    }
  })

/** Cuts the power so many times in each of two ways. Needs an administrator, loop devices, ext4 and XFS. */
export const runPower = async (count: number): Promise<void> => {
  for (const kind of kinds) await runKind(kind, count)
}

/** The same with a database that does not write through: it must be found out. */
export const runPowerControl = (count: number): Promise<void> => runKind(kinds[0], count, true)

import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { LoadMessage, PhaseFigures } from './messages.ts'
import { loadAverage, memoryOf, usageOf, type Memory, type Usage } from './usage.ts'

/** A phase with what it cost. */
export type Measured = PhaseFigures & {
  /** Share of one core, of each. */
  readonly cores: { readonly server: number; readonly database: number; readonly load: number }
  readonly memory: Memory
  /** At its beginning and end. */
  readonly loadAverage: readonly [number, number]
}

type Started = { readonly usage: Usage; readonly load: number }
type Of = { readonly server: number; readonly database: number | undefined }

const ended = (figures: PhaseFigures, { usage, load }: Started, of: Of & { readonly load: number }): Measured => {
  const now = usageOf(of)
  const seconds = (now.at - usage.at) / 1000
  return {
    ...figures,
    cores: {
      server: (now.server - usage.server) / seconds,
      database: (now.database - usage.database) / seconds,
      load: (now.load - usage.load) / seconds,
    },
    memory: memoryOf(of),
    loadAverage: [load, loadAverage()],
  }
}

const untilExit = (child: ChildProcess, name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${name} ended with ${code}`))))
  })

/** Runs a process that tells of its phases, and measures each from outside. */
export const runMeasured = async (name: string, options: object, of: Of): Promise<readonly Measured[]> => {
  const child = fork(join(import.meta.dirname, `${name}.ts`), [JSON.stringify(options)])
  const watched = { ...of, load: child.pid ?? 0 }
  const measured: Measured[] = []
  let started: Started = { usage: usageOf(watched), load: loadAverage() }
  child.on('message', (message: LoadMessage) => {
    if (message.type === 'begun') started = { usage: usageOf(watched), load: loadAverage() }
    else measured.push(ended(message.figures, started, watched))
  })
  await untilExit(child, name)
  return measured
}

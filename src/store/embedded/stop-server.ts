import { setTimeout as sleep } from 'node:timers/promises'
import { runProgram, type Engine } from './engine.ts'
import { isServerOf } from './process-identity.ts'

const ends = async (pid: number, cluster: string, milliseconds: number): Promise<boolean> => {
  for (let waited = 0; waited < milliseconds; waited += 20) {
    if (!isServerOf(pid, cluster)) return true
    await sleep(20)
  }
  return false
}

const steps = [
  // Fast: connections are cut, everything is written.
  { signal: 'SIGINT', wait: 60_000 },
  // Immediate: as a power cut; the journal repairs it at the next start.
  { signal: 'SIGQUIT', wait: 10_000 },
] as const

/** Stops the folder's server, if the process is that: fast, and where that does not help, at once. */
export const stopServer = async (engine: Engine, pid: number): Promise<void> => {
  const { cluster } = engine.folder
  // A signal on Windows would end the process without any writing.
  if (process.platform === 'win32')
    runProgram(engine, 'pg_ctl', ['stop', `--pgdata=${cluster}`, '--mode=fast', '--wait'])
  for (const { signal, wait } of steps) {
    if (!isServerOf(pid, cluster)) return
    process.kill(pid, signal)
    if (await ends(pid, cluster, wait)) return
  }
}

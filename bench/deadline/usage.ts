import { readdirSync, readFileSync } from 'node:fs'

/** Seconds of CPU, and megabytes. Memory several processes share is counted once. */
export type Usage = { readonly server: number; readonly database: number; readonly load: number; readonly at: number }
export type Memory = { readonly server: number; readonly database: number }

const ticksPerSecond = 100

type Process = { readonly pid: number; readonly parent: number; readonly name: string; readonly cpu: number }

const readProcess = (pid: number): Process | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const end = stat.lastIndexOf(')')
    const fields = stat
      .slice(end + 2)
      .split(' ')
      .map(Number)
    // Children that have ended count with who waited for them.
    const cpu = [11, 12, 13, 14].reduce((sum, index) => sum + (fields[index] ?? 0), 0) / ticksPerSecond
    return { pid, parent: fields[1] ?? 0, name: stat.slice(stat.indexOf('(') + 1, end), cpu }
  } catch {
    return undefined
  }
}

const allProcesses = (): readonly Process[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => readProcess(Number(name)) ?? [])

const below = (processes: readonly Process[], root: number): readonly Process[] => {
  const children = processes.filter(({ parent }) => parent === root)
  return children.flatMap((child) => [child, ...below(processes, child.pid)])
}

/** Which processes are meant: the server, the load, and the database where it is no child of the server. */
export type Watched = { readonly server: number; readonly load: number; readonly database: number | undefined }

const databaseOf = ({ server, database }: Watched, all: readonly Process[]): readonly Process[] =>
  database === undefined ? below(all, server) : [...all.filter(({ pid }) => pid === database), ...below(all, database)]

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** What each has used up to now. A process that is not there has used nothing. */
export const usageOf = (watched: Watched): Usage => {
  const all = allProcesses()
  const cpuOf = (pid: number): number => all.find((one) => one.pid === pid)?.cpu ?? 0
  return {
    server: cpuOf(watched.server),
    database: sum(databaseOf(watched, all).map(({ cpu }) => cpu)),
    load: cpuOf(watched.load),
    at: performance.now(),
  }
}

const megabytes = (pid: number, file: string, field: RegExp): number => {
  try {
    return Number(field.exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** What is in memory now. */
export const memoryOf = (watched: Watched): Memory => ({
  server: megabytes(watched.server, 'status', /^VmRSS:\s+(\d+)/mu),
  database: sum(
    databaseOf(watched, allProcesses()).map(({ pid }) => megabytes(pid, 'smaps_rollup', /^Pss:\s+(\d+)/mu)),
  ),
})

/** The load average of the last minute: other work on the machine shows in it. */
export const loadAverage = (): number => Number(readFileSync('/proc/loadavg', 'utf8').split(' ')[0])

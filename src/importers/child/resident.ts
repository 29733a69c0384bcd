import { readFileSync } from 'node:fs'

/** Linux counts in pages; they are larger on some ARM systems, where the child's own watch is the stricter one. */
const pageSize = 4096

/** Megabytes of memory a process holds, or undefined where the system does not tell (not Linux, or the process is gone). */
export const residentMegabytes = (pid: number): number | undefined => {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1])
    return (pages * pageSize) / 1_048_576
  } catch {
    return undefined
  }
}

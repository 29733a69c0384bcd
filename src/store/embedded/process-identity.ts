import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { errorCode } from '../store-problem.ts'

/** Whether a process with this id lives; one of another user counts. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

const statFields = (pid: number): readonly string[] => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold spaces and brackets: fields are counted after the last one.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

/** One column of `ps`, for systems without /proc. */
const asked = (pid: number, column: string): string => {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return ''
  }
}

/** When the process started: tells it from a later one with the same id. '' where the system does not say. */
export const startOf = (pid: number): string =>
  process.platform === 'linux' ? (statFields(pid)[19] ?? '') : asked(pid, 'lstart').replaceAll(/\D+/gu, '-')

/** Dead but not yet collected by its parent. */
export const isZombie = (pid: number): boolean => statFields(pid)[0] === 'Z'

const commandLine = (pid: number): string => {
  if (process.platform !== 'linux') return asked(pid, 'command')
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

/** Whether the process lives and is some PostgreSQL server. On Windows, where that is hard to ask, any living one counts. */
export const isServer = (pid: number): boolean => {
  if (!isAlive(pid) || isZombie(pid)) return false
  return process.platform === 'win32' || /postgres(?:\.exe)? .*-D /u.test(commandLine(pid))
}

/** Whether both paths lead to one folder, however they are written; a server works in its data folder. */
const worksIn = (pid: number, folder: string): boolean => {
  try {
    const [own, its] = [statSync(folder), statSync(`/proc/${pid}/cwd`)]
    return own.dev === its.dev && own.ino === its.ino
  } catch {
    return false
  }
}

/** Whether the process is the server of this folder: its id may have gone to somebody else's server since. */
export const isServerOf = (pid: number, cluster: string): boolean => {
  if (!isServer(pid)) return false
  return process.platform === 'win32' || `${commandLine(pid)} `.includes(` -D ${cluster} `) || worksIn(pid, cluster)
}

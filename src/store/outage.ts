import { errorCode } from './store-problem.ts'

/** Why the store cannot do what is asked just now: nobody answers, it did not come to an end in time, or there is no room left. */
export type Outage = 'away' | 'slow' | 'full'

// disk_full; and what the system says to who writes files.
const full = new Set(['53100', 'ENOSPC', 'EDQUOT'])
// query_canceled by the limit of a statement; lock_not_available.
const slow = new Set(['57014', '55P03'])
// too_many_connections, admin_shutdown, crash_shutdown, cannot_connect_now.
const away = new Set(['53300', '57P01', '57P02', '57P03'])
const broken = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
])
// The driver and its pool give these no code.
const said =
  /^(?:Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when)/u

// A Unix socket that is not there; of any other file it would be a fault of the program.
const isMissingSocket = (error: Error): boolean =>
  errorCode(error) === 'ENOENT' && 'syscall' in error && error.syscall === 'connect'

const ofError = (error: Error): Outage | undefined => {
  const code = errorCode(error)
  if (full.has(code)) return 'full'
  if (slow.has(code)) return 'slow'
  const isAway = away.has(code) || code.startsWith('08') || broken.has(code) || isMissingSocket(error)
  return isAway || said.test(error.message) ? 'away' : undefined
}

/** Whether an error, or one it was caused by, tells of the database or the disk rather than of the program. */
export const outageOf = (error: unknown): Outage | undefined =>
  error instanceof Error ? (ofError(error) ?? outageOf(error.cause)) : undefined

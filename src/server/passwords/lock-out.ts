const minute = 60_000

/** Failures are counted for 15 minutes; from the fifth on each next try waits, from the tenth on for 15 minutes. */
export const lockOutRules = {
  window: 15 * minute,
  freeFailures: 5,
  firstDelay: 5_000,
  lockFailures: 10,
  lock: 15 * minute,
} as const
export type LockOutRules = { readonly [Name in keyof typeof lockOutRules]: number }

/** Failed tries of one login, by time, the latest last. */
export type Failures = readonly number[]

const recent = (failures: Failures, now: number, { window }: LockOutRules): Failures =>
  failures.filter((at) => now - at < window)

const delayAfter = (count: number, { freeFailures, firstDelay, lockFailures, lock }: LockOutRules): number => {
  if (count < freeFailures) return 0
  return count >= lockFailures ? lock : firstDelay * 2 ** (count - freeFailures)
}

/** Milliseconds until this login may be tried again; 0 for now. */
export const lockedFor = (failures: Failures, now: number, rules: LockOutRules = lockOutRules): number => {
  const counted = recent(failures, now, rules)
  const last = counted.at(-1) ?? now
  return Math.max(0, last + delayAfter(counted.length, rules) - now)
}

/** The failures to remember after one more; never more than matter. */
export const withFailure = (failures: Failures, now: number, rules: LockOutRules = lockOutRules): Failures =>
  [...recent(failures, now, rules), now].slice(-rules.lockFailures)

const minute = 60_000

/**
 * For a login from one address: failures are counted for 15 minutes; from the fifth on each next try waits, from the tenth on
 * for 15 minutes. Who types wrong passwords under a colleague's name holds up the own address only.
 */
export const lockOutRules = {
  window: 15 * minute,
  freeFailures: 5,
  firstDelay: 5_000,
  lockFailures: 10,
  lock: 15 * minute,
} as const

/**
 * For a login from wherever: a brake against guessing from many addresses at once. It begins late and holds a minute at most,
 * so that nobody is kept out by others, and still no more than 90 tries an hour get through (OWASP ASVS 2.2.1: at most 100).
 */
export const brakeRules: LockOutRules = {
  window: 60 * minute,
  freeFailures: 20,
  firstDelay: 1_000,
  lockFailures: 26,
  lock: minute,
}
export type LockOutRules = { readonly [Name in keyof typeof lockOutRules]: number }

/** Failed tries of one login, by time, the latest last. */
export type Failures = readonly number[]

const recent = (failures: Failures, now: number, { window }: LockOutRules): Failures =>
  failures.filter((at) => now - at < window)

const delayAfter = (count: number, { freeFailures, firstDelay, lockFailures, lock }: LockOutRules): number => {
  if (count < freeFailures) return 0
  return count >= lockFailures ? lock : firstDelay * 2 ** (count - freeFailures)
}

/** Failed tries of a login: from the address at hand, and from wherever. */
export type Tries = { readonly here: Failures; readonly anywhere: Failures }

/** Milliseconds until a login may be tried again from this address; 0 for now. */
export const heldFor = ({ here, anywhere }: Tries, now: number): number =>
  Math.max(lockedFor(here, now), lockedFor(anywhere, now, brakeRules))

/** Milliseconds until this many failures are forgiven by these rules; 0 for now. */
export const lockedFor = (failures: Failures, now: number, rules: LockOutRules = lockOutRules): number => {
  const counted = recent(failures, now, rules)
  const last = counted.at(-1) ?? now
  return Math.max(0, last + delayAfter(counted.length, rules) - now)
}

/** The failures to remember after one more; never more than matter. */
export const withFailure = (failures: Failures, now: number, rules: LockOutRules = lockOutRules): Failures =>
  [...recent(failures, now, rules), now].slice(-rules.lockFailures)

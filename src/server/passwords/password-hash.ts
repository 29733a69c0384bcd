import { randomBytes } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'
import { boundedQueue, type QueueBounds } from './bounded-queue.ts'

/** Cost of a hash: memory in KiB, passes, lanes. */
export type HashCost = { readonly memoryCost: number; readonly timeCost: number; readonly parallelism: number }

/** The first of the equal choices OWASP gives for argon2id (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
export const owaspCost: HashCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export type Verified = {
  readonly isRight: boolean
  /** Right, but hashed at another cost than today's: to be hashed anew while the password is at hand. */
  readonly isOutdated: boolean
}

export type Passwords = {
  /** The hash as it is stored; it names its own cost and salt. */
  readonly hash: (password: string) => Promise<string>
  /** Without a stored hash (nobody has this login) it is false, and takes as long as with one. */
  readonly verify: (stored: string | undefined, password: string) => Promise<Verified>
}

const wrong: Verified = { isRight: false, isOutdated: false }

const isCurrent = (stored: string, { memoryCost, timeCost, parallelism }: HashCost): boolean =>
  stored.startsWith(`$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`)

/** One keyboard sends é as one character, another as two; a full-width digit is a digit. */
const normal = (password: string): string => password.normalize('NFKC')

const isRight = async (stored: string, password: string): Promise<boolean> => {
  try {
    return await verify(stored, normal(password))
  } catch {
    // What is stored is no hash (a damaged or foreign row): nobody signs in with it.
    return false
  }
}

const defaultBounds = (): QueueBounds => ({ parallel: Math.max(1, availableParallelism() - 1), mostWaiting: 200 })

/** Hashes and verifies passwords by argon2id, one core left to everybody else. Throws TooBusy where too many wait. */
export const makePasswords = (cost: HashCost = owaspCost, bounds: QueueBounds = defaultBounds()): Passwords => {
  const queued = boundedQueue(bounds)
  // The hash of a password nobody has, so that an unknown login costs what a known one does.
  let nobody: Promise<string> | undefined
  const nobodysHash = (): Promise<string> => (nobody ??= hash(randomBytes(32).toString('base64url'), cost))
  return {
    hash: (password) => queued(() => hash(normal(password), cost)),
    verify: (stored, password) =>
      queued(async () => {
        const isKnown = stored !== undefined
        const isSame = await isRight(stored ?? (await nobodysHash()), password)
        return isSame && isKnown ? { isRight: true, isOutdated: !isCurrent(stored, cost) } : wrong
      }),
  }
}

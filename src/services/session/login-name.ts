import { createHash } from 'node:crypto'

/** A login as it is kept and looked up: nobody remembers capitals or full-width digits. */
export const loginName = (typed: string): string => typed.slice(0, 200).normalize('NFKC').toLowerCase().trim()

/**
 * A login as tries are counted by: a hash, because what somebody types into this field may be a password, and because the
 * field is as long as a stranger likes.
 */
export const loginKey = (typed: string): string =>
  createHash('sha256')
    .update(`login ${loginName(typed)}`)
    .digest('hex')
    .slice(0, 32)

/** An address in the list of tries: enough to tell two apart. */
export const addressHash = (address: string): string =>
  createHash('sha256').update(`address ${address}`).digest('hex').slice(0, 32)

import { createHash } from 'node:crypto'
import type { Changes } from './audit-changes.ts'
import { canonicalJson } from './canonical-json.ts'

/** Everything the hash of an entry covers. */
export type ChainedEntry = {
  readonly division: string
  /** Which of the division's chains. */
  readonly strand: number
  readonly number: number
  /** ISO 8601 in UTC with milliseconds. */
  readonly at: string
  readonly actor: string | null
  readonly onBehalfOf: string | null
  readonly origin: string
  readonly organisation: string | null
  readonly verb: string
  readonly noun: string
  readonly nounId: string
  readonly changes: Changes
  readonly reason: string | null
  /** Hexadecimal. */
  readonly previousHash: string
}

/** What the first entry of a chain follows. */
export const noHash = '0'.repeat(64)

/** sha-256 over the canonical JSON of an entry, hexadecimal. */
export const hashOf = (entry: ChainedEntry): string => createHash('sha256').update(canonicalJson(entry)).digest('hex')

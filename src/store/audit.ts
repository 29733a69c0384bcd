import type { ClientBase } from 'pg'
import type { Changes } from './audit-changes.ts'
import { leaveChain, lockedEnd, rememberedEnd, rememberEnd, type ChainEnd } from './audit-chain.ts'
import { hashOf, type ChainedEntry } from './audit-hash.ts'
import { isOneMachine, oneMachine } from './one-machine.ts'
import type { Scope } from './scope.ts'
import { errorCode } from './store-problem.ts'

/** One change, as the verb that made it tells it. The person is that of the transaction's scope. */
export type AuditNote = {
  readonly at: Date
  readonly onBehalfOf?: string
  /** From where: an address, a command, a job. */
  readonly origin: string
  /** The organisation whose people may see the entry; without one only those who see all. */
  readonly organisation?: string
  readonly verb: string
  readonly noun: string
  readonly nounId: string
  readonly changes: Changes
  readonly reason?: string
}

const moveChain = {
  name: 'move-audit-chain',
  text: `UPDATE audit_chain SET number = $3, hash = decode($4, 'hex') WHERE division_code = $1 AND strand = $2`,
}
const columns = `division_code, strand, number, at, actor, on_behalf_of, origin, organisation_id, verb, noun, noun_id,
  changes, reason, previous_hash, hash`
const insertEntry = {
  name: 'insert-audit-entry',
  text: `INSERT INTO audit_entry (${columns})
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, decode($14, 'hex'), decode($15, 'hex'))`,
}
// An entry needs its number: where the chain does not end any more where it is thought to, there is none, and the
// transaction is undone.
const continueChain = {
  name: 'continue-audit-chain',
  text: `${oneMachine}WITH moved AS (
           UPDATE audit_chain SET number = $16, hash = decode($17, 'hex')
           WHERE division_code = $1 AND strand = $2 AND number = $3::bigint - 1 AND hash = decode($14, 'hex')
           RETURNING strand)
         INSERT INTO audit_entry (${columns})
         VALUES ($1, $2, (SELECT $3::bigint FROM moved), $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
           decode($14, 'hex'), decode($15, 'hex'))`,
}

const chained = (note: AuditNote, scope: Scope, end: ChainEnd): ChainedEntry => ({
  division: scope.division,
  strand: end.strand,
  number: end.number + 1,
  at: note.at.toISOString(),
  actor: scope.actor ?? null,
  onBehalfOf: note.onBehalfOf ?? null,
  origin: note.origin,
  organisation: note.organisation ?? null,
  verb: note.verb,
  noun: note.noun,
  nounId: note.nounId,
  changes: note.changes,
  reason: note.reason ?? null,
  previousHash: end.hash,
})

type Hashed = { readonly entry: ChainedEntry; readonly hash: string }

const valuesOf = ({ entry, hash }: Hashed): readonly unknown[] => {
  const { division, strand, number, at, actor, onBehalfOf, origin, organisation, verb, noun, nounId, changes, reason } =
    entry
  const text = JSON.stringify(changes)
  const who = [division, strand, number, at, actor, onBehalfOf, origin, organisation]
  return [...who, verb, noun, nounId, text, reason, entry.previousHash, hash]
}

const insert = (client: ClientBase, hashed: Hashed): Promise<unknown> =>
  client.query({ ...insertEntry, values: [...valuesOf(hashed)] })

const chainedAll = (notes: readonly AuditNote[], scope: Scope, start: ChainEnd): readonly Hashed[] => {
  const all: Hashed[] = []
  let end = start
  for (const note of notes) {
    const entry = chained(note, scope, end)
    const hash = hashOf(entry)
    all.push({ entry, hash })
    end = { ...end, number: entry.number, hash }
  }
  return all
}

/** Entries under way, and what to do once they are there for good. */
export type Appended = { readonly writes: readonly Promise<unknown>[]; readonly remember: () => void }

const chainMoved = new WeakSet<Error>()
const notNullViolation = '23502'

/** Whether a transaction was undone because another connection had gone on with its chain: to be run again. */
export const isChainMoved = (error: unknown): boolean => error instanceof Error && chainMoved.has(error)

const noteMoved =
  (client: ClientBase) =>
  (error: unknown): never => {
    if (error instanceof Error && errorCode(error) === notNullViolation) {
      leaveChain(client)
      chainMoved.add(error)
    }
    throw error
  }

/** Where the end is held, or must be: the chain is moved by a statement of its own. */
const writesAfter = (client: ClientBase, scope: Scope, hashed: readonly Hashed[]): readonly Promise<unknown>[] => {
  const { entry, hash } = hashed.at(-1) as Hashed
  const values = [scope.division, entry.strand, entry.number, hash]
  return [...hashed.map((one) => insert(client, one)), client.query({ ...moveChain, values })]
}

/** Where the end is only thought to be known: the first entry moves the chain, or there is none. */
const writesOnward = (client: ClientBase, hashed: readonly Hashed[]): readonly Promise<unknown>[] => {
  const [first, ...others] = hashed as readonly [Hashed, ...Hashed[]]
  const { entry, hash } = hashed.at(-1) as Hashed
  const values = [...valuesOf(first), entry.number, hash]
  const moving = client.query({ ...continueChain, values }).catch(noteMoved(client))
  return [moving, ...others.map((one) => insert(client, one))]
}

const nothing: Appended = { writes: [], remember: () => undefined }

/**
 * Chains the notes of a transaction to a chain of the division, and gives the writes that are under way. To be called last:
 * the chain is held until the end.
 */
export const appendAudit = async (client: ClientBase, scope: Scope, notes: readonly AuditNote[]): Promise<Appended> => {
  if (notes.length === 0) return nothing
  const known = isOneMachine(client) ? rememberedEnd(client, scope.division) : undefined
  const hashed = chainedAll(notes, scope, known ?? (await lockedEnd(client, scope.division)))
  const writes = known ? writesOnward(client, hashed) : writesAfter(client, scope, hashed)
  const { entry, hash } = hashed.at(-1) as Hashed
  const end = { strand: entry.strand, number: entry.number, hash }
  return { writes, remember: () => rememberEnd(client, scope.division, end) }
}

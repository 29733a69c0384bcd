import type { ClientBase } from 'pg'
import type { Changes } from './audit-changes.ts'
import { hashOf, noHash, type ChainedEntry } from './audit-hash.ts'
import type { Scope } from './scope.ts'

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

type ChainEnd = { readonly strand: number; readonly number: number; readonly hash: string }

// More than the connections of a pool, so that those of one process never meet.
const strands = 16
const strandOf = new WeakMap<ClientBase, number>()
let connections = 0

/** Every connection keeps to a chain of its own: who shares one waits for the other's commit. */
const ownStrand = (client: ClientBase): number => {
  const known = strandOf.get(client)
  if (known !== undefined) return known
  const strand = connections % strands
  connections += 1
  strandOf.set(client, strand)
  return strand
}

const lockChain = {
  name: 'lock-audit-chain',
  text: `SELECT number, encode(hash, 'hex') AS hash FROM audit_chain
         WHERE division_code = $1 AND strand = $2 FOR UPDATE`,
}
const startChain = {
  name: 'start-audit-chain',
  text: `INSERT INTO audit_chain (division_code, strand, number, hash) VALUES ($1, $2, 0, decode($3, 'hex'))
         ON CONFLICT DO NOTHING`,
}
const moveChain = {
  name: 'move-audit-chain',
  text: `UPDATE audit_chain SET number = $3, hash = decode($4, 'hex') WHERE division_code = $1 AND strand = $2`,
}
const insertEntry = {
  name: 'insert-audit-entry',
  text: `INSERT INTO audit_entry (division_code, strand, number, at, actor, on_behalf_of, origin, organisation_id, verb,
           noun, noun_id, changes, reason, previous_hash, hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, decode($14, 'hex'), decode($15, 'hex'))`,
}

/** The end of the chain, locked: other writers of it wait until this transaction ends. */
const lockedEnd = async (client: ClientBase, division: string): Promise<ChainEnd> => {
  const strand = ownStrand(client)
  const { rows } = await client.query<{ number: string; hash: string }>({ ...lockChain, values: [division, strand] })
  const [row] = rows
  if (row) return { strand, number: Number(row.number), hash: row.hash }
  await client.query({ ...startChain, values: [division, strand, noHash] })
  return lockedEnd(client, division)
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

const insert = (client: ClientBase, entry: ChainedEntry, hash: string): Promise<unknown> => {
  const { division, strand, number, at, actor, onBehalfOf, origin, organisation, verb, noun, nounId, changes, reason } =
    entry
  const text = JSON.stringify(changes)
  const who = [division, strand, number, at, actor, onBehalfOf, origin, organisation]
  const values = [...who, verb, noun, nounId, text, reason, entry.previousHash, hash]
  return client.query({ ...insertEntry, values })
}

/**
 * Chains the notes of a transaction to a chain of the division, and gives the writes that are under way. To be called last:
 * the chain is locked until the end.
 */
export const appendAudit = async (
  client: ClientBase,
  scope: Scope,
  notes: readonly AuditNote[],
): Promise<readonly Promise<unknown>[]> => {
  if (notes.length === 0) return []
  let end = await lockedEnd(client, scope.division)
  const writes: Promise<unknown>[] = []
  for (const note of notes) {
    const entry = chained(note, scope, end)
    const hash = hashOf(entry)
    writes.push(insert(client, entry, hash))
    end = { ...end, number: entry.number, hash }
  }
  writes.push(client.query({ ...moveChain, values: [scope.division, end.strand, end.number, end.hash] }))
  return writes
}

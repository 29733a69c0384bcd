import type { ClientBase } from 'pg'
import { noHash } from './audit-hash.ts'

/** The last entry of a chain. */
export type ChainEnd = { readonly strand: number; readonly number: number; readonly hash: string }

// More than the connections of some processes, so that two rarely meet.
const strands = 64
const strandOf = new WeakMap<ClientBase, number>()
let ends = new WeakMap<ClientBase, Map<string, ChainEnd>>()

const anyStrand = (): number => Math.floor(Math.random() * strands)

/** Every connection keeps to a chain of its own: who shares one waits for the other's commit. */
const ownStrand = (client: ClientBase): number => {
  const known = strandOf.get(client)
  if (known !== undefined) return known
  const strand = anyStrand()
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

/** The end of the chain of a connection, locked: other writers of it wait until this transaction ends. */
export const lockedEnd = async (client: ClientBase, division: string): Promise<ChainEnd> => {
  const strand = ownStrand(client)
  const { rows } = await client.query<{ number: string; hash: string }>({ ...lockChain, values: [division, strand] })
  const [row] = rows
  if (row) return { strand, number: Number(row.number), hash: row.hash }
  await client.query({ ...startChain, values: [division, strand, noHash] })
  return lockedEnd(client, division)
}

/** The end this connection has written itself, if it has. Somebody else may have gone on from there since. */
export const rememberedEnd = (client: ClientBase, division: string): ChainEnd | undefined =>
  ends.get(client)?.get(division)

/** Remembers an end once it is written for good. */
export const rememberEnd = (client: ClientBase, division: string, end: ChainEnd): void => {
  const known = ends.get(client) ?? new Map<string, ChainEnd>()
  ends.set(client, known.set(division, end))
}

/**
 * Leaves a chain another connection writes to as well. Where one end was wrong the others may be (a backup was brought
 * back meanwhile): they are all read anew.
 */
export const leaveChain = (client: ClientBase): void => {
  ends = new WeakMap()
  strandOf.delete(client)
}

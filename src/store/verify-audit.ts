import type { ClientBase } from 'pg'
import type { Changes } from './audit-changes.ts'
import { hashOf, noHash } from './audit-hash.ts'
import { inTransaction } from './transaction.ts'
import type { Store } from './open.ts'

/** The first place where a chain is broken. `number` is the entry that should stand there. */
export type AuditBreak = {
  /** missing: no such entry · changed: its content is not what was hashed · unlinked: it does not follow the one before · cut: the last entries are gone. */
  readonly kind: 'missing' | 'changed' | 'unlinked' | 'cut'
  readonly strand: number
  readonly number: number
}

export type AuditVerdict = { readonly entries: number; readonly broken?: AuditBreak }

type Row = {
  readonly number: string
  readonly at: Date
  readonly actor: string | null
  readonly on_behalf_of: string | null
  readonly origin: string
  readonly organisation_id: string | null
  readonly verb: string
  readonly noun: string
  readonly noun_id: string
  readonly changes: Changes
  readonly reason: string | null
  readonly previous_hash: string
  readonly hash: string
}

const page = {
  name: 'page-of-audit',
  text: `SELECT number, at, actor, on_behalf_of, origin, organisation_id, verb, noun, noun_id, changes, reason,
           encode(previous_hash, 'hex') AS previous_hash, encode(hash, 'hex') AS hash
         FROM audit_entry WHERE division_code = $1 AND strand = $2 AND number > $3 ORDER BY number LIMIT 1000`,
}

type Chain = { readonly division: string; readonly strand: number }

const hashOfRow = (chain: Chain, row: Row): string =>
  hashOf({
    ...chain,
    number: Number(row.number),
    at: row.at.toISOString(),
    actor: row.actor,
    onBehalfOf: row.on_behalf_of,
    origin: row.origin,
    organisation: row.organisation_id,
    verb: row.verb,
    noun: row.noun,
    nounId: row.noun_id,
    changes: row.changes,
    reason: row.reason,
    previousHash: row.previous_hash,
  })

type End = { readonly number: number; readonly hash: string }

const breakAt = (chain: Chain, row: Row, end: End): AuditBreak | undefined => {
  const at = { strand: chain.strand, number: end.number + 1 }
  if (Number(row.number) !== at.number) return { kind: 'missing', ...at }
  if (hashOfRow(chain, row) !== row.hash) return { kind: 'changed', ...at }
  return row.previous_hash === end.hash ? undefined : { kind: 'unlinked', ...at }
}

/** Walks one chain; `last` is the hash its end must have: entries cut off there leave a sound chain that is too short. */
const walk = async (client: ClientBase, chain: Chain, last: string): Promise<AuditVerdict> => {
  let end: End = { number: 0, hash: noHash }
  for (;;) {
    const { rows } = await client.query<Row>({ ...page, values: [chain.division, chain.strand, end.number] })
    for (const row of rows) {
      const broken = breakAt(chain, row, end)
      if (broken) return { entries: end.number, broken }
      end = { number: Number(row.number), hash: row.hash }
    }
    if (rows.length === 0) break
  }
  const entries = end.number
  return end.hash === last
    ? { entries }
    : { entries, broken: { kind: 'cut', strand: chain.strand, number: entries + 1 } }
}

type Strand = { readonly strand: number; readonly last: string }

/** The chains by the list of their ends, and any that has entries but is missing there. */
const strandsOf = async (client: ClientBase, division: string): Promise<readonly Strand[]> => {
  const { rows } = await client.query<{ strand: number; last: string | null }>(
    `SELECT strand, max(last) AS last FROM (
       SELECT strand, encode(hash, 'hex') AS last FROM audit_chain WHERE division_code = $1
       UNION ALL SELECT DISTINCT strand, NULL FROM audit_entry WHERE division_code = $1
     ) found GROUP BY strand ORDER BY strand`,
    [division],
  )
  return rows.map(({ strand, last }) => ({ strand, last: last ?? noHash }))
}

/** Walks a division's chains from their starts, within a transaction that sees them. */
export const verifyChains = async (client: ClientBase, division: string): Promise<AuditVerdict> => {
  let entries = 0
  for (const { strand, last } of await strandsOf(client, division)) {
    const verdict = await walk(client, { division, strand }, last)
    entries += verdict.entries
    if (verdict.broken) return { entries, broken: verdict.broken }
  }
  return { entries }
}

/** Tells how many entries of a division are sound and where its first chain breaks. */
export const verifyAudit = (store: Pick<Store, 'pool'>, division: string): Promise<AuditVerdict> =>
  inTransaction(store, { division, readable: '*', writable: [], isReadOnly: true }, ({ client }) =>
    verifyChains(client, division),
  )

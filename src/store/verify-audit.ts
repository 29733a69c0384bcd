import type { ClientBase } from 'pg'
import type { Changes } from './audit-changes.ts'
import { hashOf, noHash } from './audit-hash.ts'
import { inTransaction } from './transaction.ts'
import type { Store } from './open.ts'

/** The first place where a chain is broken. `number` is the entry that should stand there. */
export type AuditBreak = {
  /** missing: no such entry · changed: its content is not what was hashed · unlinked: it does not follow the one before · cut: the last entries are gone. */
  readonly kind: 'missing' | 'changed' | 'unlinked' | 'cut'
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
         FROM audit_entry WHERE division_code = $1 AND number > $2 ORDER BY number LIMIT 1000`,
}

const hashOfRow = (division: string, row: Row): string =>
  hashOf({
    division,
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

const breakAt = (division: string, row: Row, end: End): AuditBreak | undefined => {
  const number = end.number + 1
  if (Number(row.number) !== number) return { kind: 'missing', number }
  if (hashOfRow(division, row) !== row.hash) return { kind: 'changed', number }
  return row.previous_hash === end.hash ? undefined : { kind: 'unlinked', number }
}

const walk = async (client: ClientBase, division: string): Promise<AuditVerdict & { readonly end: End }> => {
  let end: End = { number: 0, hash: noHash }
  for (;;) {
    const { rows } = await client.query<Row>({ ...page, values: [division, end.number] })
    for (const row of rows) {
      const broken = breakAt(division, row, end)
      if (broken) return { entries: end.number, broken, end }
      end = { number: Number(row.number), hash: row.hash }
    }
    if (rows.length === 0) return { entries: end.number, end }
  }
}

/** Entries cut off at the end leave a sound chain that is shorter than the chain's row says. */
const cutAfter = async (client: ClientBase, division: string, end: End): Promise<AuditBreak | undefined> => {
  const { rows } = await client.query<{ hash: string }>(
    `SELECT encode(hash, 'hex') AS hash FROM audit_chain WHERE division_code = $1`,
    [division],
  )
  return (rows[0]?.hash ?? noHash) === end.hash ? undefined : { kind: 'cut', number: end.number + 1 }
}

/** Walks a division's chain from its start and tells how many entries are sound and where it breaks first. */
export const verifyAudit = (store: Pick<Store, 'pool'>, division: string): Promise<AuditVerdict> =>
  inTransaction(store, { division, readable: '*', writable: [], isReadOnly: true }, async ({ client }) => {
    const { entries, broken, end } = await walk(client, division)
    const found = broken ?? (await cutAfter(client, division, end))
    return found ? { entries, broken: found } : { entries }
  })

import type { ClientBase } from 'pg'
import { verifyChains, type AuditVerdict } from '../verify-audit.ts'

/** The end of an audit chain. `hash` is hexadecimal. */
export type ChainEnd = {
  readonly division: string
  readonly strand: number
  readonly number: number
  readonly hash: string
}

/** A chain that has not grown from a kept end. gone: it has fewer entries · replaced: another entry stands there. */
export type EndFault = ChainEnd & { readonly kind: 'gone' | 'replaced' }

const ends = `SELECT division_code AS division, strand, number::int8::text AS number, encode(hash, 'hex') AS hash
  FROM audit_chain ORDER BY division_code, strand`

const divisions = `SELECT code FROM division
  UNION SELECT division_code FROM audit_chain UNION SELECT division_code FROM audit_entry ORDER BY 1`

const entryHash = `SELECT encode(hash, 'hex') AS hash FROM audit_entry
  WHERE division_code = $1 AND strand = $2 AND number = $3`

/** Where all chains end now. */
export const chainEnds = async (client: ClientBase): Promise<readonly ChainEnd[]> => {
  const { rows } = await client.query<Omit<ChainEnd, 'number'> & { number: string }>(ends)
  return rows.map((row) => ({ ...row, number: Number(row.number) }))
}

/** Every division that is set up or has left a trace. */
export const auditedDivisions = async (client: ClientBase): Promise<readonly string[]> =>
  (await client.query<{ code: string }>(divisions)).rows.map(({ code }) => code)

/** The verdict on every division's chains. */
export const verifyAllChains = async (
  client: ClientBase,
): Promise<readonly (AuditVerdict & { readonly division: string })[]> => {
  const verdicts: (AuditVerdict & { readonly division: string })[] = []
  for (const division of await auditedDivisions(client)) {
    verdicts.push({ division, ...(await verifyChains(client, division)) })
  }
  return verdicts
}

const faultAt = async (client: ClientBase, kept: ChainEnd): Promise<EndFault | undefined> => {
  if (kept.number === 0) return undefined
  const { rows } = await client.query<{ hash: string }>(entryHash, [kept.division, kept.strand, kept.number])
  if (rows[0]?.hash === kept.hash) return undefined
  return { ...kept, kind: rows[0] ? 'replaced' : 'gone' }
}

/** Which of the kept ends are no part of the chains any more: a whole chain taken away shows only here. */
export const compareEnds = async (client: ClientBase, kept: readonly ChainEnd[]): Promise<readonly EndFault[]> => {
  const faults: EndFault[] = []
  for (const end of kept) {
    const fault = await faultAt(client, end)
    if (fault) faults.push(fault)
  }
  return faults
}

import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from 'pg'
import { connectAdmin } from '#store/bootstrap.ts'
import { schemaName } from '#store/connection.ts'
import { verifyChains } from '#store/verify-audit.ts'
import { division } from '../deadline/district.ts'
import { connectionOf, type House } from './house.ts'
import type { Ledger, OfficeLedger } from './ledger.ts'

type Looking = { readonly client: Client; readonly house: House; readonly wrong: string[] }

const numberOf = async ({ client }: Looking, sql: string, values: readonly unknown[]): Promise<number> => {
  const { rows } = await client.query<{ n: number }>(`SELECT count(*)::integer AS n ${sql}`, [division, ...values])
  return rows[0]?.n ?? 0
}

const expect = ({ wrong }: Looking, what: string, { found, is }: { found: unknown; is: unknown }): void => {
  if (found !== is) wrong.push(`${what}: ${String(found)} instead of ${String(is)}`)
}

/** The rows of the part's last revision. */
const checkRows = async (looking: Looking, { part, rows }: OfficeLedger): Promise<void> => {
  const { rows: found } = await looking.client.query<{ id: string; version: number; typed: string }>(
    `SELECT DISTINCT ON (indicator_id) indicator_id AS id, version, typed FROM part_row
     WHERE division_code = $1 AND part_id = $2 ORDER BY indicator_id, revision DESC`,
    [division, part],
  )
  const byId = new Map(found.map(({ id, version, typed }) => [id, `v${version} ${typed}`]))
  for (const [id, version, typed] of rows)
    expect(looking, `row ${id}`, { found: byId.get(id), is: `v${version} ${typed}` })
}

/** The state shown is what the steps give, and each step was made once. */
const checkSteps = async (looking: Looking, { part, state, submits, returns }: OfficeLedger): Promise<void> => {
  const steps = `FROM step WHERE division_code = $1 AND noun = 'part' AND thing_id = $2 AND event = $3`
  expect(looking, `submits of ${part}`, { found: await numberOf(looking, steps, [part, 'submit']), is: submits })
  expect(looking, `returns of ${part}`, { found: await numberOf(looking, steps, [part, 'return']), is: returns })
  const { rows } = await looking.client.query<{ state: string; event: string }>(
    `SELECT p.state, s.event FROM part p JOIN step s ON s.division_code = p.division_code AND s.thing_id = p.id
     WHERE p.division_code = $1 AND p.id = $2 ORDER BY s.number DESC LIMIT 1`,
    [division, part],
  )
  const byEvent: Readonly<Record<string, string>> = { fill: 'filling', submit: 'submitted', return: 'returned' }
  expect(looking, `state of ${part}`, { found: rows[0]?.state, is: state })
  expect(looking, `steps of ${part}`, { found: byEvent[rows[0]?.event ?? ''], is: state })
}

/** One audit entry for each change, no more and no less. */
const checkAudit = async (looking: Looking, of: OfficeLedger): Promise<void> => {
  const entries = `FROM audit_entry WHERE division_code = $1 AND noun_id = $2 AND verb = $3`
  const counts = {
    'part.save': of.saves,
    'part.submit': of.submits,
    'part.return': of.returns,
    'part.fill': of.returns - (of.state === 'returned' ? 1 : 0),
    'part.add-evidence': of.evidence.length,
  }
  for (const [verb, is] of Object.entries(counts))
    expect(looking, `audit of ${verb} ${of.part}`, { found: await numberOf(looking, entries, [of.part, verb]), is })
  for (const [id] of of.attachments)
    expect(looking, `audit of ${id}`, { found: await numberOf(looking, entries, [id, 'attachment.upload']), is: 1 })
}

const hashOf = async (path: string): Promise<string> => {
  if (!existsSync(path)) return 'no file'
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer)
  return hash.digest('hex')
}

/** What was made under a key is there, once, with its content. */
const checkMade = async (looking: Looking, { part, handler, evidence, attachments, jobs }: OfficeLedger) => {
  const ours = "NOT LIKE '0190____-%-7000-8000-%'"
  const shown = `FROM evidence WHERE division_code = $1 AND part_id = $2 AND id::text ${ours}`
  const handedIn = `FROM attachment WHERE division_code = $1 AND created_by = $2 AND file_name LIKE '台账%.bin'`
  const asked = 'FROM jiheng_jobs.entry WHERE division_code = $1 AND owner = $2'
  expect(looking, `evidence of ${part}`, { found: await numberOf(looking, shown, [part]), is: evidence.length })
  expect(looking, `files of ${handler}`, {
    found: await numberOf(looking, handedIn, [handler]),
    is: attachments.length,
  })
  expect(looking, `jobs of ${handler}`, { found: await numberOf(looking, asked, [handler]), is: jobs.length })
  for (const [id, sha256] of attachments) {
    const path = join(looking.house.data, 'attachments', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
    expect(looking, `content of ${id}`, { found: await hashOf(path), is: sha256 })
  }
}

const checkChains = async ({ client, wrong }: Looking): Promise<number> => {
  const { entries, broken } = await verifyChains(client, division)
  if (broken) wrong.push(`the audit chain is broken: ${JSON.stringify(broken)}`)
  return entries
}

export type Verdict = { readonly wrong: readonly string[]; readonly auditEntries: number }

/** Compares the store with what was acknowledged; nothing may be under way. */
export const verify = async (house: House, ledger: Ledger): Promise<Verdict> => {
  const client = await connectAdmin(connectionOf(house))
  const wrong = [...ledger.wrong]
  const looking = { client, house, wrong }
  try {
    await client.query(`SET search_path = ${schemaName}`)
    // Jobs of the server go on meanwhile: all of it is looked at as it is at one moment.
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    for (const office of ledger.offices) {
      await checkRows(looking, office)
      await checkSteps(looking, office)
      await checkAudit(looking, office)
      await checkMade(looking, office)
    }
    return { auditEntries: await checkChains(looking), wrong }
  } finally {
    await client.end()
  }
}

/** Jobs by their state. */
export const jobStates = async (house: House): Promise<Readonly<Record<string, number>>> => {
  const client = await connectAdmin(connectionOf(house))
  try {
    const { rows } = await client.query<{ state: string; n: number }>(
      `SELECT state, count(*)::integer AS n FROM jiheng_jobs.entry WHERE owner IS NOT NULL GROUP BY state`,
    )
    return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
  } finally {
    await client.end()
  }
}

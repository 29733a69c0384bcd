import { createHash } from 'node:crypto'
import { Pool, type PoolClient } from 'pg'
import { division, idOf, partNumber, personNumber, year } from './district.ts'
import type { LoadMessage, RawOptions } from './messages.ts'
import { blankRowsOf, officeOf, rawOffices, type Office } from './offices.ts'
import { makeTally, type Tally } from './tally.ts'
import { sections, text, typed } from './writing-visit.ts'

const prepared = (name: string, sql: string, values: readonly unknown[]) => ({ name, text: sql, values: [...values] })

const sql = {
  row: `UPDATE part_row SET typed = $4, changed_by = $5, changed_at = now(), version = version + 1
    WHERE division_code = $1 AND part_id = $2 AND revision = 1 AND indicator_id = $3`,
  text: `UPDATE part_text SET text = $4, changed_by = $5, changed_at = now(), version = version + 1
    WHERE division_code = $1 AND part_id = $2 AND revision = 1 AND section = $3`,
  part: `UPDATE part SET changed_at = now(), version = version + 1 WHERE division_code = $1 AND id = $2`,
  step: `INSERT INTO step (division_code, noun, thing_id, number, organisation_id, event, revision, actor, at)
    VALUES ($1, 'part', $2, $3, $4, 'submit', 1, $5, now())`,
  task: `UPDATE task SET done_at = now(), version = version + 1 WHERE division_code = $1 AND noun = 'part' AND thing_id = $2`,
  end: `SELECT number, encode(hash, 'hex') AS hash FROM audit_chain WHERE division_code = $1 AND strand = $2 FOR UPDATE`,
  entry: `INSERT INTO audit_entry (division_code, strand, number, at, actor, origin, organisation_id, verb, noun, noun_id, changes,
    previous_hash, hash) VALUES ($1, $2, $3, now(), $4, '127.0.0.1', $5, $6, 'part', $7, $8, decode($9, 'hex'), decode($10, 'hex'))`,
  move: `UPDATE audit_chain SET number = $3, hash = decode($4, 'hex') WHERE division_code = $1 AND strand = $2`,
} as const

// Chains of its own: those of the program go on unbroken.
const firstStrand = 100

type Write = {
  readonly kind: string
  readonly changes: string
  readonly statements: readonly (readonly [keyof typeof sql, readonly unknown[]])[]
}

const writesOf = (office: Office, pass: number): readonly Write[] => {
  const part = idOf('part', year, partNumber(office.department, office.office))
  const organisation = idOf('organisation', 0, officeOf(office))
  const actor = idOf('person', 0, personNumber(officeOf(office), 'handler'))
  return [
    ...blankRowsOf(office).map((row): Write => {
      const indicator = idOf('indicator', year, row)
      const changes = JSON.stringify({ [`${indicator}.typed`]: { from: '', to: typed } })
      return { kind: 'save a result', changes, statements: [['row', [division, part, indicator, typed, actor]]] }
    }),
    ...sections.map((section): Write => {
      const changes = JSON.stringify({ [section]: { from: '', to: text } })
      return { kind: 'save a text', changes, statements: [['text', [division, part, section, text, actor]]] }
    }),
    {
      kind: 'submit',
      changes: JSON.stringify({ state: { from: 'filling', to: 'submitted' } }),
      statements: [
        ['part', [division, part]],
        ['step', [division, part, 1000 + pass, organisation, actor]],
        ['task', [division, part]],
      ],
    },
  ]
}

/** One transaction in two trips: the change with the end of the chain, then the entry that follows from it. */
const writeOnce = async (
  client: PoolClient,
  office: Office,
  { write, strand }: { readonly write: Write; readonly strand: number },
) => {
  const first: Promise<unknown>[] = [client.query('BEGIN')]
  for (const [name, values] of write.statements) first.push(client.query(prepared(name, sql[name], values)))
  const end = client.query<{ number: string; hash: string }>(prepared('end', sql.end, [division, strand]))
  await Promise.all(first)
  const { number, hash: previous } = (await end).rows[0] ?? { number: '0', hash: '' }
  const hash = createHash('sha256')
    .update(previous + write.changes)
    .digest('hex')
  const [actor, organisation] = [personNumber(officeOf(office), 'handler'), officeOf(office)]
  const who = [idOf('person', 0, actor), idOf('organisation', 0, organisation)]
  const part = idOf('part', year, partNumber(office.department, office.office))
  const entry = [division, strand, Number(number) + 1, ...who, write.kind, part, write.changes, previous, hash]
  await Promise.all([
    client.query(prepared('entry', sql.entry, entry)),
    client.query(prepared('move', sql.move, [division, strand, Number(number) + 1, hash])),
    client.query('COMMIT'),
  ])
}

const clientLoop = async (
  client: PoolClient,
  of: { readonly strand: number; readonly until: number; readonly tally: Tally; readonly offices: readonly Office[] },
) => {
  const { strand, until, tally, offices } = of
  const start = Date.now() % 1_000_000
  for (let pass = start; ; pass += 1)
    for (const office of offices)
      for (const write of writesOf(office, pass)) {
        const started = performance.now()
        if (started > until) return
        await writeOnce(client, office, { write, strand })
        tally.took({ kind: write.kind, isWrite: true, milliseconds: performance.now() - started })
      }
}

const prepare = (pool: Pool, connections: number): Promise<unknown> =>
  pool.query(
    `INSERT INTO audit_chain (division_code, strand, number, hash)
     SELECT $1, s, 0, sha256('') FROM generate_series($2::integer, $3::integer) AS s ON CONFLICT DO NOTHING`,
    [division, firstStrand, firstStrand + connections - 1],
  )

const tell = (message: LoadMessage): void => void process.send?.(message)

const main = async ({ connection, connections, seconds, name }: RawOptions): Promise<void> => {
  const pool = new Pool({ ...connection, max: connections, pipeline: true })
  await prepare(pool, connections)
  const clients = await Promise.all(Array.from({ length: connections }, () => pool.connect()))
  const tally = makeTally()
  tell({ type: 'begun', name })
  const started = performance.now()
  const until = started + seconds * 1000
  await Promise.all(
    clients.map((client, index) => {
      const offices = rawOffices.filter((_, at) => at % connections === index)
      return clientLoop(client, { strand: firstStrand + index, until, tally, offices })
    }),
  )
  tell({ type: 'ended', figures: tally.figures(name, (performance.now() - started) / 1000) })
  for (const client of clients) client.release()
  await pool.end()
  process.disconnect()
}

await main(JSON.parse(process.argv[2] ?? '') as RawOptions)

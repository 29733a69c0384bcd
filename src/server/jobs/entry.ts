import type { Words } from '#domain/words/words.ts'
import type { Transaction } from '#store/transaction.ts'
import { jobSchema } from './install-steps.ts'
import type { JobProblem, JobResult, Lane } from './job.ts'

type Client = Transaction['client']

export const jobStates = ['waiting', 'running', 'retrying', 'done', 'failed', 'cancelled'] as const
export type JobState = (typeof jobStates)[number]

/** A job as its reader sees it. */
export type JobView = {
  readonly id: string
  readonly kind: string
  readonly lane: Lane
  readonly owner: string | null
  readonly key: string
  readonly input: unknown
  readonly state: JobState
  readonly attempt: number
  readonly done: number
  readonly total: number | null
  readonly note: Words | null
  readonly isCancelAsked: boolean
  readonly result: JobResult | null
  readonly problem: JobProblem | null
  readonly createdAt: Date
  readonly startedAt: Date | null
  readonly endedAt: Date | null
}

export type JobFilter = {
  readonly owner?: string
  readonly kind?: string
  readonly states?: readonly JobState[]
  /** At most 200. */
  readonly limit: number
  /** The last one of the page before; the newest come first. */
  readonly after?: { readonly createdAt: Date; readonly id: string }
}

const columns = `id, kind, lane, owner, key, input, state, attempt, done, total, note,
  is_cancel_asked AS "isCancelAsked", result, problem,
  created_at AS "createdAt", started_at AS "startedAt", ended_at AS "endedAt"`

/** A job of this division that the transaction's scope reaches, or undefined. */
export const findJob = async (
  { client, scope }: Pick<Transaction, 'client' | 'scope'>,
  id: string,
): Promise<JobView | undefined> => {
  const text = `SELECT ${columns} FROM ${jobSchema}.entry WHERE division_code = $1 AND id = $2`
  const { rows } = await client.query<JobView>(text, [scope.division, id])
  return rows[0]
}

const listText = `SELECT ${columns} FROM ${jobSchema}.entry
  WHERE division_code = $1
    AND ($2::uuid IS NULL OR owner = $2)
    AND ($3::text IS NULL OR kind = $3)
    AND ($4::text[] IS NULL OR state = ANY ($4))
    AND ($5::timestamptz IS NULL OR (date_trunc('milliseconds', created_at), id) < ($5, $6::uuid))
  ORDER BY date_trunc('milliseconds', created_at) DESC, id DESC
  LIMIT $7`

/** Jobs of this division that the transaction's scope reaches, the newest first. */
export const listJobs = async (
  { client, scope }: Pick<Transaction, 'client' | 'scope'>,
  { owner, kind, states, after, limit }: JobFilter,
): Promise<readonly JobView[]> => {
  const page = [after?.createdAt, after?.id, Math.min(limit, 200)]
  const { rows } = await client.query<JobView>(listText, [scope.division, owner, kind, states, ...page])
  return rows
}

const countText = `SELECT kind, state, count(*)::int AS count FROM ${jobSchema}.entry
  WHERE division_code = $1 GROUP BY kind, state`

export type JobCount = { readonly kind: string; readonly state: JobState; readonly count: number }

/** How many jobs of this division there are of each kind and state, within the transaction's scope. */
export const countJobs = async ({
  client,
  scope,
}: Pick<Transaction, 'client' | 'scope'>): Promise<readonly JobCount[]> =>
  (await client.query<JobCount>(countText, [scope.division])).rows

/** Forgets ended jobs of this division; returns how many. */
export const forgetJobs = async (
  { client, scope }: Pick<Transaction, 'client' | 'scope'>,
  endedBefore: Date,
): Promise<number> => {
  const text = `DELETE FROM ${jobSchema}.entry WHERE division_code = $1 AND ended_at < $2`
  const { rowCount } = await client.query(text, [scope.division, endedBefore])
  return rowCount ?? 0
}

export type NewEntry = Pick<JobView, 'id' | 'kind' | 'lane' | 'key' | 'input'> & {
  readonly division: string
  readonly owner: string | undefined
}

// No conflict target and no RETURNING: both would ask for the right to read, which who asks the program for a mail to
// somebody else does not have.
const addText = `INSERT INTO ${jobSchema}.entry (division_code, id, kind, lane, owner, key, input, state)
  VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting') ON CONFLICT DO NOTHING`

/** False where the job is there already. */
export const addEntry = async (client: Client, entry: NewEntry): Promise<boolean> => {
  const { division, id, kind, lane, owner, key, input } = entry
  const values = [division, id, kind, lane, owner, key, JSON.stringify(input)]
  const { rowCount } = await client.query(addText, values)
  return rowCount === 1
}

const beginText = `UPDATE ${jobSchema}.entry
  SET state = 'running', attempt = $3, started_at = coalesce(started_at, now())
  WHERE division_code = $1 AND id = $2 RETURNING kind, owner, key, input`

export type Begun = Pick<JobView, 'kind' | 'owner' | 'key' | 'input'>

export const beginEntry = async (
  client: Client,
  { division, id, attempt }: { readonly division: string; readonly id: string; readonly attempt: number },
): Promise<Begun | undefined> => (await client.query<Begun>(beginText, [division, id, attempt])).rows[0]

export type Ending = {
  readonly state: JobState
  readonly result?: JobResult | undefined
  readonly problem?: JobProblem
}

const endText = `UPDATE ${jobSchema}.entry
  SET state = $3, result = $4, problem = $5,
    ended_at = CASE WHEN $3 IN ('done', 'failed', 'cancelled') THEN now() END,
    is_cancel_asked = is_cancel_asked AND $3 = 'cancelled'
  WHERE division_code = $1 AND id = $2`

export const endEntry = async (
  client: Client,
  { division, id }: { readonly division: string; readonly id: string },
  { state, result, problem }: Ending,
): Promise<void> => {
  const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value))
  await client.query(endText, [division, id, state, json(result), json(problem)])
}

const progressText = `UPDATE ${jobSchema}.entry SET done = $3, total = $4, note = $5
  WHERE division_code = $1 AND id = $2`

export type Progress = { readonly done: number; readonly total: number; readonly note: Words | undefined }

export const noteProgress = async (
  client: Client,
  { division, id }: { readonly division: string; readonly id: string },
  { done, total, note }: Progress,
): Promise<void> => void (await client.query(progressText, [division, id, done, total, note ?? null]))

import type { Transaction } from '#store/transaction.ts'
import { jobSchema } from './install-steps.ts'
import type { Lane } from './job.ts'

type Client = Transaction['client']

export type Hold = {
  readonly id: string
  readonly division: string
  readonly lane: Lane
  readonly holder: string
}

const takeText = `INSERT INTO ${jobSchema}.hold (job_id, division_code, lane, holder) VALUES ($1, $2, $3, $4)
  ON CONFLICT (job_id) DO UPDATE SET holder = excluded.holder, beat_at = now(), is_cancel_asked = false`

export const takeHold = async (client: Client, { id, division, lane, holder }: Hold): Promise<void> =>
  void (await client.query(takeText, [id, division, lane, holder]))

/** False where another has the job by now. */
export const dropHold = async (client: Client, { id, holder }: Pick<Hold, 'id' | 'holder'>): Promise<boolean> => {
  const { rowCount } = await client.query(`DELETE FROM ${jobSchema}.hold WHERE job_id = $1 AND holder = $2`, [
    id,
    holder,
  ])
  return rowCount === 1
}

export type Beat = { readonly holder: string; readonly isCancelAsked: boolean }

const beatText = `UPDATE ${jobSchema}.hold SET beat_at = now() WHERE holder = ANY ($1::uuid[])
  RETURNING holder, is_cancel_asked AS "isCancelAsked"`

/** Says that these are still being worked on; what is missing in the answer was taken by another. */
export const beatHolds = async (client: Client, holders: readonly string[]): Promise<readonly Beat[]> =>
  (await client.query<Beat>(beatText, [holders])).rows

const staleText = `SELECT job_id AS id, division_code AS division, lane, holder FROM ${jobSchema}.hold
  WHERE beat_at < now() - $1 * interval '1 millisecond' LIMIT 100`

/** Jobs whose process has not been heard of for so many milliseconds, by the database's clock. */
export const staleHolds = async (client: Client, milliseconds: number): Promise<readonly Hold[]> =>
  (await client.query<Hold>(staleText, [milliseconds])).rows

const askText = `UPDATE ${jobSchema}.hold SET is_cancel_asked = true WHERE job_id = $1`

/** Tells the process that works on a job that it is cancelled; false where none does. */
export const askToCancel = async (client: Client, id: string): Promise<boolean> =>
  (await client.query(askText, [id])).rowCount === 1

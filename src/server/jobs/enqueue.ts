import { createHash } from 'node:crypto'
import type { Transaction } from '#store/transaction.ts'
import { addEntry, endEntry, findJob, type JobView } from './entry.ts'
import { askToCancel } from './hold.ts'
import { jobSchema } from './install-steps.ts'
import type { AnyJob, JobRequest } from './job.ts'
import type { Queue } from './queue.ts'

type Within = Pick<Transaction, 'client' | 'scope'>

/** The kinds of jobs a program knows, by name. */
export type JobKinds = ReadonlyMap<string, AnyJob>

/**
 * The id of the job for a key: who asks twice is told the same, also where he may not read the job. A UUID of version 8
 * (RFC 9562), from a hash.
 */
export const jobId = (division: string, kind: string, key: string): string => {
  const digest = createHash('sha256')
    .update(JSON.stringify([division, kind, key]))
    .digest()
  digest[6] = (digest.readUInt8(6) & 0x0f) | 0x80
  digest[8] = (digest.readUInt8(8) & 0x3f) | 0x80
  return digest.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-')
}

const kindOf = (kinds: JobKinds, name: string): AnyJob => {
  const job = kinds.get(name)
  if (!job) throw new RangeError(`no such kind of job: ${name}`)
  return job
}

/**
 * Asks for a job within a transaction: it exists if and only if the transaction commits. The same kind and key give the
 * same job. Returns its id. Throws where the kind is unknown or the input is not what the kind takes.
 */
export const enqueue = async (
  { queue, kinds }: { readonly queue: Queue; readonly kinds: JobKinds },
  { client, scope }: Within,
  request: JobRequest,
): Promise<string> => {
  const job = kindOf(kinds, request.kind)
  job.parse(request.input)
  const { division } = scope
  const id = jobId(division, request.kind, request.key)
  const { kind, key, input, owner, notBefore } = request
  if (await addEntry(client, { division, id, kind, lane: job.lane, key, input, owner })) {
    await queue.send(client, { lane: job.lane, id, division, job, ...(notBefore ? { notBefore } : {}) })
  }
  return id
}

const markCancelled = `UPDATE ${jobSchema}.entry SET is_cancel_asked = true
  WHERE division_code = $1 AND id = $2 AND state IN ('waiting', 'running', 'retrying')`

/**
 * Cancels a job: one that waits will not start, one under way is told to end. False where the scope does not reach it or it
 * has ended.
 */
export const cancelJob = async (queue: Queue, transaction: Within, id: string): Promise<boolean> => {
  const { client, scope } = transaction
  const { rowCount } = await client.query(markCancelled, [scope.division, id])
  const job = rowCount === 1 ? await findJob(transaction, id) : undefined
  if (!job) return false
  if (job.state === 'running') {
    await askToCancel(client, id)
  } else {
    await queue.cancel(client, { lane: job.lane, id })
    await endEntry(client, { division: scope.division, id }, { state: 'cancelled' })
  }
  return true
}

const mayRetry = ({ state }: JobView): boolean => state === 'failed' || state === 'cancelled'

/** Starts a failed or cancelled job anew, with all its tries; what it did `once` stays done. False where it cannot. */
export const retryJob = async (
  { queue, kinds }: { readonly queue: Queue; readonly kinds: JobKinds },
  transaction: Within,
  id: string,
): Promise<boolean> => {
  const { client, scope } = transaction
  const found = await findJob(transaction, id)
  if (!found || !mayRetry(found)) return false
  const job = kindOf(kinds, found.kind)
  await queue.remove(client, { lane: found.lane, id })
  await queue.send(client, { lane: found.lane, id, division: scope.division, job })
  await endEntry(client, { division: scope.division, id }, { state: 'waiting' })
  return true
}

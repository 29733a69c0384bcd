import { setTimeout as sleep } from 'node:timers/promises'
import type { Store } from '#store/open.ts'
import type { JobKinds } from './enqueue.ts'
import { isFinal, JobStopped, problemOf, unknownKind, type AnyJob, type JobResult } from './job.ts'
import { runningJob, type Taken } from './running-job.ts'
import type { Outcome } from './settle.ts'

export type RunParts = {
  readonly store: Pick<Store, 'pool'>
  readonly kinds: JobKinds
  /** Milliseconds a job that was told to end may take for it; then it is settled without it. */
  readonly endMilliseconds: number
}

/** What came of a try, and the error as it was thrown, for the log. `lost` is nobody's to settle. */
export type Ran = { readonly outcome: Outcome | { readonly kind: 'lost' }; readonly error?: unknown }

const outcomeOf = (error: unknown): Ran['outcome'] => {
  const failed = { kind: 'failed', problem: problemOf(error), isFinal: isFinal(error) } as const
  if (!(error instanceof JobStopped)) return failed
  switch (error.reason) {
    case 'cancelled':
      return { kind: 'cancelled' }
    case 'stopping':
      return { kind: 'returned' }
    case 'timeout':
      return failed
    case 'lost':
      return { kind: 'lost' }
  }
}

/** Why it ended: a job that was told to end often fails by it in some way of its own. */
const reasonOf = (error: unknown, { aborted, reason }: AbortSignal): unknown => (aborted ? reason : error)

/** Rejects some time after the job was told to end, whatever the handler does. */
const givenUp = async (signal: AbortSignal, after: number): Promise<never> => {
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
  await sleep(after, undefined, { ref: false })
  throw signal.reason
}

/** The result as it can be stored: plain JSON, without the one character the database does not take. */
const storable = (result: JobResult | undefined): JobResult | undefined =>
  result &&
  (JSON.parse(JSON.stringify(result), (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\0', '') : value,
  ) as JobResult)

const run = async (parts: RunParts, job: AnyJob, taken: Taken): Promise<Ran> => {
  const { signal } = taken.control
  const timeout = setTimeout(() => taken.control.abort(new JobStopped('timeout')), job.timeoutSeconds * 1000)
  try {
    const handled = job.run(taken.begun.input, runningJob(parts.store, taken))
    const result = await Promise.race([handled, givenUp(signal, parts.endMilliseconds)])
    return { outcome: { kind: 'done', result: storable(result) } }
  } catch (error) {
    return { outcome: outcomeOf(reasonOf(error, signal)), error }
  } finally {
    clearTimeout(timeout)
  }
}

/** Tries a job once. Never throws. */
export const runOne = async (parts: RunParts, taken: Taken): Promise<Ran> => {
  const job = parts.kinds.get(taken.begun.kind)
  if (!job) return { outcome: { kind: 'failed', problem: unknownKind, isFinal: true } }
  return run(parts, job, taken)
}

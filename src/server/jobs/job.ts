import type { z } from 'zod'
import { words, type Words } from '#domain/words/words.ts'
import { ServiceError } from '#services/errors.ts'
import type { Scope } from '#store/scope.ts'
import type { Transaction } from '#store/transaction.ts'

/** Jobs of a lane take turns: heavy ones (reading and writing files) must not keep mails waiting, nor use every core. */
export const lanes = ['light', 'heavy'] as const
export type Lane = (typeof lanes)[number]

export type RetryRule = {
  /** Tries after the first. */
  readonly limit: number
  /** Seconds before the next try; doubled each time, with some chance in it. */
  readonly delaySeconds: number
}

/** A job under way, as its handler sees it. */
export type RunningJob = {
  readonly id: string
  readonly division: string
  /** The person it is done for; undefined for the program itself. */
  readonly owner?: string
  readonly key: string
  /** 1 for the first try. */
  readonly attempt: number
  /** Aborted when the job is cancelled, runs out of time or the server stops. */
  readonly signal: AbortSignal
  readonly isCancelled: () => boolean
  /** Tells readers how far it is; throws {@link JobStopped} where the job is to end. */
  readonly progress: (done: number, total: number, note?: Words) => Promise<void>
  /**
   * Runs `work` in a transaction that also notes the step, so that its changes happen exactly once however often the job
   * is tried. False where the step was done before. `scope` defaults to all of the division, in the owner's name.
   */
  readonly once: (step: string, work: (transaction: Transaction) => Promise<void>, scope?: Scope) => Promise<boolean>
}

/** What is kept of a job's outcome for its reader. Plain JSON. */
export type JobResult = Readonly<Record<string, unknown>>

type Handle<Input> = (input: Input, job: RunningJob) => Promise<JobResult | undefined>

export type JobRequest = {
  readonly kind: string
  /** One job for a key, ever: asking again gives the same job. */
  readonly key: string
  readonly input: unknown
  readonly owner?: string
  readonly notBefore?: Date
}

type RequestDetails = Pick<JobRequest, 'key' | 'owner' | 'notBefore'>

/** A kind of job with its input forgotten, so that many stand in one list. */
export type AnyJob = {
  readonly name: string
  readonly lane: Lane
  readonly retry: RetryRule
  readonly timeoutSeconds: number
  readonly parse: (input: unknown) => unknown
  readonly run: (input: unknown, job: RunningJob) => Promise<JobResult | undefined>
}

export type Job<Input> = AnyJob & { readonly request: (input: Input, details: RequestDetails) => JobRequest }

export type JobOptions<Schema extends z.ZodType> = {
  readonly name: string
  readonly lane?: Lane
  /** What the job is told; plain JSON, best only ids. */
  readonly input: Schema
  readonly retry?: RetryRule
  readonly timeoutSeconds?: number
  /** May run more than once (a server can die in the middle): what it changes belongs in `once`. */
  readonly handle: Handle<z.output<Schema>>
}

/** A kind of job: where it runs, how often it is tried, what it does. */
export const defineJob = <Schema extends z.ZodType>(options: JobOptions<Schema>): Job<z.input<Schema>> => {
  const { name, input, handle } = options
  return {
    name,
    lane: options.lane ?? 'light',
    retry: options.retry ?? { limit: 4, delaySeconds: 5 },
    timeoutSeconds: options.timeoutSeconds ?? 1800,
    parse: (value) => input.parse(value),
    run: (value, job) => handle(input.parse(value), job),
    request: (value, details) => ({ kind: name, input: value, ...details }),
  }
}

export type JobProblem = { readonly what: Words; readonly remedy: Words }

/** Thrown by a handler where another try would not help. */
export class FinalFailure extends Error {
  readonly what: Words
  readonly remedy: Words

  constructor({ what, remedy }: JobProblem, cause?: unknown) {
    super(what.en, { cause })
    this.name = 'FinalFailure'
    this.what = what
    this.remedy = remedy
  }
}

/** Why a job is to end before it is done. `lost`: this process was taken for dead and another has the job. */
export type StopReason = 'cancelled' | 'timeout' | 'stopping' | 'lost'

export class JobStopped extends Error {
  readonly reason: StopReason

  constructor(reason: StopReason) {
    super(reason)
    this.name = 'JobStopped'
    this.reason = reason
  }
}

const timedOut: JobProblem = {
  what: words('任务超过了时限', 'the job ran out of time'),
  remedy: words(
    '把任务分小，或请管理员查看服务器是否繁忙',
    'split the job, or ask the administrator whether the server is busy',
  ),
}
const unexpected: JobProblem = {
  what: words('任务出错', 'the job failed'),
  remedy: words(
    '重试；仍然出错请把任务编号告诉管理员',
    'retry; if it fails again give the number of the job to the administrator',
  ),
}
export const vanished: JobProblem = {
  what: words('服务器在任务中途停止', 'the server stopped in the middle of the job'),
  remedy: words('系统会自动重试', 'it is tried again by itself'),
}
export const unknownKind: JobProblem = {
  what: words('这个版本的程序不认识这种任务', 'this version of the program does not know this kind of job'),
  remedy: words('升级程序后重试', 'upgrade the program and retry'),
}

const isWords = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value

/** What a reader is told about an error: its own words where it has some, never its message, which may name people. */
export const problemOf = (error: unknown): JobProblem => {
  if (error instanceof JobStopped) return timedOut
  if (error instanceof ServiceError) return { what: error.why, remedy: error.remedy }
  if (!(error instanceof Error) || !('what' in error) || !('remedy' in error)) return unexpected
  return isWords(error.what) && isWords(error.remedy) ? { what: error.what, remedy: error.remedy } : unexpected
}

/** A refusal stays one, however often it is tried; only who came second may come first the next time. */
export const isFinal = (error: unknown): boolean =>
  error instanceof FinalFailure || (error instanceof ServiceError && error.code !== 'conflict')

import type { Words } from '#domain/words/words.ts'
import type { JobState, JobView } from '../jobs/entry.ts'
import type { JobProblem } from '../jobs/job.ts'
import { jobTitle } from '../job-kinds/job-titles.ts'

/** A job as its owner sees it. */
export type JobItem = {
  readonly id: string
  readonly kind: string
  readonly title: Words
  readonly state: JobState
  readonly attempt: number
  readonly done: number
  readonly total: number | undefined
  readonly note: Words | undefined
  readonly isCancelAsked: boolean
  readonly fileName: string | undefined
  readonly problem: JobProblem | undefined
  readonly createdAt: Date
  readonly startedAt: Date | undefined
  readonly endedAt: Date | undefined
}

const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** The file a job made, where it made one. */
export const fileOf = ({ result }: JobView): { readonly id: string; readonly fileName: string } | undefined => {
  const [id, fileName] = [textIn(result?.['attachmentId']), textIn(result?.['fileName'])]
  return id === undefined || fileName === undefined ? undefined : { id, fileName }
}

export const jobItem = (job: JobView): JobItem => ({
  id: job.id,
  kind: job.kind,
  title: jobTitle(job.kind),
  state: job.state,
  attempt: job.attempt,
  done: job.done,
  total: job.total ?? undefined,
  note: job.note ?? undefined,
  isCancelAsked: job.isCancelAsked,
  fileName: fileOf(job)?.fileName,
  problem: job.problem ?? undefined,
  createdAt: job.createdAt,
  startedAt: job.startedAt ?? undefined,
  endedAt: job.endedAt ?? undefined,
})

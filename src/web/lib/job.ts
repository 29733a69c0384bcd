import { useQuery } from '@tanstack/react-query'
import { jobContract } from '#contract/job.ts'
import { call, type AnswerOf } from './call.ts'

export type Job = AnswerOf<typeof jobContract.get>

const isEnded = ({ state }: Job): boolean => state === 'done' || state === 'failed' || state === 'cancelled'

/** Milliseconds between looks at a job that goes on. */
const pause = 400

/** A job as it goes on; nothing while there is none. */
export const useJob = (id: string | undefined) =>
  useQuery({
    queryKey: ['job', id],
    queryFn: ({ signal }) => call(jobContract.get, { params: { id: id ?? '' } }, { signal }),
    enabled: id !== undefined,
    refetchInterval: ({ state: { data } }) => (data && isEnded(data) ? false : pause),
  })

/** Where the file is that a job made. */
export const jobFileOf = (id: string): string => `/api/jobs/${id}/file`

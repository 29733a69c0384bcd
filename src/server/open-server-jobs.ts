import { openFileReader } from '#importers/read-file.ts'
import type { JobDesk } from './job-calls/job-desk.ts'
import { makeStreams } from './job-calls/streams.ts'
import { allJobKinds } from './job-kinds/all-job-kinds.ts'
import { startDailies } from './job-kinds/daily.ts'
import type { MailTools } from './job-kinds/digest-jobs.ts'
import type { JobTools } from './job-kinds/job-tools.ts'
import { installJobs } from './jobs/install-jobs.ts'
import { openJobs, type Jobs } from './jobs/open-jobs.ts'
import type { JobEvent } from './jobs/workers.ts'
import type { Settings } from './settings/read-settings.ts'

export type ServerJobs = {
  readonly jobs: Jobs
  readonly desk: JobDesk
  /** Ends open streams, so that a server that stops waits for none. */
  readonly endStreams: () => void
  readonly stop: () => Promise<void>
}

export type ServerJobsOptions = {
  readonly tools: Omit<JobTools, 'reader'>
  readonly size: Settings['jobs']
  readonly mail: MailTools | undefined
  readonly tell: (event: JobEvent) => void
}

/** Opens the queue with every kind of job, begins to work, and asks for what is due every day. */
export const openServerJobs = async ({ tools, size, mail, tell }: ServerJobsOptions): Promise<ServerJobs> => {
  const { store, now, routes } = tools
  await installJobs(store)
  const reader = openFileReader()
  const streams = makeStreams()
  const jobs: Jobs = openJobs(store, {
    jobs: allJobKinds({ ...tools, reader }, { mail, jobs: () => jobs }),
    size,
    tell,
  })
  await jobs.start()
  const stopDailies = startDailies({ store, jobs, now, hasMail: mail !== undefined }, (error) =>
    tell({ kind: 'trouble', error }),
  )
  return {
    jobs,
    desk: { queue: jobs, streams, routes },
    endStreams: streams.close,
    stop: async () => {
      stopDailies()
      await jobs.stop()
      await reader.close()
    },
  }
}

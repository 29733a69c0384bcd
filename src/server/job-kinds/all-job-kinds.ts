import type { AnyJob } from '../jobs/job.ts'
import type { Jobs } from '../jobs/open-jobs.ts'
import { letterJob } from '../mail/letter-job.ts'
import { checkReportsJob } from './check-reports-job.ts'
import { digestJob, remindersJob, type MailTools } from './digest-jobs.ts'
import { documentsJob } from './documents-job.ts'
import { exportExchangeJob, importExchangeJob } from './exchange-jobs.ts'
import { exportListJob } from './export-list-job.ts'
import { handOverJob } from './hand-over-job.ts'
import { importTableJob } from './import-table-job.ts'
import type { JobTools } from './job-tools.ts'
import { readReportJob } from './read-report-job.ts'
import { collectOrphansJob, forgetOldJob } from './upkeep-jobs.ts'

const mailJobs = (tools: JobTools, mail: MailTools, jobs: () => Jobs): readonly AnyJob[] => {
  const digest = digestJob(tools, mail)
  return [letterJob(tools, mail), digest, remindersJob(tools, { digest, jobs })]
}

/** Every kind of job of the server; mails only where there is a mail server. */
export const allJobKinds = (
  tools: JobTools,
  { mail, jobs }: { readonly mail: MailTools | undefined; readonly jobs: () => Jobs },
): readonly AnyJob[] => [
  exportListJob(tools),
  checkReportsJob(tools),
  documentsJob(tools),
  importTableJob(tools),
  readReportJob(tools),
  exportExchangeJob(tools),
  importExchangeJob(tools),
  handOverJob(tools),
  collectOrphansJob(tools),
  forgetOldJob(tools),
  ...(mail ? mailJobs(tools, mail, jobs) : []),
]

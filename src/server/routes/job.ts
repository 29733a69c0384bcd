import { jobContract } from '#contract/job.ts'
import { bind, bindVisit } from '../bind.ts'
import { listOwnJobs } from '../job-calls/list-own-jobs.ts'
import { cancelOwnJob, retryOwnJob } from '../job-calls/move-own-job.ts'
import { downloadJobFile, followOwnJob, getOwnJob } from '../job-calls/read-own-job.ts'
import { startDocuments } from '../job-calls/start-documents.ts'
import { startHandOver, startListExport, startReportCheck } from '../job-calls/start-jobs.ts'

export const jobRoutes = [
  bind(jobContract.list, listOwnJobs),
  bind(jobContract.get, getOwnJob),
  bindVisit(jobContract.events, followOwnJob),
  bind(jobContract.file, downloadJobFile),
  bindVisit(jobContract.cancel, cancelOwnJob),
  bindVisit(jobContract.retry, retryOwnJob),
  bindVisit(jobContract.exportList, startListExport),
  bindVisit(jobContract.checkReports, startReportCheck),
  bindVisit(jobContract.writeDocuments, startDocuments),
  bindVisit(jobContract.handOver, startHandOver),
]

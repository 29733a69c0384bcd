import type { Store } from '#store/open.ts'
import type { Jobs } from '../jobs/open-jobs.ts'
import type { JobEvent } from '../jobs/workers.ts'
import type { Answered } from '../log/make-log.ts'
import { makeCounter, makeGauge, makeHistogram } from './instruments.ts'
import { processMetrics } from './process-metrics.ts'
import { printMetrics, type Metric } from './registry.ts'

export type ServerMetrics = {
  readonly answered: (call: Pick<Answered, 'method' | 'path' | 'status' | 'milliseconds'>) => void
  /** A sign-in that was tried: `right`, `wrong`, `held-back` … */
  readonly signIn: (outcome: string) => void
  readonly jobEvent: (event: JobEvent) => void
  /** Everything in Prometheus' text format (`metricsType`). */
  readonly print: () => Promise<string>
  readonly stop: () => void
}

const makeInstruments = () => ({
  calls: makeCounter({ name: 'jiheng_http_requests_total', help: 'Requests answered.' }),
  times: makeHistogram({ name: 'jiheng_http_request_seconds', help: 'Time until a request was answered.' }),
  signIns: makeCounter({ name: 'jiheng_sign_ins_total', help: 'Sign-ins tried.' }),
  jobs: makeCounter({ name: 'jiheng_jobs_total', help: 'Tries of jobs that ended.' }),
  jobTimes: makeHistogram({ name: 'jiheng_job_seconds', help: 'Time a try of a job took.' }),
})

const jobsWaiting = (jobs: Pick<Jobs, 'waiting'>): Metric =>
  makeGauge({ name: 'jiheng_jobs_waiting', help: 'Jobs that wait.' }, async () =>
    Object.entries(await jobs.waiting()).map(([lane, value]) => ({ labels: { lane }, value })),
  )

/** All metrics of a server. Paths are those of the contract, with their parameters in braces: their number is bounded. */
export const makeServerMetrics = (store: Pick<Store, 'pool'>, jobs?: Pick<Jobs, 'waiting'>): ServerMetrics => {
  const { calls, times, signIns, jobs: tries, jobTimes } = makeInstruments()
  const own = processMetrics(store)
  const metrics = [
    ...[calls, times, signIns, tries, jobTimes].map(({ metric }) => metric),
    ...(jobs ? [jobsWaiting(jobs)] : []),
    ...own.metrics,
  ]
  return {
    answered: ({ method, path, status, milliseconds }) => {
      calls.add({ method, path, status: String(status) })
      times.observe({ method, path }, milliseconds / 1000)
    },
    signIn: (outcome) => signIns.add({ outcome }),
    jobEvent: (event) => {
      if (event.kind !== 'settled') return
      tries.add({ kind: event.name, outcome: event.outcome })
      jobTimes.observe({ kind: event.name }, event.milliseconds / 1000)
    },
    print: () => printMetrics(metrics),
    stop: own.stop,
  }
}

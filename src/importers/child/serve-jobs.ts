import type { Numbered, Report } from './messages.ts'
import { denyNetwork } from './no-network.ts'
import { watchSelf } from './self-watch.ts'

/** The host stops a late job first; the child's own watch is for a host that is gone. */
const grace = 1_000

/** To be called when what a job needs is loaded: its time, in milliseconds, begins now. It may be called again. */
export type Begin = (milliseconds: number) => void

const send = (report: Report): void => {
  process.send?.(report)
}

/** The main loop of a child: one job after another, without a network. It may be killed at any moment. */
export const serveJobs = <Job>(memory: number, handle: (job: Job, begin: Begin) => Promise<unknown>): void => {
  denyNetwork()
  const watch = watchSelf(memory)
  const run = async ({ id, job }: Numbered<Job>): Promise<void> => {
    const result = await handle(job, (milliseconds) => {
      send({ kind: 'begun', id, time: milliseconds })
      watch.begin(milliseconds + grace)
    })
    watch.end()
    send({ kind: 'done', id, result, rss: process.memoryUsage.rss() / 1_048_576 })
  }
  // Parsers leave promises behind that nobody waits for; the one that is waited for tells what became of the job.
  process.on('unhandledRejection', () => undefined)
  process.on('message', (message: Numbered<Job>) => void run(message).catch(() => process.exit(1)))
  process.on('disconnect', () => process.exit())
  send({ kind: 'ready' })
}

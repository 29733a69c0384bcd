// The child: reads one file after another and knows nothing else. It may be killed at any moment.
import type { Limits } from '../read/limits.ts'
import type { Job, Report } from './messages.ts'
import { denyNetwork } from './no-network.ts'
import { watchSelf, type SelfWatch } from './self-watch.ts'

/** The host stops a late job first; the child's own watch is for a host that is gone. */
const grace = 1_000
/** A reader that keeps an eye on the time ends by itself, with what it has, before the host ends it with nothing. */
const ownShare = 0.8

const send = (report: Report): void => {
  process.send?.(report)
}

const read = async (job: Job, watch: SelfWatch): Promise<void> => {
  // Loaded behind the network's denial, like the readers themselves.
  const { parse, prepare } = await import('./parse.ts')
  await prepare(job.bytes)
  send({ kind: 'begun', id: job.id })
  watch.begin(job.limits.time + grace)
  const extract = await parse(job.bytes, { ...job.limits, time: job.limits.time * ownShare })
  const json = JSON.stringify(extract)
  watch.end()
  send({ kind: 'extract', id: job.id, json, rss: process.memoryUsage.rss() / 1_048_576 })
}

const main = (memory: Limits['memory']): void => {
  denyNetwork()
  const watch = watchSelf(memory)
  // Parsers leave promises behind that nobody waits for; the one that is waited for tells what became of the file.
  process.on('unhandledRejection', () => undefined)
  process.on('message', (job: Job) => void read(job, watch).catch(() => process.exit(1)))
  process.on('disconnect', () => process.exit())
  send({ kind: 'ready' })
}

main(Number(process.argv[2]))

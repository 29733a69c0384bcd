// The child: reads one file after another and knows nothing else. It may be killed at any moment.
import { serialize } from 'node:v8'
import type { Extract } from '../read/extract.ts'
import type { ReadJob } from './messages.ts'
import { serveJobs, type Begin } from './serve-jobs.ts'

/** A reader that keeps an eye on the time ends by itself, with what it has, before the host ends it with nothing. */
const ownShare = 0.8
/** Looking for the facts may take so many times as long as reading. */
const timesForFacts = 5

const read = async ({ bytes, limits }: ReadJob, begin: Begin): Promise<Extract> => {
  // Loaded behind the network's denial, like the readers themselves.
  const { parse, prepare } = await import('./parse.ts')
  await prepare(bytes)
  begin(limits.time)
  return parse(bytes, { ...limits, time: limits.time * ownShare })
}

/** Packed, so that the host may hand it on without looking into it: amounts are no JSON. */
const understand = async (extract: Extract, { want, limits }: ReadJob, begin: Begin): Promise<Uint8Array> => {
  const { documentIn, filingIn } = await import('../understand.ts')
  // Two million characters of prose take some eight seconds on a machine with nothing else to do.
  begin(limits.time * timesForFacts)
  return serialize(want === 'document' ? documentIn(extract) : filingIn(extract))
}

serveJobs<ReadJob>(Number(process.argv[2]), async (job, begin) => {
  const extract = await read(job, begin)
  // An extract crosses as JSON: a table of 300,000 cells takes a third of the time that cloning its objects takes.
  return job.want === 'extract' ? JSON.stringify(extract) : understand(extract, job, begin)
})

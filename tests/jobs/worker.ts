// A process that works on jobs until it is killed. It prints every job it has begun or ended.
import type { Connection } from '#store/connection.ts'
import { connectStore } from '#store/open.ts'
import { openJobs } from '#server/jobs/open-jobs.ts'
import { countUp } from './count-up.ts'

const connection = JSON.parse(process.argv[2] ?? '') as Connection
const store = await connectStore(connection, { connections: 3 })
const jobs = openJobs(store, {
  jobs: [countUp],
  times: { poll: 50, beat: 100, stale: 600 },
  tell: (event) => process.stdout.write(`${event.kind}\n`),
})
await jobs.start()
process.stdout.write('started\n')

import { Worker } from 'node:worker_threads'

/** Milliseconds between two looks. */
const pause = 100

/**
 * Runs in a thread of its own, since the thread that reads may hang. It stops the whole process when the job takes too
 * long, when memory passes the limit, or when the host is gone and nobody else would stop it.
 */
const watching = `
const { workerData } = require('node:worker_threads')
const { deadline, memory, parent, pause } = workerData
const due = new Float64Array(deadline)
setInterval(() => {
  const isLate = due[0] > 0 && Number(process.hrtime.bigint()) / 1e6 > due[0]
  if (isLate || process.ppid !== parent || process.memoryUsage.rss() > memory * 1048576)
    process.kill(process.pid, 'SIGKILL')
}, pause)
`

/** Milliseconds of a clock that all threads share and nobody sets. */
const steadyNow = (): number => Number(process.hrtime.bigint()) / 1e6

/** `begin` sets the time until which the job at hand must have ended, `end` lifts it. */
export type SelfWatch = { readonly begin: (milliseconds: number) => void; readonly end: () => void }

/** Lets this process watch itself, on every system alike. `memory`: megabytes it may hold. */
export const watchSelf = (memory: number): SelfWatch => {
  const deadline = new SharedArrayBuffer(8)
  const due = new Float64Array(deadline)
  const worker = new Worker(watching, {
    eval: true,
    execArgv: [],
    env: {},
    workerData: { deadline, memory, parent: process.ppid, pause },
  })
  worker.unref()
  return {
    begin: (milliseconds) => {
      due[0] = steadyNow() + milliseconds
    },
    end: () => {
      due[0] = 0
    },
  }
}

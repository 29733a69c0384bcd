// A child of the workshop: does one task after another for the server, and may be killed at any moment.
import { serveJobs, type Begin } from '#importers/child/serve-jobs.ts'
import { ServiceError } from '#services/errors.ts'
import type { Task } from '#services/workshop/task.ts'
import { allTasks } from './all-tasks.ts'
import type { Work, Worked } from './work.ts'

const tasks = new Map(allTasks.map((task) => [task.name, task as Task<unknown, unknown>]))

const failed = (error: unknown): Worked => {
  if (error instanceof ServiceError) {
    const { code, why, remedy, place } = error
    return { kind: 'refused', refused: { code, why, remedy, place } }
  }
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  return { kind: 'fault', message, stack }
}

const work = async ({ task: name, input, time }: Work, begin: Begin): Promise<Worked> => {
  begin(time)
  const task = tasks.get(name)
  if (!task) throw new TypeError(`no task ${name}`)
  return { kind: 'output', output: await task.run(input) }
}

serveJobs<Work>(Number(process.argv[2]), (job, begin) => work(job, begin).catch(failed))

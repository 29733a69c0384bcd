import { setTimeout as sleep } from 'node:timers/promises'
import type { MailTools } from '#server/job-kinds/digest-jobs.ts'
import type { JobEvent } from '#server/jobs/workers.ts'
import { openServerJobs, type ServerJobs } from '#server/open-server-jobs.ts'
import { allRoutes } from '#server/routes/all.ts'
import { openWorkshop, type OpenWorkshop } from '#server/workshop/open-workshop.ts'
import { newId } from '#services/new-id.ts'
import { createTreeCache } from '#services/organisation/tree-cache.ts'
import type { TestDistrict } from '#tests/services/test-district.ts'
import type { TestClient } from './client.ts'
import { openTestServer, type TestServer, type TestServerOptions } from './test-server.ts'

/** The API of a made district that also does jobs. */
export type JobServer = TestServer & { readonly background: ServerJobs; readonly events: readonly JobEvent[] }

type JobParts = { readonly mail: MailTools | undefined; readonly events: JobEvent[]; readonly workshop: OpenWorkshop }

const openJobsOf = (district: TestDistrict, { mail, events, workshop }: JobParts): Promise<ServerJobs> => {
  const { test, catalogue, attachments, now } = district
  const trees = createTreeCache(test.store)
  return openServerJobs({
    tools: { store: test.store, catalogue, attachments, trees, now, newId, workshop, routes: allRoutes },
    size: { light: 1, heavy: 1 },
    mail,
    tell: (event) => void events.push(event),
  })
}

export const openJobServer = async (
  options: TestServerOptions & { readonly mail?: MailTools } = {},
): Promise<JobServer> => {
  const events: JobEvent[] = []
  const opened: { background?: ServerJobs } = {}
  // As in a real server: what is long is done by another process, which starts with the first of it.
  const workshop = openWorkshop({ size: 1 })
  const jobs = async (district: TestDistrict) => {
    opened.background = await openJobsOf(district, { mail: options.mail, events, workshop })
    return opened.background.desk
  }
  const server = await openTestServer({ ...options, jobs })
  const { background } = opened
  if (!background) throw new Error('the jobs were not opened')
  const close = async (): Promise<void> => {
    background.endStreams()
    await background.stop()
    await workshop.close()
    await server.close()
  }
  return { ...server, background, events, close }
}

export type SeenJob = {
  readonly id: string
  readonly state: string
  readonly fileName?: string
  readonly problem?: { readonly what: { readonly zh: string } }
  readonly result?: Readonly<Record<string, unknown>>
}

const ended = new Set(['done', 'failed', 'cancelled'])

/** The job once it has ended. */
export const untilEnded = async (client: TestClient, id: string): Promise<SeenJob> => {
  for (const end = performance.now() + 20_000; performance.now() < end;) {
    const { body } = await client.get<SeenJob>(`/api/jobs/${id}`)
    if (ended.has(body.state)) return body
    await sleep(30)
  }
  throw new Error('the job goes on and on')
}

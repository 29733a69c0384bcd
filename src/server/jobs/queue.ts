import PgBoss from 'pg-boss'
import { appConfig, appRole, type Connection } from '#store/connection.ts'
import type { Transaction } from '#store/transaction.ts'
import { jobSchema } from './install-steps.ts'
import type { AnyJob, Lane } from './job.ts'

type Client = Transaction['client']

/** Which job, in which lane. */
export type QueueItem = { readonly lane: Lane; readonly id: string }

export type Fetched = QueueItem & { readonly division: string; /** 1 for the first try. */ readonly attempt: number }

/** The library's queue, each call within a transaction of ours. */
export type Queue = {
  readonly send: (client: Client, item: QueueItem & SendDetails) => Promise<void>
  readonly fetch: (client: Client, lane: Lane) => Promise<Fetched | undefined>
  readonly complete: (client: Client, item: QueueItem) => Promise<void>
  /** Counts a failed try; true where another will follow. */
  readonly fail: (client: Client, item: QueueItem, isFinal: boolean) => Promise<boolean>
  readonly cancel: (client: Client, item: QueueItem) => Promise<void>
  readonly remove: (client: Client, item: QueueItem) => Promise<void>
  /** Puts a job back as if it had not been begun. */
  readonly giveBack: (client: Client, item: QueueItem) => Promise<void>
  /** Jobs that wait in a lane. */
  readonly waiting: (lane: Lane) => Promise<number>
  /** Archives what has ended and forgets what is old; done by itself every two minutes. */
  readonly upkeep: () => Promise<void>
  readonly open: () => Promise<void>
  readonly close: () => Promise<void>
}

type SendDetails = { readonly division: string; readonly job: AnyJob; readonly notBefore?: Date }

const on = (client: Client): { db: PgBoss.Db } => ({
  db: { executeSql: (text, values) => client.query(text, values) },
})

const endTries = `UPDATE ${jobSchema}.job SET retry_limit = retry_count WHERE name = $1 AND id = $2`
const stateOf = `SELECT state FROM ${jobSchema}.job WHERE name = $1 AND id = $2`
// Without a start the next fetch does not count as another try.
const putBack = `UPDATE ${jobSchema}.job SET state = 'retry', start_after = now(), started_on = NULL
                 WHERE name = $1 AND id = $2 AND state = 'active'`

const sendOptions = ({ id, job, notBefore }: QueueItem & SendDetails): PgBoss.SendOptions => ({
  id,
  retryLimit: job.retry.limit,
  retryDelay: job.retry.delaySeconds,
  retryBackoff: job.retry.delaySeconds > 0,
  // Whether a job's process still lives is told by its hold; this is only the library's longest.
  expireInHours: 23,
  retentionDays: 365,
  ...(notBefore ? { startAfter: notBefore } : {}),
})

const fetchFrom = async (boss: PgBoss, client: Client, lane: Lane): Promise<Fetched | undefined> => {
  const [found] = await boss.fetch<{ division: string }>(lane, { includeMetadata: true, ...on(client) })
  return found ? { lane, id: found.id, division: found.data.division, attempt: found.retryCount + 1 } : undefined
}

const failIn = async (boss: PgBoss, client: Client, { lane, id }: QueueItem): Promise<boolean> => {
  await boss.fail(lane, id, {}, on(client))
  const { rows } = await client.query<{ state: string }>(stateOf, [lane, id])
  return rows[0]?.state === 'retry'
}

/**
 * The queue of the store. The library's own loop for workers is not used: it does not wait for the answer when it completes
 * a job, so that a database that goes away in that moment would end the process.
 */
export const makeQueue = (connection: Connection, onError: (error: unknown) => void): Queue => {
  const boss = new PgBoss({
    ...connection,
    user: appRole,
    password: appConfig(connection).password,
    schema: jobSchema,
    // For the upkeep only (archiving, removing): everything else runs on the store's connections.
    max: 1,
    application_name: 'jiheng-jobs',
    migrate: false,
    schedule: false,
    archiveCompletedAfterSeconds: 3600,
    archiveFailedAfterSeconds: 7 * 86_400,
    deleteAfterDays: 7,
  })
  boss.on('error', onError)
  return {
    send: async (client, item) => {
      await boss.send(item.lane, { division: item.division }, { ...sendOptions(item), ...on(client) })
    },
    fetch: (client, lane) => fetchFrom(boss, client, lane),
    complete: (client, { lane, id }) => boss.complete(lane, id, {}, on(client)),
    fail: async (client, item, isFinal) => {
      if (isFinal) await client.query(endTries, [item.lane, item.id])
      return failIn(boss, client, item)
    },
    cancel: (client, { lane, id }) => boss.cancel(lane, id, on(client)),
    remove: (client, { lane, id }) => boss.deleteJob(lane, id, on(client)),
    giveBack: async (client, { lane, id }) => void (await client.query(putBack, [lane, id])),
    waiting: (lane) => boss.getQueueSize(lane),
    upkeep: () => boss.maintain(),
    open: async () => void (await boss.start()),
    close: () => boss.stop({ graceful: false }),
  }
}

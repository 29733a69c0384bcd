import { randomUUID } from 'node:crypto'
import { openingStatements } from '#store/scope.ts'
import type { Store } from '#store/open.ts'
import { inTransaction, type Transaction } from '#store/transaction.ts'
import { beginEntry } from './entry.ts'
import { takeHold } from './hold.ts'
import type { Lane } from './job.ts'
import type { Fetched, Queue } from './queue.ts'
import type { Taken } from './running-job.ts'
import { jobScope, nowhere } from './settle.ts'

type Client = Transaction['client']

/** Only the fetched job tells the division: the transaction, begun without one, goes on in it. */
const enter = async (client: Client, division: string): Promise<void> => {
  const [, ...settings] = openingStatements(jobScope(division))
  await Promise.all(settings.map((setting) => client.query(setting)))
}

const begin = async (client: Client, queue: Queue, fetched: Fetched): Promise<Taken | undefined> => {
  await enter(client, fetched.division)
  const begun = await beginEntry(client, fetched)
  if (!begun) {
    // Its reader has forgotten the job: there is nobody to do it for.
    await queue.complete(client, fetched)
    return undefined
  }
  const { id, division, lane, attempt } = fetched
  const hold = { id, division, lane, holder: randomUUID() }
  await takeHold(client, hold)
  return { ...hold, attempt, begun, control: new AbortController() }
}

/** Takes the next job of a lane, marked as ours in the same transaction; undefined where none waits. */
export const takeNext = (
  store: Pick<Store, 'pool'>,
  queue: Queue,
  lane: Lane,
): Promise<Taken | 'forgotten' | undefined> =>
  inTransaction(store, nowhere, async ({ client }) => {
    const fetched = await queue.fetch(client, lane)
    return fetched ? ((await begin(client, queue, fetched)) ?? 'forgotten') : undefined
  })

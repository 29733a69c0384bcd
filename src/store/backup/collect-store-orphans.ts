import type { AttachmentStore } from '../attachments/attachment-store.ts'
import { collectOrphans, type Collected } from '../attachments/collect-orphans.ts'
import { connectAdmin } from '../bootstrap.ts'
import type { Store } from '../open.ts'
import { asAdmin } from './catalog.ts'
import { referencedContents } from './referenced-contents.ts'

const addresses = async (store: Pick<Store, 'connection'>): Promise<readonly string[]> => {
  const client = await connectAdmin(store.connection)
  try {
    return await asAdmin(client, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', async () => {
      const all: string[] = []
      for await (const sha256 of referencedContents(client)) all.push(sha256)
      return all
    })
  } finally {
    await client.end()
  }
}

async function* oneByOne(all: readonly string[]): AsyncIterable<string> {
  yield* await Promise.resolve(all)
}

/** When to collect: `grace` in milliseconds, a day or more. */
export type CollectionTime = { readonly now: Date; readonly grace: number }

/** Removes the contents that no row of a store names any more, whatever division it belongs to. */
export const collectStoreOrphans = async (
  store: Pick<Store, 'connection'>,
  attachments: AttachmentStore,
  time: CollectionTime,
): Promise<Collected> => collectOrphans({ attachments, referenced: oneByOne(await addresses(store)), ...time })

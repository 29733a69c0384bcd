import type { AttachmentStore } from './attachment-store.ts'

/** What a collection is given: `referenced` are the addresses that rows name. */
export type Collection = {
  readonly attachments: AttachmentStore
  readonly referenced: AsyncIterable<string>
  readonly now: Date
  /** Milliseconds a content may lie without a row: longer than any upload waits for its row, a day or more. */
  readonly grace: number
}

/** Counts of contents, and the bytes of those removed. `young` are not named, but within the grace period. */
export type Collected = {
  readonly kept: number
  readonly young: number
  readonly removed: number
  readonly bytes: number
}

const setOf = async (addresses: AsyncIterable<string>): Promise<ReadonlySet<string>> => {
  const all = new Set<string>()
  for await (const address of addresses) all.add(address)
  return all
}

/**
 * Removes the contents that no row names and that were stored before the grace period. A row written later cannot name one of
 * them without storing it anew, which takes it out of the collection's reach. Nothing is removed where the list breaks off.
 */
export const collectOrphans = async ({ attachments, referenced, now, grace }: Collection): Promise<Collected> => {
  const named = await setOf(referenced)
  const before = new Date(now.getTime() - grace)
  let [kept, young, removed, bytes] = [0, 0, 0, 0]
  for await (const { sha256, size, storedAt } of attachments.list()) {
    if (named.has(sha256)) kept += 1
    else if (storedAt < before && (await attachments.remove(sha256, before))) {
      removed += 1
      bytes += size
    } else young += 1
  }
  return { kept, young, removed, bytes }
}

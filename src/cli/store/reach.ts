import { reachStore } from '#store/backup/reach-store.ts'
import type { Store } from '#store/open.ts'
import { placeFrom, showPlace } from '#store/place.ts'
import type { Request } from '../command.ts'
import { withStoreProblems } from './store-command.ts'
import { placeLine } from './store-line.ts'
import { storeTrouble } from './store-trouble.ts'

/** Runs work on the store of the environment, beside a server that works in it; tells first which store that is. */
export const withReachedStore = async <T>(
  { io, language }: Request,
  work: (store: Store) => Promise<T>,
  /** What a failed file operation was about. */
  path = '',
): Promise<T> => {
  const place = placeFrom(process.env)
  io.err(placeLine(showPlace(place), language))
  return withStoreProblems(async () => {
    const store = await reachStore(place, { connections: 2 })
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  }).catch((error: unknown) => {
    throw storeTrouble(error, path)
  })
}

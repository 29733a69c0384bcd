import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { connectAdmin, unreachable } from './bootstrap.ts'
import { findBinaries } from './embedded/binaries.ts'
import { dataFolder } from './embedded/data-folder.ts'
import { holderOf } from './embedded/lock.ts'
import { pendingMigrations } from './migrate.ts'
import type { StorePlace } from './place.ts'
import { readUrl } from './read-url.ts'
import { checkServerVersion, serverVersion } from './server-version.ts'

/** What can be told of a store without opening or changing it. */
export type StoreState =
  | {
      readonly kind: 'embedded'
      readonly folder: string
      /** Of the programs. */
      readonly version: string
      /** Major version that wrote the data; undefined where there is none yet. */
      readonly dataVersion: string | undefined
      /** Process that has the folder open. */
      readonly holder: number | undefined
    }
  | { readonly kind: 'server'; readonly version: string; readonly pending: readonly string[] }

const inspectFolder = (path: string): StoreState => {
  const { version } = findBinaries()
  const { root, cluster, lock } = dataFolder(path)
  const mark = join(cluster, 'PG_VERSION')
  const dataVersion = existsSync(mark) ? readFileSync(mark, 'utf8').trim() : undefined
  return { kind: 'embedded', folder: root, version, dataVersion, holder: holderOf(lock) }
}

const inspectServer = async (url: string): Promise<StoreState> => {
  const connection = readUrl(url)
  const client = await connectAdmin(connection).catch((error: unknown) => {
    throw unreachable(error, connection)
  })
  try {
    const version = await serverVersion(client)
    checkServerVersion(version)
    return { kind: 'server', version, pending: await pendingMigrations({ connection }) }
  } finally {
    await client.end()
  }
}

/** Looks at a store without opening it. Throws a StoreProblem where it could not be opened either. */
export const inspectStore = async (place: StorePlace): Promise<StoreState> =>
  place.kind === 'embedded' ? inspectFolder(place.dataFolder) : inspectServer(place.databaseUrl)

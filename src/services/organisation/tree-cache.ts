import { treeOf, type OrganisationTree } from '#domain/process/organisation.ts'
import { findOrganisationVersion, listOrganisations } from '#store/queries/organisation.ts'
import type { Store } from '#store/open.ts'
import { inTransaction } from '#store/transaction.ts'

type Kept = { readonly version: number; readonly tree: OrganisationTree }

/** Trees of divisions, loaded again whenever somebody has changed them, in this process or another. */
export type TreeCache = {
  /** `version`, where the caller has just read it, saves asking for it. */
  readonly treeOf: (division: string, version?: number) => Promise<OrganisationTree>
}

/** Keeps the tree of each division in memory: permissions need it at every request. */
export const createTreeCache = (store: Pick<Store, 'pool'>): TreeCache => {
  const kept = new Map<string, Kept>()
  const load = (division: string): Promise<Kept> =>
    inTransaction(store, { division, readable: '*', writable: [], isReadOnly: true }, async (tx) => ({
      version: await findOrganisationVersion(tx),
      tree: treeOf(await listOrganisations(tx)),
    }))
  const versionNow = (division: string): Promise<number> =>
    inTransaction(store, { division, readable: '*', writable: [], isReadOnly: true }, findOrganisationVersion)
  return {
    treeOf: async (division, version) => {
      const found = kept.get(division)
      if (found && found.version === (version ?? (await versionNow(division)))) return found.tree
      const fresh = await load(division)
      kept.set(division, fresh)
      return fresh.tree
    },
  }
}

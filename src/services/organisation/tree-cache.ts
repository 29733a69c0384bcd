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
  // Many requests at once find that the tree was changed: one of them loads it.
  const loading = new Map<string, Promise<Kept>>()
  const load = (division: string): Promise<Kept> =>
    inTransaction(store, { division, readable: '*', writable: [], isReadOnly: true }, async (tx) => ({
      version: await findOrganisationVersion(tx),
      tree: treeOf(await listOrganisations(tx)),
    }))
  const versionNow = (division: string): Promise<number> =>
    inTransaction(store, { division, readable: '*', writable: [], isReadOnly: true }, findOrganisationVersion)
  const loadAnew = async (division: string): Promise<Kept> => {
    try {
      const fresh = await load(division)
      kept.set(division, fresh)
      return fresh
    } finally {
      loading.delete(division)
    }
  }
  /** At least the version asked for: what was under way before that change does not count. */
  const loadOnce = async (division: string, version: number): Promise<Kept> => {
    const under = loading.get(division)
    const shared = await under
    if (shared && shared.version >= version) return shared
    const fresh = loading.get(division) ?? loadAnew(division)
    loading.set(division, fresh)
    return fresh
  }
  return {
    treeOf: async (division, version) => {
      const wanted = version ?? (await versionNow(division))
      const found = kept.get(division)
      if (found?.version === wanted) return found.tree
      return (await loadOnce(division, wanted)).tree
    },
  }
}

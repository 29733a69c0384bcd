import type { Catalogue } from '#catalogue/load-catalogue.ts'
import type { FileReader } from '#importers/read-file.ts'
import type { TreeCache } from '#services/organisation/tree-cache.ts'
import type { Workshop } from '#services/workshop/workshop.ts'
import type { AttachmentStore } from '#store/attachments/attachment-store.ts'
import type { Store } from '#store/open.ts'
import type { Route } from '../bind.ts'

/** What the handlers of jobs need from outside. */
export type JobTools = {
  readonly store: Store
  readonly catalogue: Catalogue
  readonly attachments: AttachmentStore
  readonly trees: TreeCache
  readonly now: () => Date
  readonly newId: () => string
  /** Calls whose lists may be exported. */
  readonly routes: readonly Route[]
  /** Reads files in processes of its own. */
  readonly reader: FileReader
  /** Where long work is done; without it, in this process. */
  readonly workshop?: Workshop
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCatalogue } from '#catalogue/load-catalogue.ts'
import { createApp } from '#server/app.ts'
import { makePasswords } from '#server/passwords/password-hash.ts'
import { allRoutes } from '#server/routes/all.ts'
import { makeSignIn } from '#server/sign-in/make-sign-in.ts'
import { newId } from '#services/new-id.ts'
import { createTreeCache } from '#services/organisation/tree-cache.ts'
import { folderStore } from '#store/attachments/folder-store.ts'
import { verifyAudit, type AuditVerdict } from '#store/verify-audit.ts'
import { clientOf, type TestClient } from '#tests/server/client.ts'
import type { StoreKind } from '#tests/store/hub.ts'
import { openTestStore } from '#tests/store/test-store.ts'

/** A server nobody has used yet, and its clock. */
export type EmptyServer = {
  /** A browser nobody is signed in at; with a token, who follows a link. */
  readonly visitor: (token?: string) => TestClient
  /** As the server prints it at its first start. */
  readonly firstStartCode: string
  readonly setClock: (instant: string) => void
  readonly verifyTrail: (division: string) => Promise<AuditVerdict>
  /** Faults of the program so far. */
  readonly faults: readonly unknown[]
  readonly close: () => Promise<void>
}

/** Opens one on an empty database. */
export const openEmptyServer = async (kind: StoreKind, division: string): Promise<EmptyServer> => {
  const test = await openTestStore(kind)
  const { store } = test
  const folder = mkdtempSync(join(tmpdir(), 'jiheng-year-'))
  const faults: unknown[] = []
  const clock = { now: new Date('2024-10-08T01:00:00.000Z') }
  const now = (): Date => clock.now
  const passwords = makePasswords({ memoryCost: 8, timeCost: 1, parallelism: 1 })
  const made = makeSignIn({
    store,
    now,
    division,
    publicUrl: 'http://district.test',
    idle: 1800,
    life: 43_200,
    passwords,
  })
  const parts = {
    store,
    catalogue: loadCatalogue('catalogue'),
    attachments: folderStore(folder),
    trees: createTreeCache(store),
    now,
    newId,
    identify: made.identify,
    signIn: made.signIn,
    log: { fault: (error: unknown) => void faults.push(error), answered: () => undefined },
    largestBody: 4_000_000,
  }
  const app = createApp(parts, allRoutes)
  return {
    visitor: (token) => clientOf(app, token),
    firstStartCode: made.firstStartCode,
    setClock: (instant) => void (clock.now = new Date(instant)),
    verifyTrail: (division) => verifyAudit(store, division),
    faults,
    close: async () => {
      await test.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

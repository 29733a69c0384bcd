import { join } from 'node:path'
import { startVitest } from 'vitest/node'

/** Runs files of the bench as tests are run: with a database and a browser of the run, one after another. */
export const runInDistrict = async (include: string, names: readonly string[] = []): Promise<void> => {
  const played = await startVitest('test', [...names], {
    root: join(import.meta.dirname, '..'),
    config: false,
    watch: false,
    include: [include],
    globalSetup: ['tests/store/hub.ts', 'tests/browser/browser-hub.ts'],
    maxWorkers: 1,
    testTimeout: 600_000,
    hookTimeout: 120_000,
  })
  await played.close()
}

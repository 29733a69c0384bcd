import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { migrate } from '../migrate.ts'
import { openStore } from '../open.ts'
import { StoreProblem } from '../store-problem.ts'
import { folderStore } from '../attachments/folder-store.ts'
import { reachStore } from './reach-store.ts'
import { takeBackup } from './take-backup.ts'

const root = mkdtempSync(join(tmpdir(), 'jiheng-reach-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const now = new Date('2026-11-20T08:00:00Z')
const settings = { fsync: 'off', synchronous_commit: 'off' }

describe('a store that is asked beside its server', () => {
  it('is backed up while the server works in it, and after it', async () => {
    const place = { kind: 'embedded', dataFolder: join(root, 'data') } as const
    const attachments = folderStore(join(root, 'attachments'))
    const serving = await openStore(place, { connections: 1, server: { settings } })
    await migrate(serving)
    const beside = await reachStore(place, { connections: 1 })
    const hot = await takeBackup({ store: beside, attachments, now }, join(root, 'hot'))
    await beside.close()
    expect((await serving.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
    await serving.close()
    const alone = await reachStore(place, { connections: 1, server: { settings } })
    const cold = await takeBackup({ store: alone, attachments, now }, join(root, 'cold'))
    await alone.close()
    expect(cold.manifest).toEqual(hot.manifest)
  })

  it('must be there', async () => {
    const dataFolder = join(root, 'nothing')
    mkdirSync(dataFolder)
    const problem = await reachStore({ kind: 'embedded', dataFolder }).catch((error: unknown) => error)
    expect(problem instanceof StoreProblem && problem.what.zh).toBe('数据文件夹中还没有数据库')
  })
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { noteBackup, readLastBackup } from './last-backup.ts'

describe('the note of the last backup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiheng-noted-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('is there once one was taken, and is replaced by the next', async () => {
    const data = join(folder, 'data')
    expect(await readLastBackup(data)).toBeUndefined()
    await noteBackup(data, { at: new Date('2026-03-01T00:00:00.000Z'), isSound: true })
    await noteBackup(data, { at: new Date('2026-03-02T00:00:00.000Z'), isSound: false })
    expect(await readLastBackup(data)).toEqual({ at: new Date('2026-03-02T00:00:00.000Z'), isSound: false })
  })

  it.each(['', 'no json', '{}', '{"at":"yesterday","isSound":true}', '{"at":1,"isSound":true}'])(
    'is none where the file says %j',
    async (text) => {
      writeFileSync(join(folder, 'last-backup.json'), text)
      expect(await readLastBackup(folder)).toBeUndefined()
    },
  )
})

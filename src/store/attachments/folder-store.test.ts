import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { AttachmentStore } from './attachment-store.ts'
import { folderStore } from './folder-store.ts'
import { openAttachments } from './open-attachments.ts'

const root = mkdtempSync(join(tmpdir(), 'jiheng-folder-store-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const limits = { largest: 1_000 }
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const pathIn = (folder: string, sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)

const addresses = async (store: AttachmentStore): Promise<readonly string[]> => {
  const found: string[] = []
  for await (const { sha256 } of store.list()) found.push(sha256)
  return found
}

describe('a folder of attachments', () => {
  it('shows a content that was changed on the disk', async () => {
    const folder = join(root, 'changed')
    const store = folderStore(folder)
    const { sha256 } = await store.put(bytes('原件'), limits)
    expect(await store.verify(sha256)).toBe(true)
    writeFileSync(pathIn(folder, sha256), '改件')
    expect(await store.verify(sha256)).toBe(false)
    await store.put(bytes('原件'), limits)
    expect(await store.verify(sha256)).toBe(true)
  })

  it('loses nothing when the same content is stored and removed at once', async () => {
    const store = folderStore(join(root, 'race'))
    const before = new Date(Date.now() - 60_000)
    const { sha256 } = await store.put(bytes('同一内容'), limits)
    const path = pathIn(store.place, sha256)
    for (let turn = 0; turn < 40; turn += 1) {
      if (existsSync(path)) utimesSync(path, before, new Date(before.getTime() - 60_000))
      await Promise.all([
        store.remove(sha256, before),
        store.put(bytes('同一内容'), limits),
        store.remove(sha256, before),
      ])
      expect(await store.verify(sha256)).toBe(true)
    }
    expect(readdirSync(store.place).filter((name) => name.length > 2)).toEqual([])
  })

  it('tidies what a killed process left: half an upload goes, a content on its way out comes back', async () => {
    const folder = join(root, 'killed')
    const store = folderStore(folder)
    const [one, two] = [await store.put(bytes('甲'), limits), await store.put(bytes('乙'), limits)]
    renameSync(pathIn(folder, one.sha256), join(folder, `old-${one.sha256}-x`))
    writeFileSync(join(folder, `old-${two.sha256}-x`), '乙')
    writeFileSync(join(folder, 'new-running'), 'half')
    writeFileSync(join(folder, 'new-abandoned'), 'half')
    const longAgo = new Date(Date.now() - 3 * 86_400_000)
    utimesSync(join(folder, 'new-abandoned'), longAgo, longAgo)
    writeFileSync(join(folder, 'readme'), 'not ours')
    expect((await addresses(store)).toSorted()).toEqual([one.sha256, two.sha256].toSorted())
    const left = readdirSync(folder).filter((name) => name.length > 2)
    expect(left.toSorted()).toEqual(['new-running', 'readme'])
    expect(await store.verify(one.sha256)).toBe(true)
  })

  it('leaves files that are no contents alone', async () => {
    const folder = join(root, 'strange')
    const store = folderStore(folder)
    const { sha256 } = await store.put(bytes('丙'), limits)
    mkdirSync(join(folder, 'ab', 'cd'), { recursive: true })
    writeFileSync(join(dirname(pathIn(folder, sha256)), 'notes.txt'), 'x')
    expect(await addresses(store)).toEqual([sha256])
  })

  it('says so when the place cannot be written', async () => {
    writeFileSync(join(root, 'file'), '')
    const store = folderStore(join(root, 'file', 'deeper'))
    await expect(store.put(bytes('丁'), limits)).rejects.toThrow(/ENOTDIR|EEXIST/u)
  })
})

describe('the place of attachments', () => {
  it.each([
    [{}, join(process.cwd(), 'data', 'attachments')],
    [{ JIHENG_DATA: '/srv/x', JIHENG_ATTACHMENTS: '' }, '/srv/x/attachments'],
    [{ JIHENG_DATA: '/srv/x', JIHENG_ATTACHMENTS: '/srv/files' }, '/srv/files'],
    [
      {
        JIHENG_ATTACHMENTS: 's3://papers/p?endpoint=http://h:9',
        AWS_ACCESS_KEY_ID: 'secret',
        AWS_SECRET_ACCESS_KEY: 'secret',
      },
      'http://h:9/papers/p/',
    ],
  ])('comes from the environment and is shown without keys: %#', (environment, place) => {
    expect(openAttachments(environment).place).toBe(place)
  })
})

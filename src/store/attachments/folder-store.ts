import { randomUUID } from 'node:crypto'
import { promises } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { errorCode } from '../store-problem.ts'
import {
  checkedAddress,
  isAddress,
  missingContent,
  type AttachmentLimits,
  type AttachmentStore,
  type ByteRange,
  type Content,
  type ListedContent,
  type StoredContent,
} from './attachment-store.ts'
import { hasHash, spooled, temporaryMark } from './spool.ts'

/** Taken away for removal, but not looked at yet. */
const leavingMark = 'old-'
const abandoned = 86_400_000

const pathOf = (root: string, sha256: string): string =>
  join(root, checkedAddress(sha256).slice(0, 2), sha256.slice(2, 4), sha256)

/** A name survives a power cut only once its folder is written. Windows has no such call. */
const syncFolder = async (path: string): Promise<void> => {
  if (process.platform === 'win32') return
  const folder = await promises.open(path, 'r')
  await folder.sync().finally(() => folder.close())
}

/** Makes one folder; what hinders it, where it is not there already. */
const makeOne = async (path: string): Promise<'made' | 'there' | 'no-parent'> => {
  try {
    await promises.mkdir(path, { mode: 0o700 })
    return 'made'
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return 'there'
    if (errorCode(error) === 'ENOENT') return 'no-parent'
    throw error
  }
}

/**
 * Makes a content's folder; names of folders made on the way are written through as well. One by one: on a full disk Node's
 * recursive way says that there is no such folder.
 */
const makeFolder = async (path: string): Promise<void> => {
  let outcome = await makeOne(path)
  if (outcome === 'no-parent') {
    await makeFolder(dirname(path))
    outcome = await makeOne(path)
  }
  if (outcome === 'made') await syncFolder(dirname(path))
}

const put = async (root: string, content: Content, limits: AttachmentLimits): Promise<StoredContent> => {
  await makeFolder(root)
  return spooled(root, [content, limits], async ({ path, sha256, size, mediaType }) => {
    const target = pathOf(root, sha256)
    await makeFolder(dirname(target))
    // Also where it lies there already: the new file's time keeps it from being collected.
    await promises.rename(path, target)
    await syncFolder(dirname(target))
    return { sha256, size, mediaType }
  })
}

const open = async (root: string, sha256: string, range?: ByteRange): Promise<Readable> => {
  const path = pathOf(root, sha256)
  try {
    const file = await promises.open(path, 'r')
    return file.createReadStream(range ? { start: range.first, end: range.last } : {})
  } catch (error) {
    throw errorCode(error) === 'ENOENT' ? missingContent(sha256, path) : error
  }
}

const timeOf = async (path: string): Promise<Date | undefined> => {
  try {
    return (await promises.stat(path)).mtime
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Renames a file; false where somebody else took it first. */
const moved = async (from: string, to: string): Promise<boolean> => {
  try {
    await promises.rename(from, to)
    return true
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
}

/**
 * Takes a content away under another name and looks at it only then: one that somebody stored in between is put back.
 * Equal contents have one name, so whatever lies there by then may be overwritten.
 */
const remove = async (root: string, sha256: string, before: Date): Promise<boolean> => {
  const path = pathOf(root, sha256)
  const known = await timeOf(path)
  if (known === undefined || known >= before) return known === undefined
  const away = join(root, `${leavingMark}${sha256}-${randomUUID()}`)
  if (!(await moved(path, away))) return true
  const taken = await timeOf(away)
  if (taken !== undefined && taken >= before) {
    await promises.rename(away, path)
    return false
  }
  await promises.rm(away, { force: true })
  return true
}

/** What a killed process left: an unfinished upload goes, a content on its way out comes back to be looked at again. */
const tidy = async (root: string, name: string): Promise<void> => {
  const path = join(root, name)
  const time = await timeOf(path)
  if (time === undefined) return
  const sha256 = name.slice(leavingMark.length, leavingMark.length + 64)
  if (name.startsWith(leavingMark) && isAddress(sha256)) {
    const target = pathOf(root, sha256)
    if ((await timeOf(target)) === undefined) await moved(path, target)
    else await promises.rm(path, { force: true })
  }
  if (name.startsWith(temporaryMark) && Date.now() - time.getTime() > abandoned)
    await promises.rm(path, { force: true })
}

const namesIn = async (path: string): Promise<readonly string[]> => {
  try {
    return await promises.readdir(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}

const isPrefix = (name: string): boolean => /^[\da-f]{2}$/u.test(name)

async function* contentsIn(folder: string): AsyncIterable<ListedContent> {
  for (const sha256 of (await namesIn(folder)).filter(isAddress)) {
    const found = await promises.stat(join(folder, sha256)).catch(() => undefined)
    if (found) yield { sha256, size: found.size, storedAt: found.mtime }
  }
}

async function* list(root: string): AsyncIterable<ListedContent> {
  const names = await namesIn(root)
  for (const name of names) if (!isPrefix(name)) await tidy(root, name)
  for (const first of names.filter(isPrefix)) {
    const folder = join(root, first)
    for (const second of (await namesIn(folder)).filter(isPrefix)) yield* contentsIn(join(folder, second))
  }
}

/** Contents as files in a folder: aa/bb/aabb…, each written whole under another name first. */
export const folderStore = (path: string): AttachmentStore => {
  const root = resolve(path)
  return {
    place: root,
    put: (content, limits) => put(root, content, limits),
    get: (sha256, range) => open(root, checkedAddress(sha256), range),
    has: async (sha256) => (await timeOf(pathOf(root, sha256))) !== undefined,
    list: () => list(root),
    remove: (sha256, before) => remove(root, sha256, before),
    verify: async (sha256) => hasHash(await open(root, sha256), sha256),
  }
}

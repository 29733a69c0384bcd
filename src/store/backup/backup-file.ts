import { randomUUID } from 'node:crypto'
import { createReadStream, promises } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { words } from '#domain/words/words.ts'
import { unsound } from './check-backup.ts'
import { blockSize, padding, readTarHeader, tarHeader, type TarEntry } from './tar-header.ts'
import { writeDurably } from './written-file.ts'

const filesBelow = async (folder: string): Promise<readonly string[]> => {
  const entries = await promises.readdir(folder, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile())
  return files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/')).toSorted()
}

async function* packed(folder: string): AsyncIterable<Uint8Array> {
  for (const name of await filesBelow(folder)) {
    const path = join(folder, name)
    const { size } = await promises.stat(path)
    yield tarHeader({ name, size })
    yield* createReadStream(path) as AsyncIterable<Uint8Array>
    yield Buffer.alloc(padding(size))
  }
  yield Buffer.alloc(2 * blockSize)
}

/** Writes the folder of a backup as one tar file, which any tar reads. */
export const packBackup = async (folder: string, file: string): Promise<void> => {
  const unfinished = `${file}.unfinished-${randomUUID().slice(0, 8)}`
  try {
    await writeDurably(unfinished, packed(folder))
    await promises.rename(unfinished, file)
  } finally {
    await promises.rm(unfinished, { force: true })
  }
}

type Archive = { readonly file: promises.FileHandle; readonly path: string; readonly size: number }

const cutOff = (path: string): Error => unsound(words('备份文件不完整', 'the file of the backup is cut off'), path)

const headerAt = async ({ file, path, size }: Archive, at: number): Promise<TarEntry | undefined> => {
  if (at + blockSize > size) throw cutOff(path)
  const block = Buffer.alloc(blockSize)
  await file.read(block, 0, blockSize, at)
  return readTarHeader(block, path)
}

const extract = async ({ path, size }: Archive, entry: TarEntry, [at, folder]: [number, string]): Promise<void> => {
  if (at + entry.size > size) throw cutOff(path)
  const target = join(folder, entry.name)
  await promises.mkdir(dirname(target), { recursive: true, mode: 0o700 })
  // A stream without bytes cannot be said by its first and last one.
  const source = entry.size === 0 ? '' : createReadStream(path, { start: at, end: at + entry.size - 1 })
  await writeDurably(target, source)
}

/** Lays the tar file of a backup out in an empty folder. Throws a StoreProblem on anything that is no such file. */
export const unpackBackup = async (path: string, folder: string): Promise<void> => {
  const file = await promises.open(path, 'r')
  try {
    const archive = { file, path, size: (await file.stat()).size }
    let at = 0
    for (let entry = await headerAt(archive, at); entry; entry = await headerAt(archive, at)) {
      at += blockSize
      await extract(archive, entry, [at, folder])
      at += entry.size + padding(entry.size)
    }
  } finally {
    await file.close()
  }
}

/** Runs work on the folder of a backup; one that is a file is laid out in a temporary folder for so long. */
export const withBackupFolder = async <T>(path: string, work: (folder: string) => Promise<T>): Promise<T> => {
  const found = await promises.stat(path).catch(() => undefined)
  if (!found?.isFile()) return work(path)
  const folder = await promises.mkdtemp(join(tmpdir(), 'jiheng-restore-'))
  try {
    await unpackBackup(path, folder)
    return await work(folder)
  } finally {
    await promises.rm(folder, { recursive: true, force: true })
  }
}

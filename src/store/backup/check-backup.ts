import { createReadStream, promises } from 'node:fs'
import { join } from 'node:path'
import { words, type Words } from '#domain/words/words.ts'
import { errorCode, StoreProblem } from '../store-problem.ts'
import { contentPath } from './backup-contents.ts'
import { contentListName, tablePath, type Manifest } from './manifest.ts'
import { measure, type Measured } from './written-file.ts'

/** A backup that is not what its manifest says. */
export const unsound = (what: Words, where: string): StoreProblem =>
  new StoreProblem(
    what,
    words('备份已损坏或被改动；换用另一份备份', 'the backup is damaged or was changed; use another one'),
    where,
  )

const measureFile = async (path: string): Promise<Measured> => {
  try {
    return await measure(createReadStream(path))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw unsound(words('备份缺少文件', 'the backup lacks a file'), path)
    throw error
  }
}

const checkFile = async (path: string, sha256: string): Promise<void> => {
  if ((await measureFile(path)).sha256 === sha256) return
  throw unsound(words('文件与备份清单不符', 'the file is not the one of the manifest'), path)
}

const address = /^([\da-f]{64}) \d+$/u

/** The addresses of the contents in a backup. */
export const contentsListed = async (folder: string, manifest: Manifest): Promise<readonly string[]> => {
  const path = join(folder, contentListName)
  await checkFile(path, manifest.attachments.sha256)
  const lines = (await promises.readFile(path, 'utf8')).split('\n').filter((line) => line !== '')
  return lines.map((line) => {
    const found = address.exec(line)?.[1]
    if (found === undefined) throw unsound(words('附件清单不能读取', 'the list of contents cannot be read'), path)
    return found
  })
}

/** Reads a whole backup and holds it to its manifest. Throws a StoreProblem that names the first file that differs. */
export const checkBackup = async (folder: string, manifest: Manifest): Promise<void> => {
  for (const { name, sha256 } of manifest.tables) await checkFile(tablePath(folder, name), sha256)
  for (const sha256 of await contentsListed(folder, manifest)) await checkFile(contentPath(folder, sha256), sha256)
}

import { promises } from 'node:fs'
import { dirname, join } from 'node:path'
import { AttachmentProblem, type AttachmentStore } from '../attachments/attachment-store.ts'
import { contentFolderName, contentListName, type Manifest } from './manifest.ts'
import { writeDurably, type Measured } from './written-file.ts'

/** Where a content lies in a backup: the same places as in a folder of attachments. */
export const contentPath = (folder: string, sha256: string): string =>
  join(folder, contentFolderName, sha256.slice(0, 2), sha256.slice(2, 4), sha256)

/** Copies one content; undefined where it is not there or not what its address says. */
const copyContent = async (
  attachments: AttachmentStore,
  sha256: string,
  path: string,
): Promise<Measured | undefined> => {
  try {
    const stream = await attachments.get(sha256)
    await promises.mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const measured = await writeDurably(path, stream)
    if (measured.sha256 === sha256) return measured
    await promises.rm(path)
    return undefined
  } catch (error) {
    if (error instanceof AttachmentProblem && error.kind === 'missing') return undefined
    throw error
  }
}

/**
 * Copies the contents that rows name into a backup. One that is missing does not stop the others from being saved: it is told in
 * the manifest.
 */
export const backupContents = async (
  folder: string,
  attachments: AttachmentStore,
  addresses: ReadonlySet<string>,
): Promise<Manifest['attachments']> => {
  const missing: string[] = []
  const lines: string[] = []
  let bytes = 0
  for (const sha256 of [...addresses].toSorted()) {
    const copied = await copyContent(attachments, sha256, contentPath(folder, sha256))
    if (copied) {
      bytes += copied.bytes
      lines.push(`${sha256} ${copied.bytes}\n`)
    } else missing.push(sha256)
  }
  const list = await writeDurably(join(folder, contentListName), lines.join(''))
  return { count: lines.length, bytes, missing, sha256: list.sha256 }
}

import { createHash, randomUUID } from 'node:crypto'
import { promises } from 'node:fs'
import { join } from 'node:path'
import { words } from '#domain/words/words.ts'
import { AttachmentProblem, type AttachmentLimits, type Content, type StoredContent } from './attachment-store.ts'
import { sampleSize, sniffMediaType } from './sniff-media-type.ts'

type FileHandle = promises.FileHandle

/** A content on the disk under a temporary name. */
export type Spooled = StoredContent & { readonly path: string }

const tooLarge = (largest: number): AttachmentProblem =>
  new AttachmentProblem('too-large', {
    what: words(`附件超过上限 ${largest} 字节`, `the attachment is larger than ${largest} bytes`),
    remedy: words('压缩或拆分文件后重新上传', 'make the file smaller or split it, and hand it in again'),
  })

const pieces = (content: Content): AsyncIterable<Uint8Array> | Iterable<Uint8Array> =>
  content instanceof Uint8Array ? [content] : content

const writeAll = async (file: FileHandle, content: Content, { largest }: AttachmentLimits) => {
  const hash = createHash('sha256')
  let size = 0
  for await (const piece of pieces(content)) {
    size += piece.length
    if (size > largest) throw tooLarge(largest)
    hash.update(piece)
    await file.writeFile(piece)
  }
  return { sha256: hash.digest('hex'), size }
}

const readAt = async (file: FileHandle, start: number, length: number): Promise<Uint8Array> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start)
  return buffer.subarray(0, bytesRead)
}

const sniffFile = async (file: FileHandle, size: number): Promise<string> => {
  const length = Math.min(size, sampleSize)
  return sniffMediaType({ head: await readAt(file, 0, length), tail: await readAt(file, size - length, length) })
}

const fill = async (path: string, content: Content, limits: AttachmentLimits): Promise<Spooled> => {
  const file = await promises.open(path, 'wx+', 0o600)
  try {
    const { sha256, size } = await writeAll(file, content, limits)
    await file.sync()
    return { path, sha256, size, mediaType: await sniffFile(file, size) }
  } finally {
    await file.close()
  }
}

export const temporaryMark = 'new-'

/**
 * Writes a content through to the disk in a folder, under a temporary name, and tells what it is. When that fails, or
 * `use` does, nothing is left; what `use` leaves of the file is removed at the end.
 */
export const spooled = async <T>(
  folder: string,
  [content, limits]: readonly [Content, AttachmentLimits],
  use: (file: Spooled) => Promise<T>,
): Promise<T> => {
  const path = join(folder, temporaryMark + randomUUID())
  try {
    return await use(await fill(path, content, limits))
  } finally {
    await promises.rm(path, { force: true })
  }
}

/** Whether the bytes of a stream have this sha-256. */
export const hasHash = async (stream: AsyncIterable<Uint8Array>, sha256: string): Promise<boolean> => {
  const hash = createHash('sha256')
  for await (const piece of stream) hash.update(piece)
  return hash.digest('hex') === sha256
}
